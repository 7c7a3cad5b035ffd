// The sift: a filter over folded words that tells, without false negatives, whether a text may hold a name.
//
// It is a Bloom filter (Bloom 1970) of what tells names: two tokens that follow each other in a name, or its only one,
// together with how the first is capitalised, so that "us" and "diet" do not wake anything. It has a fixed 32 kB whatever
// the packs hold.
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

/** Where, from an offset on, a name may begin in the text; -1 where none does. */
export type Sift = (text: string, from?: number) => number;

/** Bits of a Bloom filter; the length is a power of two. */
export type Bits = Uint32Array;

/** 2^18 bits: with 4,000 beginnings a word passes wrongly once in a million. */
export const PAGE_WORDS = 1 << 13;

/** A filter of all that these let pass. */
export function joined(filters: readonly Bits[]): Bits {
  const all = new Uint32Array(PAGE_WORDS);
  for (const filter of filters) for (let i = 0; i < PAGE_WORDS; i++) all[i]! |= filter[i]!;
  return all;
}

/** Bits that each key sets: with fewer, pages that name nothing would wake the background. */
const PROBES = 6;

/** What tells the ways to write a word apart; nothing for lower case, which most are. */
const IN_CAPITAL = 0x5bd1e995;
const IN_CAPITALS = 0x2c1b3c6d;

const writtenSo = (key: number, shape: Shape): number =>
  shape === LOWER ? key : key ^ (shape === CAPITAL ? IN_CAPITAL : IN_CAPITALS);

/** The key of a name that is one token, written so. */
export const singleKey = (hash: number, shape: Shape): number => writtenSo(mix(hash), shape);

/** The key of a name that begins with two tokens, the first written so. */
const pairKey = (first: number, second: number, shape: Shape): number =>
  writtenSo(pairOf(mix(first), mix(second)), shape);

/** Of mixed hashes, so that the scan mixes each word once and not once a key. */
const pairOf = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ second;

/** Every bit of the hash tells on every bit of the result. */
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
  for (let probe = 0, at = key; probe < PROBES; probe++, at = (at + step) | 0)
    bits[(at & mask) >>> 5]! |= 1 << (at & 31);
}

function hasKey(bits: Bits, mask: number, key: number): boolean {
  // The first probe answers for nearly every word, so it stands alone.
  if ((bits[(key & mask) >>> 5]! & (1 << (key & 31))) === 0) return false;
  const step = (key >>> 17) | (key << 15) | 1;
  for (let probe = 1, at = (key + step) | 0; probe < PROBES; probe++, at = (at + step) | 0)
    if ((bits[(at & mask) >>> 5]! & (1 << (at & 31))) === 0) return false;
  return true;
}

/** Asks for a key as it stands for each way to write a name that this word may be: with no more capitals than it has. */
const hasWritten = (bits: Bits, mask: number, key: number, shape: Shape): boolean =>
  hasKey(bits, mask, key) ||
  (shape !== LOWER &&
    (hasKey(bits, mask, key ^ IN_CAPITAL) || (shape === CAPITALS && hasKey(bits, mask, key ^ IN_CAPITALS))));

/**
 * Adds what tells a name: its only token, or two that follow each other. Where a token is a name by itself, that finds
 * every longer name with it: so the names of one token come first.
 */
export function addName(bits: Bits, tokens: readonly Token[]): void {
  const at = tellingIn(tokens);
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first) return;
  addKey(bits, firstKey(first.hash));
  if (!second) addKey(bits, singleKey(first.hash, first.shape));
  else if (!hasWritten(bits, bits.length * 32 - 1, singleKey(first.hash, LOWER), first.shape))
    addKey(bits, pairKey(first.hash, second.hash, first.shape));
}

/**
 * Of which token, with the one after it, a name is told. By the first, if that is a capital, for few words of a text are:
 * "îles Kouriles du Sud" by its second, and "peace treaty talks", all of lower case, by its longest.
 */
function tellingIn(tokens: readonly Token[]): number {
  const before = tokens.slice(0, -1);
  const capital = before.findIndex(({ shape }) => shape !== LOWER);
  if (capital >= 0) return capital;
  const lengths = before.map(({ folded }) => folded.length);
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

/** The key of the token by which a name is told, whatever follows: for a first look, at each word by itself. */
const firstKey = (hash: number): number => hash ^ (hash >>> 16) ^ FIRST;
const FIRST = 0x3c6ef372;

/** The capitalisations in which a token that a name writes so may stand: never less capital than written. */
export const shapesAllowed = (written: Shape): Shape[] =>
  written === LOWER ? [LOWER, CAPITAL, CAPITALS] : written === CAPITAL ? [CAPITAL, CAPITALS] : [CAPITALS];

/**
 * The filter as a sift. It asks about each word by itself, and only where a name may be told by it about the word after it
 * as well. A page's script runs cold, where each call of a function costs more than all the rest: so words of ASCII, most
 * of any page, take one loop that calls none.
 */
export function sifting(bits: Bits): Sift {
  const mask = bits.length * 32 - 1;
  return (text, from = 0) => {
    let kind = BREAK;
    let hash = 0;
    let start = from;
    for (let i = from; i <= text.length; i++) {
      const unit = text.charCodeAt(i);
      const small = unit | CASE;
      const next = small >= A && small <= Z ? LETTER : unit >= ZERO && unit <= NINE ? DIGIT : BREAK;
      if (next === kind) {
        hash = Math.imul(hash ^ small, HASH_PRIME);
        if (next !== BREAK || unit < 0x80) continue;
      }
      const isWide = unit >= 0x80 && unit !== 0xa0 && (unit < 0x2010 || unit > 0x2027);
      if (isWide) {
        const at = kind === BREAK ? i : start;
        const end = endOfPlain(text, at, bits);
        if (end === at && isTold(text, at, bits)) return at;
        i = Math.max(i, end - 1);
        kind = BREAK;
        continue;
      }
      const key = hash ^ (hash >>> 16) ^ FIRST;
      if (kind !== BREAK && bits[(key & mask) >>> 5]! & (1 << (key & 31)) && isTold(text, start, bits))
        return start;
      kind = next;
      start = i;
      hash = Math.imul(HASH_SEED ^ small, HASH_PRIME);
    }
    return -1;
  };
}

/** The bit by which small letters differ from capitals; digits have it. */
const CASE = 0x20;
const A = 0x61;
const Z = 0x7a;
const ZERO = 0x30;
const NINE = 0x39;

/** Whether a name may be told by the token that begins here, with the next. */
const isTold = (text: string, at: number, bits: Bits): boolean =>
  scan(text, bits, (start) => start === at, at, 2);

/** Of any script: the end of the token that begins here if no name is told by it, else its beginning. */
function endOfPlain(text: string, at: number, bits: Bits): number {
  const kind = kindOf(fold(text.charCodeAt(at)));
  let hash = HASH_SEED;
  let i = at;
  for (; i < text.length; i++) {
    const folded = fold(text.charCodeAt(i));
    // What counts as nothing, or as several letters, is for the scan to read.
    if (folded === SKIP || kindOf(folded) === EXPANDED) return at;
    if (kindOf(folded) !== kind || (kind === UNSPACED && i > at)) break;
    hash = Math.imul(hash ^ letterOf(folded), HASH_PRIME);
  }
  return kind === BREAK || !hasKey(bits, bits.length * 32 - 1, firstKey(hash)) ? i : at;
}

/**
 * Calls `visit` with the start of each token at which a name may begin, in order; stops and returns true when it
 * answers true. One loop hashes the text and asks the filter, with no token object made: that is why it is fast. It
 * reads so many tokens from an offset on.
 */
export function scan(
  text: string,
  bits: Bits,
  visit: (start: number) => boolean,
  from = 0,
  most = Number.POSITIVE_INFINITY,
): boolean {
  const mask = bits.length * 32 - 1;
  const length = text.length;
  let previous = 0;
  let previousShape: Shape = LOWER;
  let previousStart = -1;
  let i = from;
  for (let token = 0; token < most; token++) {
    let hash = HASH_SEED;
    let count = 0;
    let uppers = 0;
    let firstUpper = 0;
    let start = 0;
    let kind = 0;
    // To the end of the next token, whatever stands before it.
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      const folded = unit < 128 ? ascii[unit]! : foldWide(unit);
      if (folded === SKIP) continue;
      const unitKind = folded >>> 17;
      if (count > 0 && (unitKind !== kind || unitKind >= UNSPACED) && !goesOn(kind, folded)) break;
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
        continue;
      }
      hash = Math.imul(hash ^ (folded & 0xffff), HASH_PRIME);
      uppers += (folded >>> 16) & 1;
      count++;
      if (kind !== LETTER) continue;
      // Most texts are mostly runs of ASCII letters: a loop of their own, which asks nothing else, is faster by a third.
      while (i + 1 < length) {
        const next = text.charCodeAt(i + 1);
        const letter = next < 128 ? ascii[next]! : BREAK;
        if (letter >>> 17 !== LETTER) break;
        hash = Math.imul(hash ^ (letter & 0xffff), HASH_PRIME);
        uppers += (letter >>> 16) & 1;
        count++;
        i++;
      }
    }
    if (count === 0) return false;
    const mixed = mix(hash);
    if (
      previousStart >= 0 &&
      hasWritten(bits, mask, pairOf(previous, mixed), previousShape) &&
      visit(previousStart)
    )
      return true;
    previousShape = shapeOf(firstUpper, uppers, count);
    previousStart = start;
    previous = mixed;
    if (hasWritten(bits, mask, mixed, previousShape) && visit(start)) return true;
  }
  return false;
}

/** Whether a unit belongs to the token before it: a katakana run goes on; an expanded unit (Ⅱ) may go on a run of letters. */
function goesOn(kind: number, folded: number): boolean {
  const unitKind = kindOf(folded);
  if (unitKind === kind) return kind === KATAKANA;
  return unitKind === EXPANDED && kindOf(expansions[letterOf(folded)]![0]!) === kind && kind !== UNSPACED;
}
