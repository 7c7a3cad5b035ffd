// Reads one page for the reader. What marks its mentions, and knows how to bring whatever answers the reader, is a second
// script, which comes with the first of them; everything stops when the signal says so.

import type { Settings } from '../core/settings.ts';
import { siteAt } from '../core/site.ts';
import type { Sift } from '../core/text/sift.ts';
import type { Marking } from '../marks/door.ts';
import type { BackgroundCalls, PageDoor } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
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
  let marking: Marking | null = null;
  const refused = follow(document, sift, background, { marking: () => marking, begin, failed }, signal);

  return {
    choose(next) {
      settings = next;
      marking?.choose(next);
    },
    inventory: () => ({
      host: siteAt(document.location) ?? '',
      entities: marking?.entities() ?? [],
      rejected: refused(),
    }),
    entities: () => marking?.held.entities() ?? [],
    mentions: () => marking?.mentions() ?? [],
    firstPlace: (entity) => marking?.firstPlace(entity) ?? null,
    reveal: (entity) => marking?.reveal(entity),
    step: (direction) => marking?.step(direction),
  };

  async function begin(): Promise<Marking> {
    if (!globalThis.backgrounderMarks) await background.load('marks');
    signal.throwIfAborted();
    return (marking = globalThis.backgrounderMarks!({ document, settings, background, failed }, signal));
  }
}
