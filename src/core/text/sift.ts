// The sift: a filter over folded words that tells, without false negatives, whether a text may hold a name.
//
// It is a Bloom filter (Bloom 1970, four probes) of the ways names begin: the first two tokens of a name, or its only
// one, together with how the first is capitalised, so that "us" and "diet" do not wake anything. The page holds one of
// a fixed 32 kB whatever the packs hold; the lexicon holds one of its own size and looks closer only where it hits.
import {
  ascii,
  BREAK,
  EXPANDED,
  expansions,
  foldWide,
  isUpper,
  KATAKANA,
  kindOf,
  letterOf,
  SKIP,
  UNSPACED,
} from './fold.ts';
import {
  CAPITAL,
  CAPITALS,
  HASH_PRIME,
  HASH_SEED,
  LOWER,
  type Shape,
  shapeOf,
  type Token,
} from './tokens.ts';

/** True where the text may hold a name. */
export type Sift = (text: string) => boolean;

/** Bits of a Bloom filter; the length is a power of two. */
export type Bits = Uint32Array;

/** 2^18 bits: with 2,000 beginnings a word passes wrongly once in four million. */
export const PAGE_WORDS = 1 << 13;

/** The key of a name that is one token, capitalised so. */
export const singleKey = (hash: number, shape: Shape): number => mix(hash ^ Math.imul(shape + 1, 0x9e3779b1));

/** The key of a name that begins with two tokens, the first capitalised so. */
export const pairKey = (first: number, second: number, shape: Shape): number =>
  mix(Math.imul(first ^ Math.imul(shape + 5, 0x85ebca6b), 0xc2b2ae35) ^ second);

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return h ^ (h >>> 16);
}

export function addKey(bits: Bits, key: number): void {
  const mask = bits.length * 32 - 1;
  const step = (key >>> 17) | (key << 15) | 1;
  for (let probe = 0, at = key; probe < 4; probe++, at = (at + step) | 0)
    bits[(at & mask) >>> 5]! |= 1 << (at & 31);
}

function hasKey(bits: Bits, mask: number, key: number): boolean {
  // The first probe answers for nearly every word, so it stands alone.
  if ((bits[(key & mask) >>> 5]! & (1 << (key & 31))) === 0) return false;
  const step = (key >>> 17) | (key << 15) | 1;
  for (let probe = 1, at = (key + step) | 0; probe < 4; probe++, at = (at + step) | 0)
    if ((bits[(at & mask) >>> 5]! & (1 << (at & 31))) === 0) return false;
  return true;
}

/** The keys by which a name can begin, for every capitalisation in which it may stand in a text. */
export function keysOf(tokens: readonly Token[], shapes: readonly Shape[]): number[] {
  const [first, second] = tokens;
  if (!first) return [];
  return shapes.map((shape) =>
    second ? pairKey(first.hash, second.hash, shape) : singleKey(first.hash, shape),
  );
}

/** The capitalisations in which a token that a name writes so may stand: never less capital than written. */
export const shapesAllowed = (written: Shape): Shape[] =>
  written === LOWER ? [LOWER, CAPITAL, CAPITALS] : written === CAPITAL ? [CAPITAL, CAPITALS] : [CAPITALS];

/**
 * Calls `visit` with the start of each token at which a name may begin, in order; stops and returns true when it
 * answers true. One loop hashes the text and asks the filter, with no token object made: that is why it is fast.
 */
export function scan(text: string, bits: Bits, visit: (start: number) => boolean): boolean {
  const mask = bits.length * 32 - 1;
  const length = text.length;
  let hash = HASH_SEED;
  let count = 0;
  let uppers = 0;
  let firstUpper = 0;
  let start = 0;
  let kind = 0;
  let previousHash = 0;
  let previousShape: Shape = LOWER;
  let previousStart = -1;
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : 32;
    const folded = unit < 128 ? ascii[unit]! : foldWide(unit);
    if (folded === SKIP) continue;
    const unitKind = folded >>> 17;
    if (count > 0 && (unitKind !== kind || unitKind >= UNSPACED)) {
      // A katakana run goes on; an expanded unit (Ⅱ) may go on a run of letters.
      const goesOn =
        unitKind === kind
          ? kind === KATAKANA
          : unitKind === EXPANDED && kindOf(expansions[letterOf(folded)]![0]!) === kind && kind !== UNSPACED;
      if (!goesOn) {
        const shape = shapeOf(firstUpper, uppers, count);
        if (
          previousStart >= 0 &&
          hasKey(bits, mask, pairKey(previousHash, hash, previousShape)) &&
          visit(previousStart)
        )
          return true;
        if (hasKey(bits, mask, singleKey(hash, shape)) && visit(start)) return true;
        previousHash = hash;
        previousShape = shape;
        previousStart = start;
        hash = HASH_SEED;
        count = 0;
        uppers = 0;
      }
    }
    if (folded === BREAK) continue;
    if (count === 0) {
      start = i;
      kind = unitKind;
      firstUpper = isUpper(folded);
    }
    if (unitKind === EXPANDED) {
      for (const letter of expansions[letterOf(folded)]!) {
        if (count === 0) {
          kind = kindOf(letter);
          firstUpper = isUpper(letter);
        }
        hash = Math.imul(hash ^ letterOf(letter), HASH_PRIME);
        uppers += isUpper(letter);
        count++;
      }
    } else {
      hash = Math.imul(hash ^ (folded & 0xffff), HASH_PRIME);
      uppers += (folded >>> 16) & 1;
      count++;
    }
  }
  return false;
}

/** The page's filter as text for storage. */
export const storeSift = (bits: Bits): string => {
  let binary = '';
  for (const byte of new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength))
    binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** Opens a stored filter; one that is damaged lets everything pass, which costs time but loses nothing. */
export function openSift(stored: string): Sift {
  const bits = readBits(stored);
  return bits ? (text) => scan(text, bits, () => true) : () => true;
}

function readBits(stored: string): Bits | null {
  try {
    const bytes = Uint8Array.from(atob(stored), (c) => c.charCodeAt(0));
    const bits = new Uint32Array(bytes.buffer);
    return bits.length > 0 && (bits.length & (bits.length - 1)) === 0 ? bits : null;
  } catch {
    return null;
  }
}
