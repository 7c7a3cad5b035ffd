// When a page is read: while its site is on and there is a pack. Whatever changes that takes effect at once.

import type { Settings } from '../core/settings.ts';
import { isOn, siteAt } from '../core/site.ts';
import { openSift } from '../core/text/stored-sift.ts';
import { isAlive } from '../platform/browser.ts';
import { background, servePage } from '../platform/rpc.ts';
import { readForPage, settingsStore, siftStore } from '../platform/stores.ts';
import { type Reader, read } from './reader.ts';
import { siteAround } from './site-around.ts';

/** Attends to the document until the life of the script ends. */
export function attend(document: Document, life: AbortController): void {
  const { signal } = life;
  const site = siteAround(window);
  const isOnHere = (settings: Settings) => (site === null ? !settings.paused : isOn(settings, site));
  let reading: { reader: Reader; stop: AbortController } | null = null;
  /** Counts beginnings: only the last one counts. */
  let turn = 0;

  const failed = () => void (isAlive() || life.abort());
  const reader = () => reading?.reader;

  async function begin(): Promise<void> {
    const mine = ++turn;
    end();
    const { settings, sift } = await readForPage();
    if (mine !== turn || signal.aborted) return;
    if (!isOnHere(settings)) return tellOff();
    if (sift === null) return;
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    reading = { stop, reader: read(document, settings, openSift(sift), background, failed, either) };
  }

  function end(): void {
    reading?.stop.abort();
    reading = null;
  }

  function tellOff(): void {
    if (window === window.top) background.count(0).catch(failed);
  }

  function change(settings: Settings): void {
    const isReading = reading !== null;
    if (isOnHere(settings) !== isReading) start();
    else reader()?.choose(settings);
  }

  const start = () => void begin().catch(failed);
  settingsStore.watch(change, signal);
  siftStore.watch(start, signal);
  // A page that comes back out of the browser's memory has missed what was changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && start(), { signal });
  servePage(
    {
      inventory: () => reader()?.inventory() ?? { host: siteAt(location) ?? '', entities: [], rejected: [] },
      mentions: () => reader()?.mentions() ?? [],
      firstPlace: (entity) => reader()?.firstPlace(entity) ?? null,
      reveal: (entity) => reader()?.reveal(entity),
      step: (direction) => reader()?.step(direction),
    },
    signal,
  );
  start();
}
