// What the background answers: BackgroundCalls, each in a few lines, from the packs and from nothing it remembers.
import { detect } from '../core/detect/detect.ts';
import { cardContent } from '../core/facts/card.ts';
import { isOn, siteOf } from '../core/site.ts';
import { scripting } from '../platform/extension.ts';
import type { BackgroundCalls } from '../platform/messages.ts';
import type { Handlers, Sender } from '../platform/rpc.ts';
import { settingsStore } from '../platform/stores.ts';
import { annotate } from './annotate.ts';
import { library } from './library.ts';
import { entityLine, packLine } from './lines.ts';
import { search } from './search.ts';
import { paintTab } from './toolbar.ts';

export const calls: Handlers<BackgroundCalls> = {
  async annotate(blocks, evidence, from) {
    if (!(await isTabOn(from))) throw new Error('this site is off');
    return annotate(blocks, await library.lexicon(), evidence);
  },

  async card(entity, text, others) {
    const [packs, lexicon] = await Promise.all([library.packs(), library.lexicon()]);
    const linksIn = (fact: string) => detect([{ id: 0, text: fact, kind: 'prose' }], lexicon, null).mentions;
    return cardContent(packs, entity, { text, others }, linksIn);
  },

  loadPointing: (from) => inject('pointing.js', from),
  loadCard: (from) => inject('card.js', from),

  // The number itself is not kept: the badge speaks for all frames, and those are asked.
  async count(_entities, { tab }) {
    if (tab) await paintTab(tab, await settingsStore.read());
  },

  site: ({ tab }) => siteOf(tab?.url),

  async describe(ids) {
    const packs = await library.packs();
    const known = packs.flatMap((pack) => pack.entities.map((entity) => ({ entity, pack })));
    const found = ids.flatMap((id) => known.find(({ entity }) => entity.id === id) ?? []);
    return found.map(({ entity, pack }) => entityLine(entity, pack));
  },

  async search(query) {
    return search(await library.packs(), query);
  },

  async packs() {
    return (await library.packs()).map(packLine);
  },
};

/** Runs one of our scripts in the frame that asks for it, beside those that run there already. */
async function inject(script: string, { tab, frameId = 0 }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  await scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [script] });
}

/** A page in a frame stands or falls with the tab that shows it: off means everything off. */
async function isTabOn({ tab, url }: Sender): Promise<boolean> {
  const site = siteOf(tab?.url ?? url);
  return site === null || isOn(await settingsStore.read(), site);
}
