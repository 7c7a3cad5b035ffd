// The mentions by the text nodes that they stand in. Nobody asks before the reader points: it is made then, and made anew
// when the mentions have changed.
import type { Mentions } from '../marks/mentions.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { parentOf } from '../page/parent.ts';

export class ByText {
  #held: Mentions;
  #of: readonly PageMention[] | null = null;
  #byText = new Map<Text, PageMention[]>();
  #parents = new Set<Element>();

  constructor(held: Mentions) {
    this.#held = held;
  }

  /** The mention around an offset in a text node. */
  at(node: Text, offset: number): PageMention | null {
    this.#follow();
    for (const mention of this.#byText.get(node) ?? []) {
      const { startContainer, startOffset, endContainer, endOffset } = mention.range;
      if (
        (node !== startContainer || offset >= startOffset) &&
        (node !== endContainer || offset <= endOffset)
      )
        return mention;
    }
    return null;
  }

  /** Whether an element has text of its own that belongs to a mention. */
  isParent(element: Element): boolean {
    this.#follow();
    return this.#parents.has(element);
  }

  #follow(): void {
    const all = this.#held.all();
    if (all === this.#of) return;
    this.#of = all;
    this.#byText.clear();
    this.#parents.clear();
    for (const mention of all) for (const node of textsOf(mention)) this.#put(node, mention);
  }

  #put(node: Text, mention: PageMention): void {
    const own = this.#byText.get(node);
    if (own) own.push(mention);
    else this.#byText.set(node, [mention]);
    const parent = parentOf(node);
    if (parent) this.#parents.add(parent);
  }
}

/** The text nodes of its block in which a mention has characters. */
function textsOf({ block: { nodes }, range: { startContainer, endContainer } }: PageMention): Text[] {
  if (startContainer === endContainer) return [startContainer as Text];
  return nodes.slice(nodes.indexOf(startContainer as Text), nodes.indexOf(endContainer as Text) + 1);
}
