// What lives in `storage.local`, where pages may read it without waking the background.
import { changesOf, readSettings, type Settings } from '../core/settings.ts';
import { browser } from './browser.ts';

/** A change of settings: some fields, or what makes them from the settings as they are at the moment of writing. */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

export const settingsStore = {
  read: async (): Promise<Settings> => readSettings(await stored('settings')),

  /** Changes take effect in every tab at once, for every tab watches. */
  change(change: Change): Promise<void> {
    // One after another: two quick changes must not both start from the same settings and lose one.
    const write = async () => {
      const now = await settingsStore.read();
      const settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
      await browser.storage.local.set({ settings: changesOf(settings) });
    };
    writing = writing.then(write, write);
    return writing;
  },

  /** Calls back with the settings, and those before, whenever they change, here or elsewhere. */
  watch: (callback: (now: Settings, before: Settings) => void, signal?: AbortSignal): void =>
    watch('settings', (now, before) => callback(readSettings(now), readSettings(before)), signal),
};

/** The sift of the installed packs, as `storeSift` makes it; null before the first start has written it. */
export const siftStore = {
  read: async (): Promise<string | null> => asText(await stored('sift')),
  /** Writing what is there already is left out: not every browser keeps that from those who watch. */
  async write(sift: string): Promise<void> {
    if ((await siftStore.read()) !== sift) await browser.storage.local.set({ sift });
  },
  watch: (callback: (sift: string | null) => void, signal?: AbortSignal): void =>
    watch('sift', (value) => callback(asText(value)), signal),
};

/** Both at once, as a page wants them when it begins. */
export async function readForPage(): Promise<{ settings: Settings; sift: string | null }> {
  const { settings, sift } = await browser.storage.local.get(['settings', 'sift']);
  return { settings: readSettings(settings), sift: asText(sift) };
}

/** Tells a page that the settings are others, or, with null, that the sift is. One listener: each costs every page. */
export function watchForPage(callback: (settings: Settings | null) => void, signal: AbortSignal): void {
  listen(({ settings, sift }) => {
    if (settings) callback(readSettings(settings.newValue));
    if (sift) callback(null);
  }, signal);
}

let writing = Promise.resolve();

const stored = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

const asText = (value: unknown) => (typeof value === 'string' ? value : null);

function watch(key: string, callback: (now: unknown, before: unknown) => void, signal?: AbortSignal): void {
  listen(({ [key]: change }) => change && callback(change.newValue, change.oldValue), signal);
}

type Changed = Record<string, { newValue?: unknown; oldValue?: unknown }>;

function listen(callback: (changes: Changed) => void, signal?: AbortSignal): void {
  const { onChanged } = browser.storage;
  const listener = (changes: Changed, area: string) => {
    if (area === 'local') callback(changes);
  };
  onChanged.addListener(listener);
  signal?.addEventListener('abort', () => onChanged.removeListener(listener));
}
