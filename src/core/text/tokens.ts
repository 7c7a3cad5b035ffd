// Tokens: the words of a text as names see them. This reader is exact and unhurried; token-hash.ts hashes the same
// tokens in one fast loop, and a property test holds the two together.
import { DIGIT, EXPANDED, expansions, fold, isUpper, kindOf, letterOf, SKIP, UNSPACED } from './fold.ts';

/** How a token is capitalised: what a name may ask of it. */
export const LOWER = 0;
export const CAPITAL = 1;
export const CAPITALS = 2;
export type Shape = typeof LOWER | typeof CAPITAL | typeof CAPITALS;

/** A word, a number, or one character of a script without spaces. `text.slice(start, end)` is its surface. */
export interface Token {
  start: number;
  end: number;
  folded: string;
  hash: number;
  shape: Shape;
  kind: number;
}

export const HASH_SEED = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

export const shapeOf = (firstUpper: number, uppers: number, length: number): Shape =>
  firstUpper === 0 ? LOWER : uppers === length && length > 1 ? CAPITALS : CAPITAL;

/** The capitalisations in which a token that a name writes so may stand: never less capital than written. */
export const shapesAllowed = (written: Shape): Shape[] =>
  written === LOWER ? [LOWER, CAPITAL, CAPITALS] : written === CAPITAL ? [CAPITAL, CAPITALS] : [CAPITALS];

/** Reads the tokens that begin at or after `from`, up to `most` of them. */
export function readTokens(text: string, from = 0, most = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  let letters: number[] = [];
  let start = 0;
  let end = 0;
  const close = () => {
    if (letters.length > 0) tokens.push(toToken(letters, start, end));
    letters = [];
  };
  for (let i = from; i < text.length && tokens.length < most; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded === SKIP) continue;
    const units = kindOf(folded) === EXPANDED ? expansions[letterOf(folded)]! : [folded];
    for (const unit of units) {
      const kind = kindOf(unit);
      if (kind === 0) {
        close();
        continue;
      }
      if (letters.length > 0 && (kind === UNSPACED || kind !== kindOf(letters[0]!))) close();
      if (letters.length === 0) start = i;
      letters.push(unit);
      end = i + 1;
    }
  }
  close();
  return tokens.length > most ? tokens.slice(0, most) : tokens;
}

function toToken(letters: number[], start: number, end: number): Token {
  let hash = HASH_SEED;
  let uppers = 0;
  let folded = '';
  for (const letter of letters) {
    folded += String.fromCharCode(letterOf(letter));
    hash = Math.imul(hash ^ letterOf(letter), HASH_PRIME);
    uppers += isUpper(letter);
  }
  return {
    start,
    end,
    folded,
    hash,
    shape: shapeOf(isUpper(letters[0]!), uppers, letters.length),
    kind: kindOf(letters[0]!),
  };
}

const GLUE = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*$/;
const HYPHEN = /^\s?[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]\s?$/;
const MARKS = /[\p{Mn}\p{Cf}]/gu;

/** True where two tokens may belong to one name: nothing, a space, a hyphen, an apostrophe, a middle dot between them. */
export function isGlue(gap: string, before: Token, after: Token): boolean {
  const plain = gap.replace(MARKS, '');
  if (plain === '') return true;
  if (plain.length > 3 || /\n\s*\n/.test(plain)) return false;
  if (before.kind === UNSPACED && after.kind === UNSPACED)
    return /^[ \u3000\u00b7\u30fb\u2022\u2027\u2219]$/.test(plain);
  if (GLUE.test(plain) || HYPHEN.test(plain)) return true;
  if (/^['\u2019\u02bc\u2018\uff07]$/.test(plain) || /^[\u30fb\u00b7\uff1d\uff65]$/.test(plain)) return true;
  // "U.S.", "U. N. Security", "EE. UU.": a point belongs to a name only after a letter or two.
  const isInitials = before.folded.length === 1 || (before.folded.length === 2 && before.shape === CAPITALS);
  return /^\.\s?$/.test(plain) && isInitials && before.kind !== DIGIT;
}
