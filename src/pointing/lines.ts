// Where a mention stands on the screen, and whether it shows.
import type { PageMention } from '../marks/page-mention.ts';
import { parentOf } from '../page/parent.ts';

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
