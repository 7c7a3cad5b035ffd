// A mention where it stands on the page.
import type { Mention, Reason } from '../core/mention.ts';
import { fold, type PageBlock, placesOf } from '../page/block.ts';

export interface PageMention {
  entity: string;
  name: string;
  reason: Reason;
  block: PageBlock;
  /** Offsets in the block's text. */
  start: number;
  end: number;
  /** Where the words begin and end on the page. */
  range: StaticRangeInit;
  /** What sight.ts has found out of where it stands; null: nobody has asked. */
  linked: boolean | null;
  unseen: boolean | null;
}

/** Puts a mention in its place; null where the page is no longer as it was read. */
export function place(block: PageBlock, { entity, name, reason, start, end }: Mention): PageMention | null {
  const [from, to] = placesOf(block, start, end);
  if (!from.node.isConnected || from.offset > from.node.length || to.offset > to.node.length) return null;
  const range = {
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  };
  const placed = { entity, name, reason, block, start, end, range, linked: null, unseen: null };
  return isStanding(placed) ? placed : null;
}

/** Whether the mention's words still stand where they were read. Of a name that elements split, the first part answers. */
export function isStanding({ range, block, start, end }: PageMention): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const until = startContainer === endContainer ? endOffset : undefined;
  const now = (startContainer as Text).data.slice(startOffset, until);
  const read = block.text.slice(start, end);
  return now !== '' && (read.startsWith(now) || read.startsWith(fold(now)));
}
