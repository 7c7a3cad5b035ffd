// The installed packs: those that come with the extension and those that the reader has added. Each is read on first
// need: a worker that has just woken to annotate a page reads the lexicons alone, which are stored ready to use. Nothing
// here is state that a dying worker could lose.
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { openLexicon } from '../core/lexicon/stored.ts';
import type { Pack } from '../core/pack/schema.ts';
import { catalogue } from '../platform/catalogue.ts';
import { runtime } from '../platform/extension.ts';
import type { InstalledPack } from '../platform/messages.ts';
import { headOf, openPack, type PackRecord } from '../platform/pack-database.ts';
import { settingsStore } from '../platform/stores.ts';
import { largeShelf } from './large-shelf.ts';
import { packLine } from './lines.ts';
import { remembered } from './remembered.ts';
import { type Shelf, wholeShelf } from './shelf.ts';

/** The packs that come with the extension, as the build has validated and compiled them. */
const bundled = ['japan-russia'];

/** A pack from a file of this size or less is held whole, once it is asked for more than its names. */
const MOST_HELD = 4_000_000;

const installed = remembered(() => catalogue.list());

const ownShelves = remembered(async () => (await on(bundled, (id) => id)).map(bundledShelf));

/** Of the packs that are on, in order: where two say the same, the first does. */
const allShelves = remembered(
  async (): Promise<Shelf[]> => [
    ...(await ownShelves()),
    ...(await on(await installed(), ({ id }) => id)).map(installedShelf),
  ],
);

/** What comes with the extension depends on no database; the next call asks for the list again. */
const shelves = (): Promise<Shelf[]> => allShelves().catch(ownShelves);

export const library = {
  shelves,
  async lexicon(): Promise<Lexicon> {
    const opened = await Promise.allSettled((await shelves()).map((shelf) => shelf.lexicon()));
    // A pack that cannot be read must not silence the others.
    return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  },
  /** False where the list of the packs that the reader has added cannot be read now. */
  isWhole: (): Promise<boolean> =>
    installed().then(
      () => true,
      () => false,
    ),
  /** Every pack, on or off. */
  async packs(): Promise<InstalledPack[]> {
    const { packsOff } = await settingsStore.read();
    const own = (await Promise.all(bundled.map(bundledPack))).map(packLine);
    const lines = [
      ...own.map((line) => ({ ...line, bundled: true })),
      ...(await installed().catch((): PackRecord[] => [])).map((line) => ({ ...line, bundled: false })),
    ];
    return lines.map((line) => ({ ...line, on: !packsOff.includes(line.id) }));
  },
  isBundled: (id: string): boolean => bundled.includes(id),
  /** What has been read is no longer so. */
  forget(): void {
    for (const part of [installed, ownShelves, allShelves]) part.forget();
  },
};

async function on<T>(packs: T[], idOf: (pack: T) => string): Promise<T[]> {
  const { packsOff } = await settingsStore.read();
  return packs.filter((pack) => !packsOff.includes(idOf(pack)));
}

const file = (path: string): Promise<Response> => fetch(runtime.getURL(`packs/${path}`));

const bundledPack = async (id: string): Promise<Pack> => (await file(`${id}.json`)).json();

const bundledShelf = (id: string): Shelf =>
  wholeShelf(
    remembered(async () => openLexicon(await (await file(`${id}.lexicon`)).arrayBuffer())!),
    () => bundledPack(id),
  );

function installedShelf(record: PackRecord): Shelf {
  const large = largeShelf(record);
  return record.bytes > MOST_HELD ? large : wholeShelf(large.lexicon, () => wholeOf(record));
}

async function wholeOf(record: PackRecord): Promise<Pack> {
  const db = await openPack(record.database);
  const entities = (await db.getAll('entities')).flat();
  db.close();
  return { ...headOf(record), entities };
}
