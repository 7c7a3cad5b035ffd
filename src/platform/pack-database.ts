// One installed pack in IndexedDB, in a database of its own. It is written by an installation and only read after that;
// a database that no catalogue names is one that an installation left half-done.
import { type DBSchema, deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import type { Entity, PackHead } from '../core/pack/schema.ts';
import type { PackLine } from './messages.ts';

/** Entities stand by their order in the pack, so many a record: a record each would take ten times as long to write. */
export const ENTITIES_A_RECORD = 16;

/** Names to search by, in order of text: `texts[i]` is a name, or its end, of the entity `entities[i]`. */
export interface NamePage {
  texts: string[];
  entities: number[];
}

/** What the catalogue says of a pack. */
export interface PackRecord extends PackLine {
  database: string;
  /** The size of the file that it came from. */
  bytes: number;
}

/** What the pack itself says, without what we have added. */
export function headOf(record: PackRecord): PackHead {
  const { database: _, bytes: __, entities: ___, names: ____, facts: _____, ...head } = record;
  return head;
}

interface Schema extends DBSchema {
  entities: { key: number; value: Entity[] };
  /** By record as entities are: for each of them, the entities whose facts are about it too. */
  sharing: { key: number; value: Record<number, number[]> };
  /** By the first text on the page, and the page's number. */
  names: { key: [string, number]; value: NamePage };
  lexicon: { key: 'lexicon'; value: ArrayBuffer };
  record: { key: 'record'; value: PackRecord };
}

export type PackDatabase = IDBPDatabase<Schema>;

const PREFIX = 'pack:';

export const newName = (): string => PREFIX + crypto.randomUUID();
export const isName = (name: string): boolean => name.startsWith(PREFIX);

/** Makes the database that a pack is to be stored in. */
export const makePack = (name: string): Promise<PackDatabase> =>
  open(name, (db) => {
    for (const store of ['entities', 'sharing', 'names', 'lexicon', 'record'] as const)
      db.createObjectStore(store);
  });

/** Opens the database of a pack that has been stored; one that is missing is not made, but an error. */
export const openPack = (name: string): Promise<PackDatabase> =>
  open(name, (_db, _from, _to, transaction) => {
    transaction.done.catch(() => {});
    transaction.abort();
  });

type Upgrade = NonNullable<OpenDBCallbacks<Schema>['upgrade']>;

const open = (name: string, upgrade: Upgrade): Promise<PackDatabase> =>
  openDB<Schema>(name, 1, {
    upgrade,
    // Whoever removes the pack must not have to wait for those who have read it.
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  });

/** Removes a pack's data. */
export const deletePack = (name: string): Promise<void> => deleteDB(name);
