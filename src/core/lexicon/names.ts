// The names of a pack as typed arrays, found in a text by one scan. Whole numbers side by side are
// why it is fast, small and there at once: nothing is parsed or built when it is opened, and nothing for the garbage
// collector to walk. build-names.ts makes it.
//
//   names   [ "Sakhalin-2" | "Kuril Islands" | … ]   one UTF-8 blob, `offsets[i]` to `offsets[i + 1]`
//   slots   hash of a name's folded tokens ─▶ i + 1  open addressing, linear probing, at most half full
//   begins, reach, sift                              how names begin: the only thing most words ever touch
import type { Bits } from '../text/bits.ts';
import { hashToken, nextToken, tokenEnd } from '../text/token-hash.ts';
import { isGlue, readTokens } from '../text/tokens.ts';
import type { Beginnings } from './beginnings.ts';
import { type PackedTexts, textAt } from './packed-texts.ts';
import { scan } from './scan.ts';
import { COMMA, isWritten } from './written.ts';

/** What a name is to its entity. */
export const STRONG = 1;
/** The name belongs to something else, and swallows the text it stands on. */
export const BLOCKS = 2;
/** The name is one of other languages than English, in whose texts it is mostly another word: "poutine". */
export const FOREIGN = 4;

export interface NameTable extends PackedTexts, Beginnings {
  /** Index of the entity that each name belongs to. */
  entities: Uint32Array;
  flags: Uint8Array;
  hashes: Int32Array;
  slots: Uint32Array;
  /** The filter of fixed size that pages hold, over the same names but those that are of something else. */
  pageSift: Bits;
}

/** Where a name stands in a text. `name` indexes the table. */
export interface FoundName {
  start: number;
  end: number;
  name: number;
}

export const nameAt: (table: NameTable, name: number) => string = textAt;

/** Every name in the text, overlaps included, in order of start and the longest first. */
export function findNames(text: string, table: NameTable): FoundName[] {
  const found: FoundName[] = [];
  scan(text, table, (start, hash) => {
    const here = namesAt(text, start, hash, table);
    if (here.length > 1) here.sort((a, b) => b.end - a.end || a.name - b.name);
    for (const name of here) found.push(name);
  });
  return found;
}

/** Reads on, token by token, as far as names that begin with this one go. */
function namesAt(text: string, start: number, first: number, table: NameTable): FoundName[] {
  const found: FoundName[] = [];
  const most = table.reach[first & (table.reach.length - 1)]!;
  hashToken(text, start);
  let at = start;
  let end = tokenEnd();
  let hash = extend(0, first);
  for (let count = 1; ; count++) {
    addNames(text, start, end, hash, count, table, found);
    if (count === most) return found;
    const next = nextToken(text, end);
    if (next === text.length || !isJoined(text, at, end, next)) return found;
    hash = extend(hash, hashToken(text, next));
    at = next;
    end = tokenEnd();
  }
}

/** Adds the names whose folded tokens are those from `start` to `end`. */
function addNames(
  text: string,
  start: number,
  end: number,
  hash: number,
  count: number,
  table: NameTable,
  found: FoundName[],
): void {
  const { slots, hashes } = table;
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const name = slots[slot]! - 1;
    if (hashes[name] !== hash) continue;
    const strict = (table.flags[name]! & BLOCKS) !== 0;
    const last = isWritten(text, start, end, count, table, name, strict);
    if (last !== null) found.push({ start, end: last, name });
  }
}

/** Whether what stands between two tokens may stand within a name. Nearly always it is one space. */
function isJoined(text: string, at: number, end: number, next: number): boolean {
  if (next === end || (next === end + 1 && text.charCodeAt(end) === SPACE)) return true;
  const gap = text.slice(end, next);
  if (gap === COMMA) return true;
  const [before, after] = readTokens(text, at, 2);
  return isGlue(gap, before!, after!);
}

const SPACE = 0x20;

export const hashOf = (hashes: readonly number[]): number => hashes.reduce(extend, 0);
const extend = (hash: number, token: number): number => {
  const h = Math.imul(hash ^ token, 0x9e3779b1);
  return h ^ (h >>> 15);
};
