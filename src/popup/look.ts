// Looks at the tab for the popup: its frames, what they found, and what stands in the way.
import type { Settings } from '../core/settings.ts';
import { FILES, siteOf } from '../core/site.ts';
import { extension, permissions, tabs } from '../platform/extension.ts';
import { framesOf, inventoriesOf } from '../platform/frames.ts';
import { background } from '../platform/rpc.ts';
import { settingsStore } from '../platform/stores.ts';
import { briefOf, type Group, type Refused, refusedOf } from './brief.ts';
import { type Why, whyNothing } from './why.ts';

export interface View {
  tab: number;
  site: string | null;
  settings: Settings;
  why: Why | null;
  groups: Group[];
  refused: Refused[];
}

export const EVERY_SITE = { origins: ['<all_urls>'] };

export async function look(): Promise<View> {
  const [[tab], settings] = await Promise.all([currentTab(), settingsStore.read()]);
  const id = tab?.id ?? -1;
  const url = tab?.url ?? tab?.pendingUrl;
  const site = siteOf(url);
  const allowed = await isAllowed(site, url);
  const frames = allowed && site !== null ? await framesOf(id).catch(() => []) : [];
  const found = inventoriesOf(frames);
  const ids = found.flatMap(({ inventory }) => inventory.entities.map(({ entity }) => entity));
  const why = whyNothing({
    site,
    settings,
    allowed,
    contentType: frames[0]?.contentType ?? null,
    namedPdf: /\.pdf$/i.test(pathOf(url)),
    answering: found.length,
    entities: ids.length,
  });
  const doubtful = found.flatMap(({ inventory }) => inventory.rejected.map(({ entity }) => entity));
  const described = await background.describe([...new Set([...ids, ...doubtful])]);
  const groups = why ? [] : briefOf(found, described);
  return { tab: id, site, settings, why, groups, refused: refusedOf(found, described) };
}

/** The tab under the popup. Where the popup is itself a tab, as on phones, its address names the one it is about. */
async function currentTab() {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  return named ? [await tabs.get(named)] : tabs.query({ active: true, currentWindow: true });
}

async function isAllowed(site: string | null, url: string | undefined): Promise<boolean> {
  if (site === FILES) return extension.isAllowedFileSchemeAccess();
  if (site === null || !url) return permissions.contains(EVERY_SITE);
  const { protocol, hostname } = new URL(url);
  return permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

const pathOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).pathname : '');
