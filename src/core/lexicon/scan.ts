// The loop over a text that finds where names may begin. It asks of each letter and the next whether any name begins
// so, which in most texts few capitals do; words are neither told apart nor hashed before that. One look-up a letter in
// a table that stays in the nearest cache, and a branch that is hardly ever taken: that is why it is fast.
import { ascii, BREAK, fold, isUpper, kindOf, letterOf, SKIP } from '../text/fold.ts';
import { firstOf, hashToken, isOf, nextToken, pairKey, singleKey, tokenEnd } from '../text/token-hash.ts';
import { type Beginnings, hasKey, OTHER, pairAt, wideAt } from './beginnings.ts';

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

/** The second question, of the few tokens that the first lets pass. */
function ask(text: string, start: number, letter: number, { reach, sift }: Beginnings, visit: Visit): void {
  if (!isFirst(text, start, kindOf(letter))) return;
  const first = hashToken(text, start);
  const most = reach[first & (reach.length - 1)]!;
  if (most === 0) return;
  if (hasKey(sift, singleKey(first)) || (most > 1 && hasPair(text, first, sift))) visit(start, first);
}

function hasPair(text: string, first: number, sift: Uint32Array): boolean {
  const second = nextToken(text, tokenEnd());
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
