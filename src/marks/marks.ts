// Marks on the page, as CSS Custom Highlights: the page's own elements stay as they are. Every range that is registered
// costs a little in each frame that something on the page animates, so only those near the viewport are.

import type { Settings } from '../core/settings.ts';
import { grouped } from '../page/grouped.ts';
import { boxOf, Near } from '../page/near.ts';
import type { BackgroundCalls } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
import type { PageMention } from './page-mention.ts';
import { styleMarksIn } from './shadow-style.ts';

type Style = Settings['markStyle'];

const OPEN = 'backgrounder-open';

export class Marks {
  #background: Pick<Client<BackgroundCalls>, 'markSheet'>;
  #marks = new Highlight();
  #open: Highlight | null = null;
  #opened: PageMention | null = null;
  #near: Near;
  /** The mentions to be marked, by the element that tells whether they are near. */
  #wanted = new Map<Element, PageMention[]>();
  /** Static: live ranges make every change of the page slower. */
  #ranges = new WeakMap<StaticRangeInit, StaticRange>();
  #name = '';
  #styled = new WeakSet<ShadowRoot>();
  #signal: AbortSignal;

  constructor(background: Pick<Client<BackgroundCalls>, 'markSheet'>, signal: AbortSignal) {
    this.#background = background;
    this.#signal = signal;
    this.#near = new Near((elements) => this.#refresh(elements), signal);
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Marks these mentions and no others. */
  show(mentions: PageMention[], style: Style): void {
    this.#rename(`backgrounder-${style}`);
    const wanted = new Map<Element, PageMention[]>();
    for (const [{ element, nodes }, own] of grouped(mentions, ({ block }) => block)) {
      const box = boxOf(element);
      wanted.set(box, own.concat(wanted.get(box) ?? []));
      const root = nodes[0]!.getRootNode();
      if (root instanceof ShadowRoot) this.#style(root);
    }
    for (const element of this.#wanted.keys()) if (!wanted.has(element)) this.#near.forget(element);
    for (const element of wanted.keys()) if (!this.#wanted.has(element)) this.#near.watch(element);
    this.#wanted = wanted;
    this.#marks.clear();
    this.#refresh(wanted.keys());
    if (this.#opened) this.open(this.#opened);
  }

  /** Shows whose card is open. */
  open(mention: PageMention | null): void {
    this.#opened = mention;
    this.#open?.clear();
    if (!mention) return;
    this.#open ??= new Highlight();
    this.#open.priority = 1;
    this.#open.add(this.#rangeOf(mention));
    register(OPEN, this.#open);
  }

  #refresh(elements: Iterable<Element>): void {
    for (const element of elements) {
      const isNear = this.#near.has(element);
      for (const mention of this.#wanted.get(element) ?? []) {
        if (isNear) this.#marks.add(this.#rangeOf(mention));
        else if (this.#marks.size > 0) this.#marks.delete(this.#rangeOf(mention));
      }
    }
  }

  #rangeOf({ range }: PageMention): StaticRange {
    let made = this.#ranges.get(range);
    if (!made) this.#ranges.set(range, (made = new StaticRange(range)));
    return made;
  }

  #style(root: ShadowRoot): void {
    if (this.#styled.has(root)) return;
    this.#styled.add(root);
    void styleMarksIn(root, this.#name, this.#background, this.#signal).catch(() =>
      this.#styled.delete(root),
    );
  }

  #rename(name: string): void {
    if (name === this.#name) return;
    if (this.#name) unregister(this.#name, this.#marks);
    register(name, this.#marks);
    this.#name = name;
  }

  #remove(): void {
    unregister(this.#name, this.#marks);
    if (this.#open) unregister(OPEN, this.#open);
  }
}

const register = (name: string, highlight: Highlight): void => void CSS.highlights.set(name, highlight);

/** After an update of the extension, the new script may already have put its own marks there. */
const unregister = (name: string, highlight: Highlight): void => {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
};
