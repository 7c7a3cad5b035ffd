// The grammar of sentences, asked for lazily.
import type { Reading, Sentence } from './context.ts';
import type { TaggedWord, Tagger } from './tagger.ts';

/** The grammar of a sentence, read at most once, and only when somebody asks. Offsets are those of the block. */
export function sentenceGrammar(
  { block, language }: Reading,
  tag: Tagger | null,
): (sentence: Sentence) => TaggedWord[] {
  const known = new Map<Sentence, TaggedWord[]>();
  return (sentence) => {
    if (!tag || language !== 'en' || sentence.end - sentence.start > LONGEST_READ) return [];
    let words = known.get(sentence);
    if (!words) {
      words = tag(block.text.slice(sentence.start, sentence.end)).map((word) => ({
        ...word,
        start: word.start + sentence.start,
        end: word.end + sentence.start,
      }));
      known.set(sentence, words);
    }
    return words;
  };
}

/** Characters; a longer "sentence" is a list or a table, of which grammar can say nothing. */
const LONGEST_READ = 1000;
