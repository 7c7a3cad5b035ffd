// The words by which a paragraph and a fact are compared.
import { stemmer } from 'stemmer';
import { UNSPACED } from '../text/fold.ts';
import { readTokens, type Token } from '../text/tokens.ts';
import { commonWords, everydayWords } from './common-words.ts';

/** A telling word of a text; `text.slice(start, end)` is its spelling, `key` what its inflections have in common. */
export interface Word {
  key: string;
  start: number;
  end: number;
}

/** The telling words of a text, in order: stems, and pairs of characters where a script has no spaces. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before: Token | null = null;
  for (const token of readTokens(text)) {
    const { folded, start, end } = token;
    if (token.kind !== UNSPACED) {
      if (folded.length > 1 && !commonWords.has(folded)) words.push({ key: stem(folded), start, end });
    } else if (before?.kind === UNSPACED && before.end === start && !isInflection(before.folded + folded))
      words.push({ key: before.folded + folded, start: before.start, end });
    before = token;
  }
  return words;
}

export const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key);

/** All words of a text, common ones too, each between spaces. */
export const spelt = (text: string): string =>
  ` ${readTokens(text)
    .map(({ folded }) => folded)
    .join(' ')} `;

/** Two hiragana are endings and particles more often than words. */
const isInflection = (pair: string): boolean => /^[\u3041-\u3096]+$/.test(pair);

/** Porter's stem of an English word; words of other scripts as they are. */
const stem = (word: string): string => (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word);

/** Keys of words of any story. */
export const everyday: ReadonlySet<string> = new Set([...everydayWords].flatMap(keysOf));
