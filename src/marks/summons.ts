// Sends for the script that answers the reader at the first sign that it may be needed. It comes some milliseconds later
// than the sign: what the reader does meanwhile is kept for it.
import type { Pointing } from '../pointing/door.ts';
import { isGone } from './gone.ts';

/** Something that the reader did, and the innermost element that it was done to: an event that is over tells no more. */
export interface Heard {
  event: Event;
  target: EventTarget | undefined;
}

export interface Summons {
  /** What has come; null while nothing has. */
  here(): Pointing | null;
  /** Sends for it, unless it is here or on its way. */
  come(): Promise<Pointing>;
}

const SIGNS = ['pointermove', 'touchstart'];
const TAPPED = 'touchend';
/** After these, nobody points where they did. */
const VOID = ['scroll', 'wheel', 'keydown', 'pointerdown', 'pointerout', 'touchmove', 'touchcancel'];
/** What else is listened to, once there was a sign. */
const MORE = [TAPPED, ...VOID];

/** Where it could not be brought, so long passes before a sign is another chance: the pointer moves sixty times a second. */
const PATIENCE = 1_000;

/**
 * Listens until stopped, or until what it sends for is here. `bring` takes what was heard when it has come. `failed` is
 * called when it does not.
 */
export function summons(
  bring: (heard: () => Heard[]) => Promise<Pointing>,
  failed: () => void,
  signal: AbortSignal,
  window: EventTarget = globalThis,
): Summons {
  const options = { capture: true, passive: true, signal };
  /** The first and the last that is kept: between them, the pointer has only been on its way. */
  let heard: Heard[] = [];
  let here: Pointing | null = null;
  let coming: Promise<Pointing> | null = null;
  let missed = -PATIENCE;

  function hear(event: Event): void {
    // Fingers tell of themselves by events of their own.
    if ((event as PointerEvent).pointerType === 'touch') return;
    if (VOID.includes(event.type)) {
      if (event.type !== 'pointerout' || isGone(event as PointerEvent)) heard = [];
      return;
    }
    if (event.timeStamp - missed < PATIENCE) return;
    const now = { event, target: event.composedPath()[0] };
    if (event.type === 'touchstart') heard = (event as TouchEvent).touches.length === 1 ? [now] : [];
    else if (event.type !== TAPPED || heard.length > 0) heard = [heard[0] ?? now, now];
    if (!coming) come().catch(failed);
  }

  const come = (): Promise<Pointing> => (coming ??= send());

  async function send(): Promise<Pointing> {
    for (const type of MORE) window.addEventListener(type, hear, options);
    try {
      here = await bring(() => heard);
      for (const type of [...SIGNS, ...MORE]) window.removeEventListener(type, hear, options);
      return here;
    } catch (error) {
      coming = null;
      missed = performance.now();
      throw error;
    } finally {
      heard = [];
    }
  }

  for (const type of SIGNS) window.addEventListener(type, hear, options);
  return { here: () => here, come };
}
