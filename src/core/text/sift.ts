// The sift: a filter over folded words that tells, without false negatives, whether a text may hold a name.
//
// It holds what tells names: two tokens that follow each other in a name, or its only one, together with how the first is
// capitalised, so that "us" and "diet" do not wake anything.
import { addKey, type Bits, hasKey } from './bits.ts';
import { BREAK, EXPANDED, expansions, fold, isUpper, kindOf, letterOf, SKIP } from './fold.ts';
import {
  firstOf,
  hashToken,
  isAllCapitals,
  isOf,
  nextToken,
  pairKey,
  singleKey,
  tokenEnd,
} from './token-hash.ts';
import { CAPITAL, CAPITALS, LOWER, type Shape, type Token } from './tokens.ts';

/** Where, from an offset on, the first word stands by which a name is told; -1 where none does. */
export type Sift = (text: string, from?: number) => number;

/** What tells the ways to write a word apart; nothing for lower case, which most are. */
const IN_CAPITAL = 0x5bd1e995;
const IN_CAPITALS = 0x2c1b3c6d;

const writtenSo = (key: number, shape: Shape): number =>
  shape === LOWER ? key : key ^ (shape === CAPITAL ? IN_CAPITAL : IN_CAPITALS);

/** Asks for a key as it stands for each way to write a name that this word may be: with no more capitals than it has. */
const hasWritten = (bits: Bits, key: number, isCapital: boolean, isCapitals: () => boolean): boolean =>
  hasKey(bits, key) ||
  (isCapital && (hasKey(bits, key ^ IN_CAPITAL) || (hasKey(bits, key ^ IN_CAPITALS) && isCapitals())));

/**
 * Adds what tells a name: its only token, or two that follow each other. Where a token is a name by itself, that finds
 * every longer name with it: so the names of one token come first.
 */
export function addName(bits: Bits, tokens: readonly Token[]): void {
  const at = tellingIn(tokens);
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first) return;
  const { folded, hash, shape } = first;
  let told = SEED;
  for (let i = 0; i < folded.length; i++) told = step(told, folded.charCodeAt(i));
  addKey(bits, firstKey(told, true), FIRST_PROBES);
  if (shape === LOWER) addKey(bits, firstKey(told, false), FIRST_PROBES);
  const alone = singleKey(hash);
  if (!second) addKey(bits, writtenSo(alone, shape));
  else if (!hasWritten(bits, alone, shape !== LOWER, () => shape === CAPITALS))
    addKey(bits, writtenSo(pairKey(hash, second.hash), shape));
}

/**
 * Of which token, with the one after it, a name is told. By the first, if that is a capital, for few words of a text are:
 * "îles Kouriles du Sud" by its second. "War with Ukraine" by its first all the same: what follows is mostly common.
 */
function tellingIn(tokens: readonly Token[]): number {
  const before = tokens.slice(0, -1);
  const capital = before.findIndex(({ shape }) => shape !== LOWER);
  if (capital >= 0) return capital;
  return Math.max(
    0,
    before.findIndex(({ folded }) => folded.length > 2),
  );
}

/**
 * The key of the token by which a name is told, whatever follows: for a first look, at each word by itself. Most names
 * are told by capitals, which few words are.
 */
const firstKey = (hash: number, isCapital: boolean): number =>
  (hash ^ (hash >>> 7)) + (isCapital ? CAPITAL_FIRST : 0);

/** A first look may be wrong once in a thousand words: the second looks at all of the word, and at the next. */
const FIRST_PROBES = 4;

/**
 * The first look has a hash of its own: of 24 bits, for which a browser that reads cold code needs no memory and no call.
 * The loop of the sift has it written out, and tests hold the two together.
 */
const step = (hash: number, letter: number): number => ((hash << 5) - hash + letter) & HASH_BITS;
const HASH_BITS = 0xffffff;
const SEED = 0x2f;
const CAPITAL_FIRST = 0x13c6ef37;

/**
 * The filter as a sift. It asks about each word by itself, and only where a name may be told by it about the word after it
 * as well. A page's script runs cold, where each call of a function costs more than all the rest: so words of ASCII, most
 * of any page, take one loop that calls none, and ask for one bit. Its numbers are written out, for a name would be looked
 * up for each letter: a to z are 0x61 to 0x7a, capitals lack the bit 0x20, digits are 0x30 to 0x39 and have it.
 */
export function sifting(bits: Bits): Sift {
  const mask = bits.length * 32 - 1;
  // The bits in the same order, as every machine that a browser runs on stores words.
  const bytes = new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength);
  return (text, from = 0) => {
    for (let i = from; i < text.length; ) {
      const start = i;
      const first = text.charCodeAt(i);
      let hash = SEED;
      let small = first | 0x20;
      if (small >= 0x61 && small <= 0x7a)
        do {
          hash = ((hash << 5) - hash + small) & 0xffffff;
          small = text.charCodeAt(++i) | 0x20;
        } while (small >= 0x61 && small <= 0x7a);
      else if (first >= 0x30 && first <= 0x39)
        do {
          hash = ((hash << 5) - hash + small) & 0xffffff;
          small = text.charCodeAt(++i);
        } while (small >= 0x30 && small <= 0x39);
      const unit = text.charCodeAt(i);
      if (unit >= 0x80 && unit !== 0xa0 && (unit < 0x2010 || unit > 0x2027)) {
        // After a sign, a sign or an invisible character begins nothing, however many of them stand in a row.
        if (i === start && kindOf(fold(unit)) === BREAK) i++;
        else if (hasKey(bits, wideKey(text, start), FIRST_PROBES) && isTold(text, start, bits)) return start;
        else i = wideEnd;
      } else if (i === start) i++;
      else {
        const key = (hash ^ (hash >>> 7)) + (first & 0x20 ? 0 : CAPITAL_FIRST);
        if (
          bytes[(key & mask) >>> 3]! & (1 << (key & 7)) &&
          hasKey(bits, key, FIRST_PROBES) &&
          isTold(text, start, bits)
        )
          return start;
      }
    }
    return -1;
  };
}

/** Where the token that `wideKey` read ends. */
let wideEnd = 0;

/** The key for a first look at the token of any script that begins here. */
function wideKey(text: string, at: number): number {
  const kind = kindOf(firstOf(fold(text.charCodeAt(at))));
  let hash = SEED;
  let i = at;
  for (; i < text.length; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded === SKIP) continue;
    if (i > at && !isOf(kind, folded)) break;
    if (kindOf(folded) !== EXPANDED) hash = step(hash, letterOf(folded));
    else for (const letter of expansions[letterOf(folded)]!) hash = step(hash, letterOf(letter));
  }
  wideEnd = i;
  return firstKey(hash, isCapital(text, at));
}

/** Whether a name may be told by the token that begins here, with the next. */
function isTold(text: string, at: number, bits: Bits): boolean {
  const first = hashToken(text, at);
  const end = tokenEnd();
  const isCapitals = () => isAllCapitals(text, at, end);
  if (hasWritten(bits, singleKey(first), isCapital(text, at), isCapitals)) return true;
  const next = nextToken(text, end);
  if (next === text.length) return false;
  return hasWritten(bits, pairKey(first, hashToken(text, next)), isCapital(text, at), isCapitals);
}

const isCapital = (text: string, at: number): boolean => isUpper(firstOf(fold(text.charCodeAt(at)))) === 1;
