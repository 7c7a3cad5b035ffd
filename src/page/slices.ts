// Work in slices that the reader does not feel: a few milliseconds at once, and the next in the browser's idle time.
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
export async function idle(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST }));
  signal.throwIfAborted();
}

/** So many milliseconds from now; rejects when stopped, once they have passed. */
export async function later(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  signal.throwIfAborted();
}
