// The sift: a filter over folded words that tells, without false negatives, whether a text may hold a name.
//
// It holds what tells names: two tokens that follow each other in a name, or its only one, together with how the first is
// capitalised, so that "us" and "diet" do not wake anything.
import { addKey, type Bits, hasKey } from './bits.ts';
import { BREAK, DIGIT, fold, isUpper, kindOf, LETTER } from './fold.ts';
import { firstOf, hashToken, tokenEnd } from './token-hash.ts';
import {
  CAPITAL,
  CAPITALS,
  HASH_PRIME,
  HASH_SEED,
  LOWER,
  readTokens,
  type Shape,
  type Token,
} from './tokens.ts';

/** Where, from an offset on, a name may begin in the text; -1 where none does. */
export type Sift = (text: string, from?: number) => number;

/** What tells the ways to write a word apart; nothing for lower case, which most are. */
const IN_CAPITAL = 0x5bd1e995;
const IN_CAPITALS = 0x2c1b3c6d;

const writtenSo = (key: number, shape: Shape): number =>
  shape === LOWER ? key : key ^ (shape === CAPITAL ? IN_CAPITAL : IN_CAPITALS);

/** The key of a name that is one token, written so. */
export const singleKey = (hash: number, shape: Shape): number => writtenSo(mix(hash), shape);

/** The key of a name that begins with two tokens, the first written so. */
const pairKey = (first: number, second: number, shape: Shape): number =>
  writtenSo(Math.imul(mix(first), 0x9e3779b1) ^ mix(second), shape);

/** Every bit of the hash tells on every bit of the result. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Asks for a key as it stands for each way to write a name that this word may be: with no more capitals than it has. */
const hasWritten = (bits: Bits, key: number, shape: Shape): boolean =>
  hasKey(bits, key) ||
  (shape !== LOWER &&
    (hasKey(bits, key ^ IN_CAPITAL) || (shape === CAPITALS && hasKey(bits, key ^ IN_CAPITALS))));

/**
 * Adds what tells a name: its only token, or two that follow each other. Where a token is a name by itself, that finds
 * every longer name with it: so the names of one token come first.
 */
export function addName(bits: Bits, tokens: readonly Token[]): void {
  const at = tellingIn(tokens);
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first) return;
  addKey(bits, firstKey(first.hash, true));
  if (first.shape === LOWER) addKey(bits, firstKey(first.hash, false));
  if (!second) addKey(bits, singleKey(first.hash, first.shape));
  else if (!hasWritten(bits, singleKey(first.hash, LOWER), first.shape))
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

/**
 * The key of the token by which a name is told, whatever follows: for a first look, at each word by itself. Most names
 * are told by capitals, which few words are.
 */
const firstKey = (hash: number, isCapital: boolean): number =>
  hash ^ (hash >>> 16) ^ (isCapital ? FIRST_CAPITAL : FIRST);
const FIRST = 0x3c6ef372;
const FIRST_CAPITAL = 0x1f83d9ab;

/** The capitalisations in which a token that a name writes so may stand: never less capital than written. */
export const shapesAllowed = (written: Shape): Shape[] =>
  written === LOWER ? [LOWER, CAPITAL, CAPITALS] : written === CAPITAL ? [CAPITAL, CAPITALS] : [CAPITALS];

/**
 * The filter as a sift. It asks about each word by itself, and only where a name may be told by it about the word after it
 * as well. A page's script runs cold, where each call of a function costs more than all the rest: so words of ASCII, most
 * of any page, take one loop that calls none, and ask for one bit.
 */
export function sifting(bits: Bits): Sift {
  const mask = bits.length * 32 - 1;
  return (text, from = 0) => {
    let kind = BREAK;
    let hash = 0;
    let start = from;
    let first = 0;
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
        // After a sign, a sign or an invisible character begins nothing, however many of them stand in a row.
        if (kind === BREAK && kindOf(fold(unit)) === BREAK) continue;
        const at = kind === BREAK ? i : start;
        if (hasKey(bits, firstKey(hashToken(text, at), isCapital(text, at))) && isTold(text, at, bits))
          return at;
        i = tokenEnd() - 1;
        kind = BREAK;
        continue;
      }
      if (kind !== BREAK) {
        const key = hash ^ (hash >>> 16) ^ (first & CASE ? FIRST : FIRST_CAPITAL);
        if (bits[(key & mask) >>> 5]! & (1 << (key & 31)) && hasKey(bits, key) && isTold(text, start, bits))
          return start;
      }
      kind = next;
      start = i;
      first = unit;
      hash = Math.imul(HASH_SEED ^ small, HASH_PRIME);
    }
    return -1;
  };
}

const isCapital = (text: string, at: number): boolean => isUpper(firstOf(fold(text.charCodeAt(at)))) === 1;

/** The bit by which small letters differ from capitals; digits have it. */
const CASE = 0x20;
const A = 0x61;
const Z = 0x7a;
const ZERO = 0x30;
const NINE = 0x39;

/** Whether a name may be told by the token that begins here, with the next. */
function isTold(text: string, at: number, bits: Bits): boolean {
  const [first, second] = readTokens(text, at, 2);
  if (!first) return false;
  const alone = singleKey(first.hash, LOWER);
  return (
    hasWritten(bits, alone, first.shape) ||
    (second !== undefined && hasWritten(bits, pairKey(first.hash, second.hash, LOWER), first.shape))
  );
}
