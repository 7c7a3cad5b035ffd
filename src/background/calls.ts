// What the background answers: BackgroundCalls, each in a few lines, from the packs and from nothing it remembers.
import { detect } from '../core/detect/detect.ts';
import { cardContent } from '../core/facts/card.ts';
import { isOn, siteOf } from '../core/site.ts';
import { catalogue } from '../platform/catalogue.ts';
import { runtime, scripting } from '../platform/extension.ts';
import type { BackgroundCalls, FrameScript } from '../platform/messages.ts';
import type { Handlers, Sender } from '../platform/rpc.ts';
import { settingsStore } from '../platform/stores.ts';
import { annotate } from './annotate.ts';
import { packsChanged } from './install.ts';
import { library } from './library.ts';
import type { Shelf } from './shelf.ts';
import { paintTab } from './toolbar.ts';

export const calls: Handlers<BackgroundCalls> = {
  async annotate(blocks, evidence, wants, from) {
    if (!(await isTabOn(from))) throw new Error('this site is off');
    const annotation = await annotate(blocks, await library.lexicon(), evidence);
    // Where it cannot be brought now, the page asks for it; the answer must not be lost with it.
    if (wants && annotation.mentions.length > 0) await load(wants, from).catch(() => {});
    return annotation;
  },

  async card(entity, text, others) {
    const lexicon = await library.lexicon();
    const linksIn = (fact: string) => detect([{ id: 0, text: fact, kind: 'prose' }], lexicon, null).mentions;
    for (const shelf of await library.shelves()) {
      // A pack that cannot be read must not silence those after it.
      const pack = await shelf.around(entity, others).catch(() => null);
      if (pack) return cardContent([pack], entity, { text, others }, linksIn);
    }
    return null;
  },

  load,

  markSheet: async () => (await fetch(runtime.getURL('marks.css'))).text(),

  // The number itself is not kept: the badge speaks for all frames, and those are asked.
  async count(_entities, { tab }) {
    if (tab) await paintTab(tab, await settingsStore.read());
  },

  site: ({ tab }) => siteOf(tab?.url),

  async describe(ids) {
    const lines = (await fromAll((shelf) => shelf.lines(ids))).flat();
    return ids.flatMap((id) => lines.find((line) => line.id === id) ?? []);
  },

  async search(query) {
    const finds = await fromAll((shelf) => shelf.search(query));
    return { entities: finds.flatMap((find) => find.entities), facts: finds.flatMap((find) => find.facts) };
  },

  async packs(from) {
    insist(from);
    // Whoever looks at the packs should not find the remains of one.
    await catalogue.sweep().catch(() => {});
    return library.packs();
  },

  async keepPack(database, from) {
    insist(from);
    await catalogue.enter(database, library.isBundled);
    await toldPages();
  },

  async removePack(id, from) {
    insist(from);
    await catalogue.remove(id);
    await toldPages();
  },
};

/** The pack has come or gone, whatever becomes of this: the next start of the browser tells pages too. */
const toldPages = (): Promise<void> => packsChanged().catch(() => {});

/** What every pack that is on has to say; one that cannot be read says nothing. */
async function fromAll<T>(ask: (shelf: Shelf) => Promise<T>): Promise<T[]> {
  const answers = await Promise.allSettled((await library.shelves()).map(ask));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

/** Packs are the business of the extension's own pages alone. */
function insist({ url = '' }: Sender): void {
  if (!url.startsWith(runtime.getURL(''))) throw new Error('expected a page of the extension');
}

/** Runs one of our scripts in the frame that asks for it, beside those that run there already. */
async function load(script: FrameScript, { tab, frameId = 0 }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  await scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [`${script}.js`] });
}

/** A page in a frame stands or falls with the tab that shows it: off means everything off. */
async function isTabOn({ tab, url }: Sender): Promise<boolean> {
  const site = siteOf(tab?.url ?? url);
  return site === null || isOn(await settingsStore.read(), site);
}
