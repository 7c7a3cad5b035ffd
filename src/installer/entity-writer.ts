// Writes entities in their order, some in a record and many records in a transaction.
import type { Entity } from '../core/pack/schema.ts';
import { ENTITIES_A_RECORD, type PackDatabase } from '../platform/pack-database.ts';

const RECORDS_A_TRANSACTION = 128;

export class EntityWriter {
  readonly #db: PackDatabase;
  #records: Entity[][] = [];
  #written = 0;
  #entities = 0;
  #names = 0;
  #facts = 0;
  /** The number of each entity, and of those that share facts with another by the other's id. */
  readonly #numbers = new Map<string, number>();
  readonly #sharing = new Map<string, Set<number>>();

  constructor(db: PackDatabase) {
    this.#db = db;
  }

  /** True when the entity was the last of many that have now been written. */
  async add(entity: Entity): Promise<boolean> {
    this.#note(entity);
    if (this.#records.at(-1)?.length !== undefined && this.#records.at(-1)!.length < ENTITIES_A_RECORD)
      this.#records.at(-1)!.push(entity);
    else this.#records.push([entity]);
    const isFull =
      this.#records.length === RECORDS_A_TRANSACTION && this.#records.at(-1)!.length === ENTITIES_A_RECORD;
    if (isFull) await this.#write();
    return isFull;
  }

  async finish(): Promise<{ entities: number; names: number; facts: number }> {
    await this.#write();
    await this.#writeSharing();
    return { entities: this.#entities, names: this.#names, facts: this.#facts };
  }

  #note({ id, names, facts }: Entity): void {
    const number = this.#entities++;
    this.#numbers.set(id, number);
    for (const list of Object.values(names)) this.#names += list.length;
    this.#facts += facts.length;
    for (const other of facts.flatMap(({ also = [] }) => also)) {
      const homes = this.#sharing.get(other) ?? new Set();
      this.#sharing.set(other, homes.add(number));
    }
  }

  async #write(): Promise<void> {
    const records = this.#records;
    this.#records = [];
    await putAll(this.#db, 'entities', new Map(records.map((record) => [this.#written++, record])));
  }

  async #writeSharing(): Promise<void> {
    const records = new Map<number, Record<number, number[]>>();
    for (const [id, homes] of this.#sharing) {
      const number = this.#numbers.get(id)!;
      const at = Math.floor(number / ENTITIES_A_RECORD);
      records.set(at, { ...records.get(at), [number]: [...homes] });
    }
    await putAll(this.#db, 'sharing', records);
  }
}

async function putAll<S extends 'entities' | 'sharing'>(
  db: PackDatabase,
  store: S,
  records:
    | ReadonlyMap<number, never>
    | ReadonlyMap<number, Entity[]>
    | ReadonlyMap<number, Record<number, number[]>>,
): Promise<void> {
  const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' });
  const puts = [...records].map(([key, value]) => transaction.store.put(value as never, key));
  // All are heard: where the disk is full, it is a record that says so.
  await Promise.all([...puts, transaction.done]);
}
