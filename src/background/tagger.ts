// compromise, the judge of context: imported here alone, and evaluated on first need, because loading it blocks its
// thread for a tenth of a second. It reads single sentences, never a page.
import nlp from 'compromise/two';
import type { TaggedWord, Tagger } from '../core/detect/tagger.ts';

interface Term {
  text: string;
  tags: string[];
  offset: { start: number; length: number };
}

export const tag: Tagger = (sentence) => {
  const json = nlp(sentence).json({ offset: true }) as { terms: Term[] }[];
  return json.flatMap(({ terms }) => terms.map(toWord));
};

const toWord = ({ offset, text, tags }: Term): TaggedWord => ({
  start: offset.start,
  end: offset.start + text.length,
  tags: new Set(tags),
});
