// The words around a candidate: what stands before and after it in its sentence, and how the sentence is written.
import type { Candidate } from '../lexicon/lexicon.ts';
import type { TextBlock } from '../mention.ts';
import { LETTER } from '../text/fold.ts';
import { CAPITALS, LOWER, readTokens, type Token } from '../text/tokens.ts';
import { plainTitles } from './words.ts';

/** A block's text read into tokens and sentences, once for all its candidates. */
export interface Reading {
  block: TextBlock;
  tokens: Token[];
  sentences: Sentence[];
  language: 'en' | 'de' | 'fr' | 'es' | 'ru' | 'other';
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
  let first = 0;
  const sentences = splitSentences(block.text).map(({ start, end }) => {
    let last = first;
    while (last < tokens.length && tokens[last]!.start < end) last++;
    const sentence = {
      start,
      end,
      first,
      last,
      style: styleOf(tokens.slice(first, last), /[.。!?]\s*$/.test(block.text.slice(start, end))),
    };
    first = last;
    return sentence;
  });
  return { block, tokens, sentences, language: languageOf(tokens) };
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

const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|M|Nr|Sr|г)\.$/u;
const BOUNDARY = /[.!?…]+["'”’»)\]]*\s+|[。！？]+[」』”]*|\n\s*\n|\n/gu;

/** Sentences as spans that together cover the text. A break after an abbreviation or an initial is none. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1))
    )
      continue;
    if (match[0].startsWith('.') && /^[\p{Ll}]/u.test(text.slice(end, end + 1))) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}

function styleOf(tokens: readonly Token[], isEnded: boolean): Sentence['style'] {
  const words = tokens.filter((token) => token.kind === LETTER && token.folded.length > 1);
  const capitals = words.filter((token) => token.shape === CAPITALS).length;
  if (words.length >= 2 && capitals / words.length > 0.8) return 'capitals';
  const long = words.filter((token) => token.folded.length > 3);
  const lower = long.filter((token) => token.shape === LOWER).length;
  return long.length >= (isEnded ? 4 : 2) && lower / long.length < 0.2 ? 'title' : 'plain';
}

const functionWords: Record<'en' | 'de' | 'fr' | 'es', ReadonlySet<string>> = {
  en: new Set(
    'the of and to in is was that for on with by at from has his her said a an it as who will not after are were they'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ist nicht mit von im den dem ein eine auf fur zu nach bei sich wird hat am vor aus'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du et est une un dans pour par sur au aux que qui ne pas il elle avec ce cette son sa ses'.split(
      ' ',
    ),
  ),
  es: new Set('el la los las del y es una un en por para con que se su sus al lo como no mas'.split(' ')),
};

/** A guess good enough to know whether nouns have capitals (German) and whether compromise can read it (English). */
function languageOf(tokens: readonly Token[]): Reading['language'] {
  const counts = { en: 0, de: 0, fr: 0, es: 0 };
  let latin = 0;
  let cyrillic = 0;
  for (const { folded } of tokens) {
    if (/^[a-z]/.test(folded)) latin++;
    else if (/^[\u0400-\u04ff]/.test(folded)) cyrillic++;
    for (const language of ['en', 'de', 'fr', 'es'] as const)
      if (functionWords[language].has(folded)) counts[language]++;
  }
  if (cyrillic > latin) return 'ru';
  if (latin <= tokens.length / 2) return 'other';
  const best = (['en', 'de', 'fr', 'es'] as const).reduce((a, b) => (counts[b] > counts[a] ? b : a));
  if (counts[best] > 0) return best;
  return latin < SHORT ? 'en' : 'other';
}

/** Words; a line as short as this, with no word that tells its language, is read as English. */
const SHORT = 6;

/** True where the word is written with a capital that its sentence does not explain. */
export const isCapital = (token: Token | undefined): token is Token =>
  token !== undefined && token.shape !== LOWER && token.kind === LETTER;

export const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && plainTitles.has(token.folded);
