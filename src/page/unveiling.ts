// Blocks that were hidden when they were read, a folded paragraph or a tab behind another: they are told once they show.
import type { PageBlock } from './block.ts';
import { boxOf, Near } from './near.ts';
import type { View } from './view.ts';

export class Unveiling {
  #view: View;
  #waiting = new Map<Element, PageBlock[]>();
  #near: Near;

  constructor(view: View, shown: (blocks: PageBlock[]) => void, signal: AbortSignal) {
    this.#view = view;
    this.#near = new Near((elements) => {
      const blocks = elements
        .filter((element) => this.#near.has(element))
        .flatMap((element) => this.#take(element));
      if (blocks.length > 0) shown(blocks);
    }, signal);
  }

  wait(block: PageBlock): void {
    const box = boxOf(block.element);
    this.#waiting.set(box, [...(this.#waiting.get(box) ?? []), block]);
    this.#near.watch(box);
  }

  /** Gives what shows now of the blocks in an element. */
  #take(box: Element): PageBlock[] {
    const waiting = this.#waiting.get(box) ?? [];
    const shown = waiting.filter(({ element }) => this.#view.shows(element));
    const hidden = waiting.filter((block) => !shown.includes(block));
    if (hidden.length > 0) this.#waiting.set(box, hidden);
    else {
      this.#waiting.delete(box);
      this.#near.forget(box);
    }
    return shown;
  }
}
