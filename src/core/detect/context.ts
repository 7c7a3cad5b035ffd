// The words around a candidate: what stands before and after it in its sentence, and how the sentence is written.
import type { Candidate } from '../lexicon/lexicon.ts';
import type { TextBlock } from '../mention.ts';
import { LETTER } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import { CAPITALS, LOWER, readTokens, type Token } from '../text/tokens.ts';
import { plainTitles } from './words.ts';

/** A block's text read into tokens and sentences, once for all its candidates. */
export interface Reading {
  block: TextBlock;
  tokens: Token[];
  sentences: Sentence[];
  language: 'en' | 'de' | 'fr' | 'es' | 'ru' | 'other';
  /** The language shows in its words; a short line without any is only taken for English. */
  certain: boolean;
}

export interface Sentence {
  start: number;
  end: number;
  /** Its tokens are those of the block from `first` up to, not including, `last`. */
  first: number;
  last: number;
  /** In capitals throughout, in title case, or as sentences are written. */
  style: 'capitals' | 'title' | 'plain';
}

/** Where a candidate stands: the block's tokens, those of the name (`from` to `to`), and what is next to it. */
export interface Context {
  tokens: Token[];
  from: number;
  to: number;
  sentence: Sentence;
  /** The name opens its sentence. */
  opens: boolean;
  /** The tokens before and after within the sentence, and the text between. */
  before: Token | undefined;
  gapBefore: string;
  after: Token | undefined;
  gapAfter: string;
}

export function read(block: TextBlock): Reading {
  const tokens = readTokens(block.text);
  const { language, certain } = languageOf(tokens, block.text);
  let first = 0;
  const sentences = splitSentences(block.text).map(({ start, end }) => {
    let last = first;
    while (last < tokens.length && tokens[last]!.start < end) last++;
    const style = styleOf(tokens.slice(first, last), /[.。!?]\s*$/.test(block.text.slice(start, end)));
    // Where every noun has a capital there is no title case to tell.
    const sentence = {
      start,
      end,
      first,
      last,
      style: language === 'de' && style === 'title' ? 'plain' : style,
    } as const;
    first = last;
    return sentence;
  });
  return { block, tokens, sentences, language, certain };
}

export function contextOf({ block, tokens, sentences }: Reading, { start, end }: Candidate): Context {
  const from = indexAt(tokens, start);
  const to = indexAt(tokens, end - 1);
  const sentence = sentences[indexAt(sentences, start)]!;
  const before = from > sentence.first ? tokens[from - 1] : undefined;
  const after = to + 1 < sentence.last ? tokens[to + 1] : undefined;
  return {
    tokens,
    from,
    to,
    sentence,
    opens: from === sentence.first,
    before,
    gapBefore: block.text.slice(before?.end ?? sentence.start, start),
    after,
    gapAfter: block.text.slice(end, after?.start ?? sentence.end),
  };
}

/** The last of these spans that begins at or before `at`. */
function indexAt(spans: readonly { start: number }[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function styleOf(tokens: readonly Token[], isEnded: boolean): Sentence['style'] {
  const words = tokens.filter((token) => token.kind === LETTER && token.folded.length > 1);
  const capitals = words.filter((token) => token.shape === CAPITALS).length;
  if (words.length >= 2 && capitals / words.length > 0.8) return 'capitals';
  const long = words.filter((token) => token.folded.length > 3);
  const lower = long.filter((token) => token.shape === LOWER).length;
  return long.length >= (isEnded ? 4 : 2) && lower / long.length < 0.2 ? 'title' : 'plain';
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words of grammar, folded; some stand in several languages, and say little by themselves. */
const functionWords = {
  de: list(
    'der die das und ist nicht mit von im in den dem des ein eine einen auf fur zu zum zur nach bei sich wird hat am vor aus seit ihr ihre ihren sein seine als wie oder auch noch nur uber unter zwischen gegen statt er sie es bis will wollen kann soll muss werden wurde wurden haben dass weil wenn',
  ),
  fr: list(
    'le la les des du de et est une un dans pour par sur au aux que qui ne pas il elle avec ce cette son sa ses en a ont apres sous entre depuis plus d l qu c n s etait ete leur lui',
  ),
  es: list(
    'el la los las del de y es una un en por para con que se su sus al lo como no mas a ha sin sobre entre desde hasta tras era fue han muy pero',
  ),
  en: list(
    'the of and to in is was that for on with by at from has his her said a an it as who will not after are were they s its their but',
  ),
};

/** Letters that one of these languages writes and the others hardly. They weigh as one word. */
const ownLetters = [
  ['de', /[äöüß]/],
  ['fr', /[àâçèêëîïôùûœ]/],
  ['es', /[ñáíóú¿¡]/],
] as const;

/** A guess good enough to know whether nouns have capitals (German) and whether compromise can read it (English). */
function languageOf(tokens: readonly Token[], text: string): Pick<Reading, 'language' | 'certain'> {
  const counts = { de: 0, fr: 0, es: 0, en: 0 };
  const languages = ['de', 'fr', 'es', 'en'] as const;
  let latin = 0;
  let cyrillic = 0;
  for (const { folded } of tokens) {
    if (/^[a-z]/.test(folded)) latin++;
    else if (/^[\u0400-\u04ff]/.test(folded)) cyrillic++;
    for (const language of languages) if (functionWords[language].has(folded)) counts[language]++;
  }
  for (const [language, letters] of ownLetters) if (letters.test(text)) counts[language]++;
  if (cyrillic > latin) return { language: 'ru', certain: true };
  if (latin <= tokens.length / 2) return { language: 'other', certain: false };
  const best = languages.reduce((a, b) => (counts[b] > counts[a] ? b : a));
  const isAlone = languages.every((other) => other === best || counts[other] < counts[best]);
  if (counts[best] > 0 && isAlone) return { language: best, certain: true };
  return { language: counts.en > 0 || latin < SHORT ? 'en' : 'other', certain: false };
}

/** Words; a line as short as this, with no word that tells its language, is read as English. */
const SHORT = 6;

/** True where the word is written with a capital that its sentence does not explain. */
export const isCapital = (token: Token | undefined): token is Token =>
  token !== undefined && token.shape !== LOWER && token.kind === LETTER;

export const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && plainTitles.has(token.folded);
