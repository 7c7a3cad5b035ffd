// What has to be done once: at installation, at an update, and when the browser starts.
import type { Runtime } from 'webextension-polyfill';
import { storeSift } from '../core/text/stored-sift.ts';
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
  const [{ names }, settings] = await Promise.all([library.lexicon(), settingsStore.read()]);
  await Promise.all([siftStore.write(storeSift(names.pageSift)), paintAll(settings)]);
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
