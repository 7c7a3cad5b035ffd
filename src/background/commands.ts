// Keys and the context menu: the ways to reach us without the popup.
import type { Tabs } from 'webextension-polyfill';
import { siteOf, toggleSite } from '../core/site.ts';
import { contextMenus, tabs } from '../platform/extension.ts';
import { framesOf, inventoriesOf, page } from '../platform/frames.ts';
import { settingsStore } from '../platform/stores.ts';
import { text } from '../platform/text.ts';

const MENU_ITEM = 'toggle-site';

export async function onCommand(command: string): Promise<void> {
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (!tab) return;
  if (command === 'toggle-site') await toggle(tab);
  if (command === 'next-mention') await step(tab, 1);
  if (command === 'previous-mention') await step(tab, -1);
}

export async function onMenu(item: string | number, tab: Tabs.Tab | undefined): Promise<void> {
  if (item === MENU_ITEM && tab) await toggle(tab);
}

/**
 * One item that says what it does whichever way the site stands. A check mark would have to be kept right for the
 * active tab, and would wake the background at every change of tab and page, for a menu that rarely opens.
 */
export async function makeMenu(): Promise<void> {
  await contextMenus.removeAll();
  contextMenus.create({
    id: MENU_ITEM,
    title: text('menuToggleSite'),
    contexts: ['page', 'selection', 'link'],
  });
}

async function toggle(tab: Tabs.Tab): Promise<void> {
  const site = siteOf(tab.url);
  if (site !== null) await settingsStore.change((settings) => toggleSite(settings, site));
}

/** Steps in the frame where the reader is, or else in the first that shows a name. */
async function step(tab: Tabs.Tab, direction: 1 | -1): Promise<void> {
  if (tab.id === undefined) return;
  const frames = await framesOf(tab.id).catch(() => []);
  const showing = inventoriesOf(frames).filter(({ inventory }) => inventory.entities.length > 0);
  const { frame } = showing.find(({ frame }) => frame.focused) ?? showing[0] ?? {};
  if (frame) await page(tab.id, frame.id).step(direction);
}
