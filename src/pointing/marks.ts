// Marks on the page, as CSS Custom Highlights: the page's own elements stay as they are. Every range that is registered
// costs a little in each frame that something on the page animates, so only those near the viewport are.

import type { Settings } from '../core/settings.ts';
import { grouped } from '../page/grouped.ts';
import { boxOf, Near } from '../page/near.ts';
import type { PageMention } from './page-mention.ts';
import { styleMarksIn } from './shadow-style.ts';

type Style = Settings['markStyle'];

const OPEN = 'backgrounder-open';

export class Marks {
  #marks = new Highlight();
  #open = new Highlight();
  #near: Near;
  /** The mentions to be marked, by the element that tells whether they are near. */
  #wanted = new Map<Element, PageMention[]>();
  #name = '';
  #styled = new WeakSet<ShadowRoot>();
  #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#near = new Near((elements) => this.#refresh(elements), signal);
    this.#open.priority = 1;
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /** Marks these mentions and no others. */
  show(mentions: PageMention[], style: Style): void {
    this.#rename(`backgrounder-${style}`);
    const wanted = grouped(mentions, ({ block }) => boxOf(block.element));
    for (const element of this.#wanted.keys()) if (!wanted.has(element)) this.#near.forget(element);
    for (const element of wanted.keys()) if (!this.#wanted.has(element)) this.#near.watch(element);
    for (const { range } of mentions) this.#style(range.startContainer.getRootNode());
    this.#wanted = wanted;
    this.#marks.clear();
    this.#refresh(wanted.keys());
  }

  /** Shows whose card is open. */
  open(mention: PageMention | null): void {
    this.#open.clear();
    if (!mention) return;
    this.#open.add(mention.range);
    register(OPEN, this.#open);
  }

  #refresh(elements: Iterable<Element>): void {
    for (const element of elements) {
      const isNear = this.#near.has(element);
      for (const { range } of this.#wanted.get(element) ?? [])
        isNear ? this.#marks.add(range) : this.#marks.delete(range);
    }
  }

  #style(root: Node): void {
    if (!(root instanceof ShadowRoot) || this.#styled.has(root)) return;
    this.#styled.add(root);
    styleMarksIn(root, this.#name, this.#signal);
  }

  #rename(name: string): void {
    if (name === this.#name) return;
    unregister(this.#name, this.#marks);
    register(name, this.#marks);
    this.#name = name;
  }

  #remove(): void {
    unregister(this.#name, this.#marks);
    unregister(OPEN, this.#open);
  }
}

const register = (name: string, highlight: Highlight): void => void CSS.highlights.set(name, highlight);

/** After an update of the extension, the new script may already have put its own marks there. */
const unregister = (name: string, highlight: Highlight): void => {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
};
