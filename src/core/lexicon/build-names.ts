// Makes the lexicon of names: once, when packs are built or installed.
import { addBeginning, PAGE_WORDS } from '../text/sift.ts';
import { readTokens, type Token } from '../text/tokens.ts';
import { BLOCKS, hashOf, type NameTable } from './lexicon.ts';
import { packTexts } from './packed-texts.ts';
import { insert, slotsFor } from './slots.ts';

export interface NameEntry {
  name: string;
  /** Index of the entity the name belongs to. */
  entity: number;
  /** STRONG, BLOCKS or 0 (weak). */
  flags: number;
}

export function buildNames(entries: readonly NameEntry[]): NameTable {
  const slots = slotsFor(entries.length);
  const table: NameTable = {
    ...packTexts(entries, ({ name }) => name),
    entities: new Uint32Array(entries.length),
    flags: new Uint8Array(entries.length),
    hashes: new Int32Array(entries.length),
    slots,
    sift: new Uint32Array(siftWords(entries.length)),
    pageSift: new Uint32Array(PAGE_WORDS),
    reach: new Uint8Array(slots.length / 2),
  };
  const later: number[] = [];
  for (const [i, { name, entity, flags }] of entries.entries()) {
    const tokens = readTokens(name);
    table.entities[i] = entity;
    table.flags[i] = flags;
    table.hashes[i] = hashOf(tokens);
    noteReach(table.reach, tokens);
    insert(table.slots, table.hashes[i]!, i);
    if (tokens.length === 1) addToSifts(table, tokens, flags);
    else later.push(i);
  }
  for (const i of later) addToSifts(table, readTokens(entries[i]!.name, 0, 2), entries[i]!.flags);
  return table;
}

function addToSifts({ sift, pageSift }: NameTable, tokens: Token[], flags: number): void {
  addBeginning(sift, tokens);
  if (!(flags & BLOCKS)) addBeginning(pageSift, tokens);
}

function noteReach(reach: Uint8Array, tokens: Token[]): void {
  const at = (tokens[0]?.hash ?? 0) & (reach.length - 1);
  reach[at] = Math.max(reach[at]!, Math.min(tokens.length, 255));
}

/** At least 16 bits a name, in a power of two. */
const siftWords = (names: number): number => 2 ** Math.max(13, Math.ceil(Math.log2(Math.max(names, 1) / 2)));
