// Tokens in passing: hashed, told by their shape and passed over straight in the text, with no token made.
import {
  ascii,
  BREAK,
  EXPANDED,
  expansions,
  fold,
  foldWide,
  isUpper,
  KIND_SHIFT,
  kindOf,
  letterOf,
  SKIP,
  UNSPACED,
} from './fold.ts';
import { HASH_PRIME, HASH_SEED } from './tokens.ts';

/** Where the token that was read last ends. A number beside the answer, so that no object is made for either. */
let ended = 0;
export const tokenEnd = (): number => ended;

/** The hash of the token that begins here, as `readTokens` has it. Its end is `tokenEnd()`. */
export function hashToken(text: string, start: number): number {
  let hash = HASH_SEED;
  let kind = 0;
  ended = start;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit < 128 ? ascii[unit]! : foldWide(unit);
    if (folded === SKIP) continue;
    // The first question answers for nearly every letter, with no call.
    if (kind !== 0 && (folded >>> KIND_SHIFT !== kind || kind === UNSPACED) && !isOf(kind, folded)) break;
    if (kindOf(folded) === EXPANDED) {
      const letters = expansions[letterOf(folded)]!;
      for (const letter of letters) hash = Math.imul(hash ^ letterOf(letter), HASH_PRIME);
      kind = kindOf(letters[0]!);
    } else {
      hash = Math.imul(hash ^ letterOf(folded), HASH_PRIME);
      kind = kindOf(folded);
    }
    ended = i + 1;
  }
  return hash;
}

/** Whether the token from `start` to `end` is of capitals only, and of more than one, as `readTokens` has it. */
export function isAllCapitals(text: string, start: number, end: number): boolean {
  let length = 0;
  for (let i = start; i < end; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded === SKIP) continue;
    const letters = kindOf(folded) === EXPANDED ? expansions[letterOf(folded)]! : [folded];
    if (letters.some((letter) => isUpper(letter) === 0)) return false;
    length += letters.length;
  }
  return length > 1;
}

/** Where the next token begins at or after `from`; the length of the text where there is none. */
export function nextToken(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded !== BREAK && folded !== SKIP) break;
  }
  return i;
}

/** What a filter of names has for a name that is one token, of its hash. */
export const singleKey = (hash: number): number => spread(hash);
/** And for two tokens that follow each other in one. */
export const pairKey = (first: number, second: number): number =>
  spread(Math.imul(first, 0x9e3779b1) ^ second);

/** Every bit of the hash tells on every bit of the key. */
function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Whether a unit belongs to a token of this kind. Each character of an unspaced script is one by itself. */
export const isOf = (kind: number, folded: number): boolean =>
  kindOf(firstOf(folded)) === kind && kind !== UNSPACED;

/** What a sign stands for begins so: Ⅱ with i. */
export const firstOf = (folded: number): number =>
  kindOf(folded) === EXPANDED ? expansions[letterOf(folded)]![0]! : folded;
