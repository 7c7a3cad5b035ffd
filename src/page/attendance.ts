// When a page is read: while its site is on and there is a pack. Whatever changes that takes effect at once.

import type { Settings } from '../core/settings.ts';
import { isOn, siteAt } from '../core/site.ts';
import { openSift } from '../core/text/stored-sift.ts';
import { isAlive } from '../platform/browser.ts';
import type { PageDoor } from '../platform/messages.ts';
import { background } from '../platform/rpc.ts';
import { readForPage, watchForPage } from '../platform/stores.ts';
import { type Reader, read } from './reader.ts';
import { siteAround } from './site-around.ts';

/** Attends to the document until it is told to stop. */
export function attend(document: Document): PageDoor {
  const life = new AbortController();
  const { signal } = life;
  let reading: { reader: Reader; stop: AbortController } | null = null;
  /** Counts beginnings: only the last one counts. */
  let turn = 0;

  const start = () => void begin().catch(failed);
  watchForPage((settings) => (settings ? change(settings) : start()), signal);
  // A page that comes back out of the browser's memory has missed what was changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && start(), { signal });
  start();

  const reader = () => reading?.reader;
  return {
    inventory: () => reader()?.inventory() ?? { host: siteAt(location) ?? '', entities: [], rejected: [] },
    entities: () => reader()?.entities() ?? [],
    mentions: () => reader()?.mentions() ?? [],
    firstPlace: (entity) => reader()?.firstPlace(entity) ?? null,
    reveal: (entity) => reader()?.reveal(entity),
    step: (direction) => reader()?.step(direction),
    stop,
  };

  async function begin(): Promise<void> {
    const mine = ++turn;
    end();
    const { settings, sift } = await readForPage();
    if (mine !== turn || signal.aborted) return;
    if (!isOnHere(settings)) return tellOff();
    if (sift === null) return;
    const stop = new AbortController();
    reading = { stop, reader: read(document, settings, openSift(sift), background, failed, stop.signal) };
  }

  function end(): void {
    reading?.stop.abort();
    reading = null;
  }

  function stop(): void {
    life.abort();
    end();
  }

  function failed(): void {
    if (!isAlive()) stop();
  }

  function tellOff(): void {
    if (window === window.top) background.count(0).catch(failed);
  }

  function change(settings: Settings): void {
    const isReading = reading !== null;
    if (isOnHere(settings) !== isReading) start();
    else reader()?.choose(settings);
  }
}

/**
 * Whether names are marked here. Where the browser does not tell a frame its site, the background knows, and answers
 * nothing if that is off.
 */
function isOnHere(settings: Settings): boolean {
  // Most readers never turn a site off, and then no page has to ask for its site.
  if (Object.keys(settings.sites).length === 0) return !settings.paused;
  const site = siteAround(window);
  return site === null ? !settings.paused : isOn(settings, site);
}
