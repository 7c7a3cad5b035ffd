// What has to be done once: at installation, at an update, and when the browser starts.
import type { Runtime } from 'webextension-polyfill';
import { joined } from '../core/text/bits.ts';
import { readBits, storeSift } from '../core/text/stored-sift.ts';
import { catalogue } from '../platform/catalogue.ts';
import { runtime, scripting, tabs } from '../platform/extension.ts';
import { settingsStore, siftStore } from '../platform/stores.ts';
import { makeMenu } from './commands.ts';
import { library } from './library.ts';
import { paintAll } from './toolbar.ts';

export async function onInstalled({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  await Promise.all([makeMenu(), refresh()]);
  if (reason === 'install') await tabs.create({ url: runtime.getURL('welcome.html') });
  if (reason === 'install' || reason === 'update') await enterOpenTabs();
}

/** Brings what pages and toolbar rely on up to date with the installed packs and the reader's settings. */
export async function refresh(): Promise<void> {
  await Promise.all([
    writeSift(),
    settingsStore.read().then(paintAll),
    // Installing a pack may have died with the browser.
    catalogue.sweep().catch(() => {}),
  ]);
}

/** A pack has come or gone, or was switched: pages learn it from the sift, which every tab watches. */
export function packsChanged(): Promise<void> {
  // By turns: of two changes the sift of the later one must be written last.
  const turn = changing.then(async () => {
    library.forget();
    await writeSift();
  });
  changing = turn.catch(() => {});
  return turn;
}

let changing = Promise.resolve();

async function writeSift(): Promise<void> {
  // Packs that cannot be listed now may be there again in a moment: pages go on looking for their names.
  if (!(await library.isWhole()) && readBits((await siftStore.read()) ?? '')) return;
  const lexicon = await library.lexicon();
  await siftStore.write(storeSift(joined(lexicon.map(({ names }) => names.pageSift))));
}

/** Chromium runs content scripts only in pages opened from now on; Firefox, in the open ones too, by itself. */
async function enterOpenTabs(): Promise<void> {
  if ('getBrowserInfo' in runtime) return;
  const open = await tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  await Promise.allSettled(
    open.map(async ({ id }) => {
      const target = { tabId: id!, allFrames: true };
      await scripting.insertCSS({ target, files: ['marks.css'] });
      await scripting.executeScript({ target, files: ['page.js'] });
    }),
  );
}
