// The packs that the reader has installed. One is in the catalogue once all of it has been stored, and not before: so
// that an installation either takes place or leaves nothing, whatever dies on the way.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { deletePack, isName, openPack, type PackRecord } from './pack-database.ts';

interface Schema extends DBSchema {
  packs: { key: string; value: PackRecord };
}

/** Held by whoever installs; the browser lets go of it when he dies. */
export const INSTALLING = 'installing a pack';

export const catalogue = {
  /** Every pack, in the order of installation. */
  list: (): Promise<PackRecord[]> => withCatalogue((db) => db.getAll('packs')),

  /** Enters the pack that has been stored whole in this database; the one that had its id before goes. */
  async enter(database: string, isTaken: (id: string) => boolean): Promise<void> {
    const pack = await openPack(database);
    const record = await pack.get('record', 'record');
    pack.close();
    if (!record) throw new Error(`${database}: expected a whole pack`);
    if (isTaken(record.id))
      throw new Error(`id: expected another id than "${record.id}", which comes with the extension`);
    const before = (await catalogue.list()).find(({ id }) => id === record.id);
    await withCatalogue((db) => db.put('packs', { ...record, database }, record.id));
    if (before && before.database !== database) await discard(before.database);
  },

  async remove(id: string): Promise<void> {
    const record = (await catalogue.list()).find((pack) => pack.id === id);
    await withCatalogue((db) => db.delete('packs', id));
    if (record) await discard(record.database);
  },

  /** Removes what installations have left half-done. Where one is under way, that waits for it, or else for next time. */
  sweep: (waits = false): Promise<void> =>
    navigator.locks.request(INSTALLING, { ifAvailable: !waits }, async (lock) => {
      if (!lock) return;
      const kept = new Set((await catalogue.list()).map(({ database }) => database));
      const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
      await Promise.all(names.filter((name) => isName(name) && !kept.has(name)).map(deletePack));
    }),
};

/** What no catalogue names any more is swept away, if not now, then later. */
const discard = (database: string): Promise<void> => deletePack(database).catch(() => {});

async function withCatalogue<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>('catalogue', 1, { upgrade: (db) => void db.createObjectStore('packs') });
  try {
    return await use(db);
  } finally {
    db.close();
  }
}
