// Reads one page for the reader. What shows its mentions, with marks and card and all that leads to them, is a second
// script, which comes with the first of them; everything stops when the signal says so.

import type { Settings } from '../core/settings.ts';
import { siteAt } from '../core/site.ts';
import type { Sift } from '../core/text/sift.ts';
import type { BackgroundCalls, PageDoor } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
import type { Pointing } from '../pointing/door.ts';
import { follow } from './following.ts';

export interface Reader extends Omit<PageDoor, 'stop'> {
  /** The reader's choices have changed. */
  choose(settings: Settings): void;
}

/** Starts reading a document. `failed` is called when the background does not answer. */
export function read(
  document: Document,
  settings: Settings,
  sift: Sift,
  background: Client<BackgroundCalls>,
  failed: () => void,
  signal: AbortSignal,
): Reader {
  let pointing: Pointing | null = null;
  const refused = follow(document, sift, background, { pointing: () => pointing, begin, failed }, signal);

  return {
    choose(next) {
      settings = next;
      pointing?.choose(next);
    },
    inventory: () => ({
      host: siteAt(document.location) ?? '',
      entities: pointing?.entities() ?? [],
      rejected: refused(),
    }),
    entities: () => pointing?.entities().map(({ entity }) => entity) ?? [],
    mentions: () => pointing?.mentions() ?? [],
    firstPlace: (entity) => pointing?.firstPlace(entity) ?? null,
    reveal: (entity) => pointing?.reveal(entity),
    step: (direction) => pointing?.step(direction),
  };

  async function begin(): Promise<Pointing> {
    if (!globalThis.backgrounderPointing) await background.loadPointing();
    signal.throwIfAborted();
    return (pointing = globalThis.backgrounderPointing!({ document, settings, background, failed }, signal));
  }
}
