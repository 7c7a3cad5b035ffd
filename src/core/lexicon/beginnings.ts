// How names begin, in three filters, each asked only where the one before says yes. None has false negatives.
//
//   begins  by the first letter and the next, as they are written   32 kB, in the processor's nearest cache
//   reach   by the first token's hash: the most tokens of any name that begins so; 0: none does
//   sift    by the only token, or the first two: a Bloom filter whose bits for a key all stand in one word
import { ascii, isUpper, kindOf, LETTER, letterOf } from '../text/fold.ts';
import { pairKey, singleKey } from '../text/token-hash.ts';
import { CAPITALS, LOWER, type Token } from '../text/tokens.ts';

export interface Beginnings {
  begins: Uint8Array;
  reach: Uint8Array;
  sift: Uint32Array;
}

/** Where the part of `begins` for first letters beyond ASCII starts. */
const WIDE = 1 << 14;
/** The column of all that is not ASCII. */
export const OTHER = 127;

export function noBeginnings(names: number): Beginnings {
  const size = 2 ** Math.ceil(Math.log2(Math.max(names, 1)));
  return {
    begins: new Uint8Array(2 * WIDE),
    reach: new Uint8Array(Math.max(4096, size)),
    // 16 bits a name and more.
    sift: new Uint32Array(Math.max(256, size / 2)),
  };
}

export function addBeginning({ begins, reach, sift }: Beginnings, tokens: readonly Token[]): void {
  const [first, second] = tokens;
  if (!first) return;
  const at = first.hash & (reach.length - 1);
  reach[at] = Math.max(reach[at]!, Math.min(tokens.length, 255));
  addKey(sift, second ? pairKey(first.hash, second.hash) : singleKey(first.hash));
  const letter = first.folded.charCodeAt(0);
  for (const isCapital of first.shape === LOWER ? [0, 1] : [1]) {
    begins[wideAt(letter, isCapital)] = 1;
    if (letter >= 128) continue;
    const unit = isCapital && first.kind === LETTER ? letter - 32 : letter;
    for (let next = 0; next < 128; next++) if (mayFollow(first, next)) begins[pairAt(unit, next)] = 1;
  }
}

/** Whether a token may go on, after its first letter, with this unit, or end before it. */
function mayFollow({ folded, shape, kind }: Token, next: number): boolean {
  if (next === OTHER) return true;
  const unit = ascii[next]!;
  if (folded.length === 1) return kindOf(unit) !== kind;
  if (letterOf(unit) !== folded.charCodeAt(1)) return false;
  return kind !== LETTER || shape !== CAPITALS || isUpper(unit) === 1;
}

/** Where `begins` tells of a first unit of ASCII and the unit after it, or OTHER. */
export const pairAt = (unit: number, next: number): number => (unit << 7) | next;

/** Where it tells of any other first unit, by the letter that it folds to. */
export const wideAt = (letter: number, upper: number): number =>
  WIDE | (((letter << 1) | upper) & (WIDE - 1));

function addKey(sift: Uint32Array, key: number): void {
  sift[key & (sift.length - 1)]! |= bitsOf(key);
}

export function hasKey(sift: Uint32Array, key: number): boolean {
  const bits = bitsOf(key);
  return (sift[key & (sift.length - 1)]! & bits) === bits;
}

/** Three bits of a word, by what the choice of the word has not used up. */
function bitsOf(key: number): number {
  const h = Math.imul(key, 0x2c1b3c6d);
  return (1 << (h >>> 27)) | (1 << ((h >>> 22) & 31)) | (1 << ((h >>> 17) & 31));
}
