// Makes the lexicon of names: once, when packs are built or installed.
import { PAGE_WORDS } from '../text/bits.ts';
import { addName } from '../text/sift.ts';
import { readTokens } from '../text/tokens.ts';
import { addBeginning, noBeginnings } from './beginnings.ts';
import { BLOCKS, hashOf, type NameTable } from './names.ts';
import { TextPacker } from './packed-texts.ts';
import { insert, slotsFor } from './slots.ts';

export interface NameEntry {
  name: string;
  /** Index of the entity the name belongs to. */
  entity: number;
  /** STRONG, BLOCKS or 0 (weak). */
  flags: number;
}

export function buildNames(entries: readonly NameEntry[]): NameTable {
  const texts = new TextPacker();
  for (const { name } of entries) texts.add(name);
  const table: NameTable = {
    ...texts.packed(),
    ...noBeginnings(entries.length),
    entities: new Uint32Array(entries.length),
    flags: new Uint8Array(entries.length),
    hashes: new Int32Array(entries.length),
    slots: slotsFor(entries.length),
    pageSift: new Uint32Array(PAGE_WORDS),
  };
  const later: number[] = [];
  for (const [i, { name, entity, flags }] of entries.entries()) {
    const tokens = readTokens(name);
    table.entities[i] = entity;
    table.flags[i] = flags;
    table.hashes[i] = hashOf(tokens.map(({ hash }) => hash));
    insert(table.slots, table.hashes[i]!, i);
    addBeginning(table, tokens);
    if (flags & BLOCKS) continue;
    // In the page's filter a name of one token makes longer ones that are told by it needless: so it comes first.
    if (tokens.length === 1) addName(table.pageSift, tokens);
    else later.push(i);
  }
  for (const i of later) addName(table.pageSift, readTokens(entries[i]!.name));
  return table;
}
