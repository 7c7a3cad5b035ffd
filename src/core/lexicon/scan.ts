// The loop over a text that finds where names may begin. It asks of each letter and the next whether any name begins
// so, which in most texts few capitals do; words are neither told apart nor hashed before that. One look-up a letter in
// a table that stays in the nearest cache, and a branch that is hardly ever taken: that is why it is fast.
import {
  ascii,
  BREAK,
  DIGIT,
  EXPANDED,
  expansions,
  fold,
  foldWide,
  isUpper,
  KATAKANA,
  kindOf,
  LETTER,
  letterOf,
  SKIP,
  UNSPACED,
} from '../text/fold.ts';
import { HASH_PRIME, HASH_SEED } from '../text/tokens.ts';
import { type Beginnings, hasKey, pairAt, pairKey, singleKey, wideAt } from './beginnings.ts';

/** Stands for any katakana before a unit; the other kinds have units of ASCII to stand for them. */
const AFTER_KATAKANA = 128;
/** The kind of a unit of ASCII, or of what it stands for. */
const kinds = Uint8Array.of(...Array.from(ascii, kindOf), KATAKANA);
const standIn = (kind: number): number =>
  kind === LETTER ? 97 : kind === DIGIT ? 48 : kind === KATAKANA ? AFTER_KATAKANA : 32;

/** Where the token that was read last ends. A number beside the answer, so that no object is made for either. */
let ended = 0;
export const tokenEnd = (): number => ended;

/** Calls `visit` with the start and the hash of every token at which a name may begin, in order. */
export function scan(
  text: string,
  beginnings: Beginnings,
  visit: (start: number, hash: number) => void,
): void {
  const { begins } = beginnings;
  const { length } = text;
  let before = 32;
  let next = length > 0 ? text.charCodeAt(0) : 0;
  for (let i = 0; i < length; i++) {
    const unit = next;
    next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    if (unit < 128) {
      if (begins[pairAt(unit, next)] === 1 && kinds[unit] !== kinds[before]) ask(text, i, beginnings, visit);
      before = unit;
      continue;
    }
    const folded = foldWide(unit);
    if (folded === SKIP) continue;
    const letter = kindOf(folded) === EXPANDED ? expansions[letterOf(folded)]![0]! : folded;
    const kind = kindOf(letter);
    if (
      begins[wideAt(letterOf(letter), isUpper(letter))] === 1 &&
      kind !== BREAK &&
      (kind === UNSPACED || kind !== kinds[before])
    )
      ask(text, i, beginnings, visit);
    before = standIn(kind);
  }
}

/** The second question, of the few tokens that the first lets pass. */
function ask(
  text: string,
  start: number,
  { reach, sift }: Beginnings,
  visit: (start: number, hash: number) => void,
): void {
  const first = hashToken(text, start);
  const most = reach[first & (reach.length - 1)]!;
  if (most === 0) return;
  if (hasKey(sift, singleKey(first)) || (most > 1 && hasPair(text, first, sift))) visit(start, first);
}

function hasPair(text: string, first: number, sift: Uint32Array): boolean {
  const second = nextToken(text, ended);
  return second < text.length && hasKey(sift, pairKey(first, hashToken(text, second)));
}

/** Whether a unit goes on a token. Each character of an unspaced script is one by itself; a sign (Ⅱ) is what it stands for. */
const isOf = (kind: number, folded: number): boolean => {
  const own = kindOf(folded) === EXPANDED ? kindOf(expansions[letterOf(folded)]![0]!) : kindOf(folded);
  return own === kind && kind !== UNSPACED;
};

/** Where the next token begins at or after `from`; the length of the text where there is none. */
export function nextToken(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded !== BREAK && folded !== SKIP) break;
  }
  return i;
}

/** The hash of the token that begins here, as `readTokens` has it. Its end is `tokenEnd()`. */
export function hashToken(text: string, start: number): number {
  let hash = HASH_SEED;
  let kind = 0;
  ended = start;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit < 128 ? ascii[unit]! : foldWide(unit);
    if (folded === SKIP) continue;
    if (kind !== 0 && !isOf(kind, folded)) break;
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
