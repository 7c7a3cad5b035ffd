// The candidates that were not taken, for the reader who asks why. Only the last are kept: an endless page has no end
// of them, and nobody reads so many.
import type { Mention, Rejected } from '../core/mention.ts';
import type { RefusedLine } from '../platform/messages.ts';
import type { PageBlock } from './block.ts';

const MOST_KEPT = 200;
const MOST_TOLD = 50;

type BlockOf = (id: number) => PageBlock | undefined;

export class Refusals {
  #kept = new Map<string, Rejected>();
  #blockOf: BlockOf;

  /** `blockOf` gives a block by its id while it stands on the page. */
  constructor(blockOf: BlockOf) {
    this.#blockOf = blockOf;
  }

  /** Takes in what an answer says; a candidate that is confirmed in the end was not refused. */
  heed(rejected: Rejected[], confirmed: Mention[]): void {
    for (const refusal of rejected) this.#kept.set(placeOf(refusal), refusal);
    for (const mention of confirmed) this.#kept.delete(placeOf(mention));
    for (const place of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) return;
      this.#kept.delete(place);
    }
  }

  /** What still stands on the page, in the page's own words, each once. */
  lines(): RefusedLine[] {
    const lines = new Map<string, RefusedLine>();
    for (const { block, start, end, entity, refusal } of this.#kept.values()) {
      const text = this.#blockOf(block)?.text.slice(start, end);
      if (text) lines.set(`${entity} ${refusal} ${text.toLowerCase()}`, { entity, text, refusal });
    }
    return [...lines.values()].slice(-MOST_TOLD);
  }
}

const placeOf = ({ block, start, end, entity }: Omit<Rejected, 'refusal' | 'name'>): string =>
  `${block} ${start} ${end} ${entity}`;
