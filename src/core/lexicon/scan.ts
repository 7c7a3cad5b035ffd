// The loop over a text that finds where names may begin. It asks of each letter and the next whether any name begins
// so, which in most texts few capitals do; words are neither told apart nor hashed before that. One look-up a letter in
// a table that stays in the nearest cache, and a branch that is hardly ever taken: that is why it is fast.
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
import { type Beginnings, hasKey, OTHER, pairAt, pairKey, singleKey, wideAt } from './beginnings.ts';

/** Where the token that was read last ends. A number beside the answer, so that no object is made for either. */
let ended = 0;
export const tokenEnd = (): number => ended;

type Visit = (start: number, hash: number) => void;

/** Calls `visit` with the start and the hash of every token at which a name may begin, in order. */
export function scan(text: string, beginnings: Beginnings, visit: Visit): void {
  const { begins } = beginnings;
  const { length } = text;
  let next = length > 0 ? text.charCodeAt(0) : 0;
  for (let i = 0; i < length; i++) {
    const unit = next;
    next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    // What is rare stands in functions of its own: a small loop is compiled well by every engine.
    if ((unit | next) < 128) {
      if (begins[(unit << 7) | next] === 1) ask(text, i, ascii[unit]!, beginnings, visit);
    } else wide(text, i, unit, beginnings, visit);
  }
}

/** The first question to a unit that is not of ASCII, or has such a one after it. */
function wide(text: string, i: number, unit: number, beginnings: Beginnings, visit: Visit): void {
  const folded = fold(unit);
  if (folded === SKIP || folded === BREAK) return;
  const letter = firstOf(folded);
  const at = unit < 128 ? pairAt(unit, OTHER) : wideAt(letterOf(letter), isUpper(letter));
  if (beginnings.begins[at] === 1) ask(text, i, letter, beginnings, visit);
}

/** What a sign stands for begins so: Ⅱ with i. */
const firstOf = (folded: number): number =>
  kindOf(folded) === EXPANDED ? expansions[letterOf(folded)]![0]! : folded;

/** The second question, of the few tokens that the first lets pass. */
function ask(text: string, start: number, letter: number, { reach, sift }: Beginnings, visit: Visit): void {
  if (!isFirst(text, start, kindOf(letter))) return;
  const first = hashToken(text, start);
  const most = reach[first & (reach.length - 1)]!;
  if (most === 0) return;
  if (hasKey(sift, singleKey(first)) || (most > 1 && hasPair(text, first, sift))) visit(start, first);
}

function hasPair(text: string, first: number, sift: Uint32Array): boolean {
  const second = nextToken(text, ended);
  return second < text.length && hasKey(sift, pairKey(first, hashToken(text, second)));
}

/** Whether a unit of this kind begins a token, and does not go on one. */
function isFirst(text: string, start: number, kind: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const folded = fold(text.charCodeAt(i));
    if (folded !== SKIP) return !isOf(kind, folded);
  }
  return true;
}

/** Whether a unit belongs to a token of this kind. Each character of an unspaced script is one by itself. */
const isOf = (kind: number, folded: number): boolean => kindOf(firstOf(folded)) === kind && kind !== UNSPACED;

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
