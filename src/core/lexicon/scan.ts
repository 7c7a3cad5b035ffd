// The loop over a text that finds where names may begin. Most words are over after one look at their first two
// letters, and are never hashed: that, and that nothing is made or called for them, is why it is fast.
import {
  ascii,
  BREAK,
  EXPANDED,
  expansions,
  fold,
  foldWide,
  isUpper,
  kindOf,
  letterOf,
  SKIP,
  UNSPACED,
} from '../text/fold.ts';
import { HASH_PRIME, HASH_SEED } from '../text/tokens.ts';
import { type Beginnings, hasKey, pairAt, pairKey, singleKey, wideAt } from './beginnings.ts';

/** The kind of an ASCII unit, in a byte each: all the loop over plain words looks at. */
const kinds = Uint8Array.from(ascii, kindOf);

/** Where the token that was read last ends. A number beside the answer, so that no object is made for either. */
let ended = 0;
export const tokenEnd = (): number => ended;

/** Calls `visit` with the start and the hash of every token at which a name may begin, in order. */
export function scan(text: string, beginnings: Beginnings, visit: (start: number, hash: number) => void): void {
  const { begins } = beginnings;
  const { length } = text;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    let next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    let kind = 0;
    let mayBegin = 0;
    const start = i++;
    if (unit < 128) {
      kind = kinds[unit]!;
      if (kind === BREAK) continue;
      mayBegin = begins[pairAt(unit, next)]!;
      while (next < 128 && kinds[next] === kind) next = ++i < length ? text.charCodeAt(i) : 0;
    } else {
      const folded = foldWide(unit);
      if (folded === SKIP || folded === BREAK) continue;
      const letter = kindOf(folded) === EXPANDED ? expansions[letterOf(folded)]![0]! : folded;
      kind = kindOf(letter);
      mayBegin = begins[wideAt(letterOf(letter), isUpper(letter))]!;
    }
    if ((next >= 128 || unit >= 128) && kind !== UNSPACED) i = goOn(text, i, kind);
    if (mayBegin === 1) ask(text, start, beginnings, visit);
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
  if (hasKey(sift, singleKey(first))) return visit(start, first);
  if (most === 1) return;
  const second = nextToken(text, ended);
  if (second < text.length && hasKey(sift, pairKey(first, hashToken(text, second)))) visit(start, first);
}

/** Where the token of this kind that `from` stands in ends. */
function goOn(text: string, from: number, kind: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit < 128 ? ascii[unit]! : foldWide(unit);
    if (folded !== SKIP && !isOf(kind, folded)) break;
  }
  return i;
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
    const unit = text.charCodeAt(i);
    const folded = unit < 128 ? ascii[unit]! : foldWide(unit);
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
