// The toolbar button says in its icon whether names are marked in the tab, and in its badge how many it shows.
import type { Tabs } from 'webextension-polyfill';
import type { Settings } from '../core/settings.ts';
import { isOn, siteOf } from '../core/site.ts';
import { action, tabs } from '../platform/extension.ts';
import { entitiesIn } from '../platform/frames.ts';
import { plural, text } from '../platform/text.ts';

const SIZES = [16, 32, 48];
/** Ink, not an alarm: the number is information, and nobody has to do anything about it. */
const BADGE = '#44403a';

/** The last turn of each tab that is being painted. */
const turns = new Map<number, Promise<void>>();

/**
 * Shows one tab's state; the browser forgets it by itself when the tab goes elsewhere. A tab is painted by turns, each
 * asking afresh, so that of two the one that knows more comes last.
 */
export function paintTab(tab: Tabs.Tab, settings: Settings): Promise<void> {
  const { id } = tab;
  if (id === undefined) return Promise.resolve();
  const turn = (turns.get(id) ?? Promise.resolve()).then(() => paintNow(id, siteOf(tab.url), settings));
  turns.set(id, turn);
  return turn.finally(() => turns.get(id) === turn && turns.delete(id));
}

async function paintNow(tab: number, site: string | null, settings: Settings): Promise<void> {
  const on = site === null ? !settings.paused : isOn(settings, site);
  const names = on && site !== null ? await countNames(tab) : 0;
  // The tab may have closed while its frames were asked.
  await paint(on, titleOf(settings, site, on, names), names, tab).catch(() => {});
}

/** Shows the reader's change of mind in every tab, and in the tabs to come. */
export async function paintAll(settings: Settings): Promise<void> {
  await paint(!settings.paused, titleOf(settings, null, !settings.paused, 0), 0);
  await Promise.all((await tabs.query({ discarded: false })).map((tab) => paintTab(tab, settings)));
}

/** Whether the toolbar has to say something else than before. */
export const isSwitched = (now: Settings, before: Settings): boolean =>
  now.paused !== before.paused || JSON.stringify(now.sites) !== JSON.stringify(before.sites);

async function paint(on: boolean, title: string, names: number, tabId?: number): Promise<void> {
  const variant = on ? 'icon' : 'off';
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${variant}-${size}.png`]));
  await Promise.all([
    action.setIcon({ path, tabId }),
    action.setTitle({ title, tabId }),
    action.setBadgeText({ text: names ? String(names) : '', tabId }),
    action.setBadgeBackgroundColor({ color: BADGE }),
    action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}

function titleOf(settings: Settings, site: string | null, on: boolean, names: number): string {
  if (settings.paused) return text('actionTitlePaused');
  if (!on && site !== null) return text('actionTitleOff', site);
  return names ? plural('actionTitleCount', names) : text('actionTitle');
}

/** How many different entities the tab's frames show; none where the browser lets nobody in. */
const countNames = (tab: number): Promise<number> =>
  entitiesIn(tab).then(
    ({ size }) => size,
    () => 0,
  );
