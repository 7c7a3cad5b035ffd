// The lexicon: every name of every pack as typed arrays, found in a text by one scan.
//
//   names   [ "Sakhalin-2" | "Kuril Islands" | … ]   one UTF-8 blob, `offsets[i]` to `offsets[i + 1]`
//   slots   hash of a name's folded tokens ─▶ i + 1  open addressing, linear probing, at most half full
//   sift    Bloom filter of how names begin          the only thing most words ever touch

import { addKey, type Bits, keysOf, scan, shapesAllowed } from '../text/sift.ts';
import { CAPITAL, isGlue, LOWER, readTokens, type Token } from '../text/tokens.ts';

/** What a name is to its entity. */
export const STRONG = 1;
/** The name belongs to something else, and swallows the text it stands on. */
export const BLOCKS = 2;

export interface NameEntry {
  name: string;
  /** Index of the entity the name belongs to. */
  entity: number;
  /** STRONG, BLOCKS or 0 (weak). */
  flags: number;
}

export interface NameTable {
  blob: Uint8Array;
  offsets: Uint32Array;
  entities: Uint32Array;
  flags: Uint8Array;
  hashes: Int32Array;
  slots: Uint32Array;
  sift: Bits;
  /** Most tokens that any name has. */
  longest: number;
}

/** A name found in a text, whatever the evidence will say. `name` indexes the table. */
export interface Candidate {
  start: number;
  end: number;
  name: number;
}

const decoder = new TextDecoder();

export const nameAt = (table: NameTable, name: number): string =>
  decoder.decode(table.blob.subarray(table.offsets[name]!, table.offsets[name + 1]!));

/** Builds the table; done once, when packs change. */
export function buildNames(entries: readonly NameEntry[]): NameTable {
  const encoder = new TextEncoder();
  const encoded = entries.map((entry) => encoder.encode(entry.name));
  const table: NameTable = {
    blob: new Uint8Array(encoded.reduce((sum, bytes) => sum + bytes.length, 0)),
    offsets: new Uint32Array(entries.length + 1),
    entities: new Uint32Array(entries.length),
    flags: new Uint8Array(entries.length),
    hashes: new Int32Array(entries.length),
    slots: new Uint32Array(powerOfTwo(entries.length * 2)),
    sift: new Uint32Array(powerOfTwo(entries.length / 2, 1 << 13)),
    longest: 1,
  };
  let at = 0;
  entries.forEach((entry, i) => {
    table.blob.set(encoded[i]!, at);
    table.offsets[i] = at;
    at += encoded[i]!.length;
    table.entities[i] = entry.entity;
    table.flags[i] = entry.flags;
    const tokens = readTokens(entry.name);
    table.longest = Math.max(table.longest, tokens.length);
    table.hashes[i] = hashOf(tokens);
    insert(table.slots, table.hashes[i]!, i);
    for (const key of keysOf(tokens, shapesAllowed(tokens[0]?.shape ?? LOWER))) addKey(table.sift, key);
  });
  table.offsets[entries.length] = at;
  return table;
}

/** The page's filter of fixed size over the same names. */
export function pageSift(table: NameTable, words: number): Bits {
  const bits = new Uint32Array(words);
  for (let name = 0; name < table.entities.length; name++) {
    const tokens = readTokens(nameAt(table, name), 0, 2);
    if (!(table.flags[name]! & BLOCKS))
      for (const key of keysOf(tokens, shapesAllowed(tokens[0]?.shape ?? LOWER))) addKey(bits, key);
  }
  return bits;
}

/** Every name in the text, overlaps included, in order of start and the longest first. */
export function findNames(text: string, table: NameTable): Candidate[] {
  const found: Candidate[] = [];
  let last = -1;
  scan(text, table.sift, (start) => {
    if (start !== last) found.push(...namesAt(text, start, table));
    last = start;
    return false;
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.name - b.name);
}

function namesAt(text: string, start: number, table: NameTable): Candidate[] {
  const found: Candidate[] = [];
  const tokens = readTokens(text, start, table.longest);
  let hash = 0;
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]!;
    const before = tokens[n - 1];
    const gap = before ? text.slice(before.end, token.start) : '';
    if (before && gap !== COMMA && !isGlue(gap, before, token)) break;
    hash = extend(hash, token);
    const mask = table.slots.length - 1;
    for (let slot = hash & mask; table.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const name = table.slots[slot]! - 1;
      if (
        table.hashes[name] === hash &&
        isSame(nameAt(table, name), tokens, n + 1, (table.flags[name]! & BLOCKS) !== 0) &&
        sameCommas(nameAt(table, name), text, tokens, n + 1)
      )
        found.push({ start, end: token.end, name });
    }
  }
  return found;
}

/**
 * The same folded tokens, the first no less capital than the name writes it. Later words may stand in lower case
 * ("Kuril islands", "Russian navy"), but not later acronyms, nor anything of a name of something else, which would
 * swallow what is no name: "Russia today".
 */
function isSame(name: string, tokens: readonly Token[], count: number, strict: boolean): boolean {
  const wanted = readTokens(name);
  return (
    wanted.length === count &&
    wanted.every(
      (want, i) =>
        want.folded === tokens[i]!.folded &&
        ((!strict && i > 0 && wanted[0]!.shape !== LOWER && want.shape === CAPITAL) ||
          shapesAllowed(want.shape).includes(tokens[i]!.shape)),
    )
  );
}

/** A comma joins only names that are written with one: "Washington, D.C." */
const COMMA = ', ';

function sameCommas(name: string, text: string, tokens: readonly Token[], count: number): boolean {
  const wanted = name.includes(COMMA) ? readTokens(name) : [];
  for (let i = 1; i < count; i++) {
    const isWanted = wanted.length > 0 && name.slice(wanted[i - 1]!.end, wanted[i]!.start) === COMMA;
    if ((text.slice(tokens[i - 1]!.end, tokens[i]!.start) === COMMA) !== isWanted) return false;
  }
  return true;
}

const hashOf = (tokens: readonly Token[]): number => tokens.reduce(extend, 0);
const extend = (hash: number, token: Token): number => {
  const h = Math.imul(hash ^ token.hash, 0x9e3779b1);
  return h ^ (h >>> 15);
};

function insert(slots: Uint32Array, hash: number, name: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = name + 1;
}

function powerOfTwo(atLeast: number, least = 16): number {
  let size = least;
  while (size < atLeast) size *= 2;
  return size;
}
