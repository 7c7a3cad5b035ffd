// The mentions that the page shows now, by block and in the order of the page.
import type { Mention } from '../core/mention.ts';
import type { PageBlock } from '../page/block.ts';
import { parentOf } from '../page/parent.ts';
import { InOrder } from './in-order.ts';
import { isStanding, type PageMention, place } from './page-mention.ts';

export class Mentions {
  /** Blocks that hold mentions, each with its mentions in the order of the text. */
  #byBlock = new Map<PageBlock, PageMention[]>();
  #ordered = new InOrder<PageBlock>(({ nodes }) => nodes[0]!);
  #byText = new WeakMap<Text, PageMention[]>();
  #parents = new WeakSet<Element>();
  #hidden = new Set<string>();

  /** Entities that the reader does not want to hear of. */
  hide(entities: string[]): void {
    this.#hidden = new Set(entities);
  }

  /** All of them, in the order of the page. */
  all(): PageMention[] {
    return this.#ordered
      .list()
      .flatMap((block) => this.#byBlock.get(block)!)
      .filter(({ entity }) => !this.#hidden.has(entity));
  }

  /** The blocks that hold any. */
  blocks(): readonly PageBlock[] {
    return this.#ordered.list();
  }

  entities(): string[] {
    return [...new Set(this.all().map(({ entity }) => entity))];
  }

  /** The mention around an offset in a text node. */
  at(node: Text, offset: number): PageMention | null {
    for (const mention of this.#byText.get(node) ?? []) {
      const { startContainer, startOffset, endContainer, endOffset } = mention.range;
      if (this.#hidden.has(mention.entity)) continue;
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
    return this.#parents.has(element);
  }

  /** Gives a block these mentions beside those that it has. Those whose words have changed since are left out. */
  add(block: PageBlock, found: Mention[], instead: PageMention[] = []): void {
    const known = this.#byBlock.get(block) ?? [];
    const fresh = found.flatMap((mention) => {
      const placed = known.some((each) => isSame(each, mention)) ? null : place(block, mention);
      return placed && isStanding(placed) ? [heirOf(placed, instead)] : [];
    });
    this.#set(
      block,
      [...known, ...fresh].sort((a, b) => a.start - b.start),
    );
  }

  withdraw(block: PageBlock, mentions: Mention[]): void {
    const known = this.#byBlock.get(block) ?? [];
    this.#set(
      block,
      known.filter((each) => !mentions.some((mention) => isSame(each, mention))),
    );
  }

  /** Forgets a block, and gives what it held. */
  drop(block: PageBlock): PageMention[] {
    const held = this.#byBlock.get(block) ?? [];
    this.#set(block, []);
    return held;
  }

  /** Forgets a block's mentions whose own words have changed, and gives them. */
  dropOverwritten(block: PageBlock): PageMention[] {
    const known = this.#byBlock.get(block) ?? [];
    const standing = known.filter(isStanding);
    if (standing.length < known.length) this.#set(block, standing);
    return known.filter((mention) => !standing.includes(mention));
  }

  #set(block: PageBlock, mentions: PageMention[]): void {
    const before = this.#byBlock.get(block);
    if (!before && mentions.length > 0) this.#ordered.add(block);
    if (before && mentions.length === 0) this.#ordered.remove(block);
    if (mentions.length > 0) this.#byBlock.set(block, mentions);
    else this.#byBlock.delete(block);
    this.#index(block, mentions);
  }

  /** Text nodes of a block that was replaced belong to the one that replaced it. */
  #index(block: PageBlock, mentions: PageMention[]): void {
    for (const node of block.nodes) {
      const held = this.#byText.get(node);
      if (held && mentions.length === 0 && held[0]!.block !== block) continue;
      const of = mentions.filter((mention) => touches(mention, block, node));
      if (of.length > 0) this.#byText.set(node, of);
      else this.#byText.delete(node);
      const parent = parentOf(node);
      if (of.length > 0 && parent) this.#parents.add(parent);
    }
  }
}

const isSame = (a: PageMention, b: Mention): boolean =>
  a.start === b.start && a.end === b.end && a.entity === b.entity;

/** Whether a mention has characters in one of its block's text nodes. */
function touches({ start, end }: PageMention, { nodes, starts }: PageBlock, node: Text): boolean {
  const i = nodes.indexOf(node);
  return start < (starts[i + 1] ?? Number.POSITIVE_INFINITY) && end > starts[i]!;
}

/** A mention read again keeps its identity, or the open card would seem to belong to another. */
function heirOf(placed: PageMention, instead: PageMention[]): PageMention {
  const i = instead.findIndex(({ entity }) => entity === placed.entity);
  if (i < 0) return placed;
  const [heir] = instead.splice(i, 1);
  return Object.assign(heir!, placed);
}
