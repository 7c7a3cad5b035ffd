// Work in slices that the reader does not feel: in the browser's idle time, a few milliseconds at once.
import type { Pause } from './sweep.ts';

/** Half a frame at 60 Hz: the page keeps the other half. */
const SLICE = 8;
/** A page that is never idle must not be left unread. */
const LATEST = 500;

/** Calls `work` until it says that it is done; rejects when stopped. */
export async function inSlices(work: (pause: Pause) => boolean, signal: AbortSignal): Promise<void> {
  while (true) {
    const end = performance.now() + SLICE;
    if (work(() => performance.now() >= end)) return;
    await idle(signal);
  }
}

/** The next idle moment; rejects when stopped. */
export const idle = (signal: AbortSignal): Promise<void> =>
  stoppable(signal, (resolve) => {
    const asked = requestIdleCallback(resolve, { timeout: LATEST });
    return () => cancelIdleCallback(asked);
  });

/** So many milliseconds from now; rejects when stopped. */
export const later = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  stoppable(signal, (resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    return () => clearTimeout(timer);
  });

function stoppable(signal: AbortSignal, begin: (resolve: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const cancel = begin(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    const stop = () => {
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop);
  });
}
