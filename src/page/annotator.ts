// Brings blocks to the background, one call after the other, with the evidence that earlier ones gave: that travels
// with the page, for the background may be put to sleep between any two calls.
import type { Evidence } from '../core/detect/evidence.ts';
import type { Annotation, BackgroundCalls } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
import { plain } from './block.ts';
import type { Found } from './scanner.ts';
import { later } from './slices.ts';

/** Enough for an article in one call, little enough that a giant page does not wait for its end. */
const CHARACTERS = 60_000;
/** A background that was just shut down needs a moment. */
const RETRY = 400;

export class Annotator {
  #background: Pick<Client<BackgroundCalls>, 'annotate'>;
  #answered: (found: Found[], annotation: Annotation) => Promise<void>;
  #signal: AbortSignal;
  #queue: Found[] = [];
  #evidence: Evidence | null = null;
  #isAsking = false;

  constructor(
    background: Pick<Client<BackgroundCalls>, 'annotate'>,
    answered: (found: Found[], annotation: Annotation) => Promise<void>,
    signal: AbortSignal,
  ) {
    this.#background = background;
    this.#answered = answered;
    this.#signal = signal;
  }

  /** What the page has shown until now says nothing of what it shows from now on. */
  beginAfresh(): void {
    this.#evidence = null;
  }

  /** Puts blocks in the queue. Rejects where the background does not answer at all. */
  async ask(found: Found[]): Promise<void> {
    this.#queue = this.#queue.concat(found);
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#queue.length > 0) await this.#askOnce(this.#batch());
    } finally {
      this.#isAsking = false;
    }
  }

  async #askOnce(found: Found[]): Promise<void> {
    const blocks = found.map(({ block }) => plain(block));
    // To ask for the script beforehand spares the page a call.
    const wants = globalThis.backgrounderMarks ? null : 'marks';
    const call = () => this.#background.annotate(blocks, this.#evidence, wants);
    const annotation = await call().catch(async () => {
      await later(RETRY, this.#signal);
      return call();
    });
    this.#signal.throwIfAborted();
    this.#evidence = annotation.evidence;
    await this.#answered(found, annotation);
  }

  #batch(): Found[] {
    let size = 0;
    let count = 0;
    while (count < this.#queue.length && size < CHARACTERS) size += this.#queue[count++]!.block.text.length;
    return this.#queue.splice(0, count);
  }
}
