// The mentions that the page shows now, by block and in the order of the page.
import type { Mention } from '../core/mention.ts';
import type { PageBlock } from '../page/block.ts';
import type { MentionPlace } from '../platform/messages.ts';
import { InOrder } from './in-order.ts';
import { isStanding, type PageMention, place } from './page-mention.ts';

export class Mentions {
  /** Blocks that hold mentions, each with its mentions in the order of the text. */
  #byBlock = new Map<PageBlock, PageMention[]>();
  #ordered = new InOrder<PageBlock>(({ nodes }) => nodes[0]!);
  #all: readonly PageMention[] | null = null;
  #hidden: string[];

  /** `hidden` are the entities that the reader does not want to hear of. */
  constructor(hidden: string[]) {
    this.#hidden = hidden;
  }

  hide(entities: string[]): void {
    this.#hidden = entities;
    this.#all = null;
  }

  /** All of them, in the order of the page: the same list as long as nothing has changed. */
  all(): readonly PageMention[] {
    if (this.#all) return this.#all;
    const all = this.#ordered.list().flatMap((block) => this.#byBlock.get(block)!);
    const hidden = new Set(this.#hidden);
    this.#all = hidden.size > 0 ? all.filter(({ entity }) => !hidden.has(entity)) : all;
    return this.#all;
  }

  /** The blocks that hold any. */
  blocks(): readonly PageBlock[] {
    return this.#ordered.list();
  }

  entities(): string[] {
    return [...new Set(this.all().map(({ entity }) => entity))];
  }

  /** What decides which facts a card on the mention shows first. */
  placeOf({ block, entity }: PageMention): MentionPlace {
    return { text: block.text, others: this.entities().filter((other) => other !== entity) };
  }

  /** Gives a block these mentions beside those that it has. Those whose words have changed since are left out. */
  add(block: PageBlock, found: Mention[], instead: PageMention[] = []): void {
    const mentions = [...(this.#byBlock.get(block) ?? [])];
    for (const mention of found) {
      if (mentions.some((each) => isSame(each, mention))) continue;
      const placed = place(block, mention);
      if (placed) mentions.push(instead.length > 0 ? heirOf(placed, instead) : placed);
    }
    this.#set(
      block,
      mentions.sort((a, b) => a.start - b.start),
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
    const before = this.#byBlock.has(block);
    if (!before && mentions.length === 0) return;
    this.#all = null;
    if (mentions.length > 0) this.#byBlock.set(block, mentions);
    else this.#byBlock.delete(block);
    if (!before) this.#ordered.add(block);
    else if (mentions.length === 0) this.#ordered.remove(block);
  }
}

const isSame = (a: PageMention, b: Mention): boolean =>
  a.start === b.start && a.end === b.end && a.entity === b.entity;

/** A mention read again keeps its identity, or the open card would seem to belong to another. */
function heirOf(placed: PageMention, instead: PageMention[]): PageMention {
  const i = instead.findIndex(({ entity }) => entity === placed.entity);
  if (i < 0) return placed;
  const [heir] = instead.splice(i, 1);
  return Object.assign(heir!, placed);
}
