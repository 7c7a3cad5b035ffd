// The hash of one token, read straight from the text: no token is made.
import { ascii, EXPANDED, expansions, foldWide, kindOf, letterOf, SKIP, UNSPACED } from './fold.ts';
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

/** Whether a unit belongs to a token of this kind. Each character of an unspaced script is one by itself. */
export const isOf = (kind: number, folded: number): boolean =>
  kindOf(firstOf(folded)) === kind && kind !== UNSPACED;

/** What a sign stands for begins so: Ⅱ with i. */
export const firstOf = (folded: number): number =>
  kindOf(folded) === EXPANDED ? expansions[letterOf(folded)]![0]! : folded;
