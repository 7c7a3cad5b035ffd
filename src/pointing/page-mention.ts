// A mention where it stands on the page.
import type { Mention, Reason } from '../core/mention.ts';
import { fold, type PageBlock, placesOf } from '../page/block.ts';
import { parentOf } from '../page/parent.ts';
import { rendered, type View } from '../page/view.ts';

export interface PageMention {
  entity: string;
  name: string;
  reason: Reason;
  block: PageBlock;
  /** Offsets in the block's text. */
  start: number;
  end: number;
  /** Static: live ranges make every change of the page slower. */
  range: StaticRange;
  /** Within a link or button: the page has marked it already. */
  linked: boolean;
  /** Kept from sight, within a block that shows. */
  unseen: boolean;
}

const LINKS = 'a[href],button,[role=link],[role=button],summary,label';

/** Puts a mention in its place; null where the page is no longer as it was read. */
export function place(
  block: PageBlock,
  { entity, name, reason, start, end }: Mention,
  view: View = rendered,
): PageMention | null {
  const [from, to] = placesOf(block, start, end);
  if (!from.node.isConnected || from.offset > from.node.length || to.offset > to.node.length) return null;
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
  const parent = parentOf(from.node);
  const linked = parent?.closest(LINKS) != null;
  const unseen = parent !== null && isUnseen(parent, block.element, view);
  return { entity, name, reason, block, start, end, range, linked, unseen };
}

/** Blocks that show were sent; what in them is hidden, or only for screen readers, is asked for each mention. */
function isUnseen(parent: Element, block: Element, view: View): boolean {
  if (parent !== block && !view.shows(parent)) return true;
  for (let at: Element | null = parent; at; at = at.parentElement) {
    if (view.isClipped(at)) return true;
    if (at === block) return at.parentElement !== null && view.isClipped(at.parentElement);
  }
  return false;
}

/** Whether the mention's words still stand where they were read. Of a name that elements split, the first part answers. */
export function isStanding({ range, block, start, end }: PageMention): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const until = startContainer === endContainer ? endOffset : undefined;
  const now = fold((startContainer as Text).data.slice(startOffset, until));
  return now !== '' && block.text.slice(start, end).startsWith(now);
}

/** The mention's boxes on the screen now, a box a line. */
export function linesOf({ range }: PageMention): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const live = startContainer.ownerDocument!.createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    // The text has become shorter since.
    return [];
  }
  return mergeLines([...live.getClientRects()].filter(({ width }) => width > 0));
}

/** Whether a line of the mention shows: in the window, and in every box that scrolls around it. */
export function isInSight(mention: PageMention): boolean {
  const parent = parentOf(mention.range.startContainer);
  const root = parent?.getRootNode() as Document | ShadowRoot | undefined;
  if (!parent || !root) return false;
  const shows = isMet(parent)
    ? (x: number, y: number) => root.elementsFromPoint(x, y).includes(parent)
    : (x: number, y: number) => isWithin(parent, x, y);
  return linesOf(mention).some(({ left, right, top, bottom }) =>
    shows((left + right) / 2, (top + bottom) / 2),
  );
}

/** Whether the browser names the element when it is asked what is at a point: not where none can be met by a pointer. */
function isMet(element: Element): boolean {
  const { display, pointerEvents } = getComputedStyle(element);
  return display !== 'contents' && pointerEvents !== 'none';
}

/** Whether a point is in the window, and in every box around that cuts off what it has outside. */
function isWithin(element: Element, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
  for (let at: Element | null = element; at && at !== document.body; at = parentOf(at)) {
    const { display, overflowX, overflowY } = getComputedStyle(at);
    if (display === 'contents' || (overflowX === 'visible' && overflowY === 'visible')) continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return false;
  }
  return true;
}

/** A name split across elements has several boxes in one line. */
function mergeLines(boxes: DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    const middle = (box.top + box.bottom) / 2;
    if (line && middle > line.top && middle < line.bottom) lines[lines.length - 1] = union(line, box);
    else lines.push(box);
  }
  return lines;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
