// A pack too large to be held: its lexicon is, and everything else is fetched from its database, a record at a time.
import type { PackLexicon } from '../core/lexicon/lexicon.ts';
import { indexOf, type RulesTable } from '../core/lexicon/rules.ts';
import { openLexicon, storeLexicon } from '../core/lexicon/stored.ts';
import { Compiler } from '../core/pack/compile.ts';
import type { Entity } from '../core/pack/schema.ts';
import { searchForm } from '../core/text/search-form.ts';
import {
  ENTITIES_A_RECORD,
  headOf,
  openPack,
  type PackDatabase,
  type PackRecord,
} from '../platform/pack-database.ts';
import { entityLine } from './lines.ts';
import { remembered } from './remembered.ts';
import type { Shelf } from './shelf.ts';

/** A card of an entity that half the pack speaks of must not fetch half the pack. */
const MOST_SHARING = 60;
const MOST_OTHERS = 60;
const MOST_FOUND = 8;

export function largeShelf(record: PackRecord): Shelf {
  const db = remembered(() => openPack(record.database));
  const lexicon = remembered(async () => {
    const stored = await (await db()).get('lexicon', 'lexicon');
    return (stored && openLexicon(stored)) ?? compiledAnew(await db(), record.id);
  });
  const fetch = async (ids: Iterable<string>) => {
    const { entities } = await lexicon();
    return entitiesAt(await db(), numbersOf(entities, ids));
  };
  const line = (entity: Entity) => entityLine(entity, record.language);
  return {
    lexicon,
    lines: async (ids) => (await fetch(ids)).map(line),
    async around(entity, others) {
      const number = indexOf((await lexicon()).entities, entity);
      if (number === undefined) return null;
      const sharing = await sharingWith(await db(), number);
      const homes = await entitiesAt(await db(), [number, ...sharing.slice(0, MOST_SHARING)]);
      const named = homes.flatMap(({ facts }) => facts.flatMap(({ also = [] }) => also));
      const beside = await fetch([...others, ...named].slice(0, MOST_OTHERS));
      return {
        ...headOf(record),
        entities: [...new Map([...homes, ...beside].map((e) => [e.id, e])).values()],
      };
    },
    async search(query) {
      const numbers = await namesFrom(await db(), searchForm(query.trim()));
      return { entities: (await entitiesAt(await db(), numbers)).map(line), facts: [] };
    },
  };
}

/** After an update of the extension that reads lexicons otherwise: once, and stored for the next time. */
async function compiledAnew(db: PackDatabase, pack: string): Promise<PackLexicon> {
  const compiler = new Compiler();
  let cursor = await db.transaction('entities').store.openCursor();
  for (; cursor; cursor = await cursor.continue()) for (const entity of cursor.value) compiler.add(entity);
  const lexicon = compiler.lexicon(pack);
  await db.put('lexicon', storeLexicon(lexicon).buffer, 'lexicon');
  return lexicon;
}

const numbersOf = (rules: RulesTable, ids: Iterable<string>): number[] =>
  [...ids].flatMap((id) => indexOf(rules, id) ?? []);

const recordOf = (number: number): number => Math.floor(number / ENTITIES_A_RECORD);

/** The entities of these numbers, in this order. */
export async function entitiesAt(db: PackDatabase, numbers: readonly number[]): Promise<Entity[]> {
  const { store } = db.transaction('entities');
  const keys = [...new Set(numbers.map(recordOf))];
  const records = new Map(await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const)));
  return [...new Set(numbers)].flatMap(
    (number) => records.get(recordOf(number))?.[number % ENTITIES_A_RECORD] ?? [],
  );
}

const sharingWith = async (db: PackDatabase, number: number): Promise<number[]> =>
  (await db.get('sharing', recordOf(number)))?.[number] ?? [];

/** The numbers of the first entities that have a name, or a last word of one, that begins so. */
async function namesFrom(db: PackDatabase, text: string): Promise<number[]> {
  const found = new Set<number>();
  if (text === '') return [];
  const { store } = db.transaction('names');
  const before = await store.openKeyCursor(IDBKeyRange.upperBound([text], true), 'prev');
  let cursor = await store.openCursor(before ? IDBKeyRange.lowerBound(before.key) : null);
  for (; cursor; cursor = await cursor.continue()) {
    const { texts, entities } = cursor.value;
    for (const [i, name] of texts.entries()) {
      if (name.startsWith(text)) found.add(entities[i]!);
      else if (name > text) return [...found];
      if (found.size === MOST_FOUND) return [...found];
    }
  }
  return [...found];
}
