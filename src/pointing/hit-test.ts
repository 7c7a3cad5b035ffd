// Which mention lies under a point. Mentions without a mark answer as well, and Firefox before 153 cannot ask for the
// highlights at a point: so, from the point to the caret's place in the text, and from there to the mention.
import { contains, type Point, type Rect } from '../core/geometry.ts';
import type { PageMention } from '../marks/page-mention.ts';
import type { ByText } from './by-text.ts';
import { linesOf } from './lines.ts';

export interface Hit {
  mention: PageMention;
  /** Which of the mention's lines, where it wraps. */
  line: number;
  /** Where that line stood. */
  box: Rect;
}

/** Boxes end between pixels. */
const MARGIN = 1;

/** `target` is the element under the point: where it has no mention in its own text, nothing more is asked. */
export function mentionAt(point: Point, target: Element, mentions: ByText): Hit | null {
  if (!mentions.isParent(target)) return null;
  const place = caretAt(point, target);
  if (!place || place.node.nodeType !== Node.TEXT_NODE) return null;
  const mention = mentions.at(place.node as Text, place.offset);
  if (!mention) return null;
  // The caret is the nearest one, however far the text: only a box around the point is a hit.
  const lines = linesOf(mention);
  const line = lines.findIndex((box) => contains(box, point, MARGIN));
  return line < 0 ? null : { mention, line, box: lines[line]! };
}

/** Whether what was hit still stands where it was. */
export function isStill({ mention, line, box }: Hit): boolean {
  const now = linesOf(mention)[line];
  return now !== undefined && Math.abs(now.top - box.top) < 1 && Math.abs(now.left - box.left) < 1;
}

interface Caret {
  node: Node;
  offset: number;
}

function caretAt({ x, y }: Point, target: Element): Caret | null {
  const { ownerDocument: document } = target;
  if (typeof document.caretPositionFromPoint === 'function') {
    // The text may stand in the target's own shadow tree, or in the one that the target stands in.
    const root = target.shadowRoot ?? target.getRootNode();
    const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : undefined;
    const caret = document.caretPositionFromPoint(x, y, options);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
