// Rectangles and points as plain numbers, in viewport pixels.

export interface Point {
  x: number;
  y: number;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const contains = (rect: Rect, { x, y }: Point, margin = 0): boolean =>
  x >= rect.left - margin && x <= rect.right + margin && y >= rect.top - margin && y <= rect.bottom + margin;

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** So much room around the point where the pointer left the mention, for hands that do not move in straight lines. */
const SLACK = 6;

/**
 * Whether a point is on the way from where the pointer left the mention to the card: in the triangle between that
 * point, blunted, and the edge of the card that faces it.
 */
export function inCorridor(point: Point, exit: Point, card: Rect): boolean {
  if (contains(card, exit)) return contains(card, point);
  const near = Math.abs(point.x - exit.x) <= SLACK && Math.abs(point.y - exit.y) <= SLACK;
  return near || isInside(point, wayBetween(exit, card));
}

/** The corners of the way, in order around it. */
function wayBetween({ x, y }: Point, { left, top, right, bottom }: Rect): Point[] {
  if (y <= top || y >= bottom) {
    const edge = y <= top ? top : bottom;
    return [
      { x: x - SLACK, y },
      { x: x + SLACK, y },
      { x: right, y: edge },
      { x: left, y: edge },
    ];
  }
  const edge = x <= left ? left : right;
  return [
    { x, y: y - SLACK },
    { x, y: y + SLACK },
    { x: edge, y: bottom },
    { x: edge, y: top },
  ];
}

/** On the same side of every edge of a convex figure, edges included. */
function isInside(point: Point, corners: Point[]): boolean {
  const sides = corners.map((corner, i) => side(point, corner, corners[(i + 1) % corners.length]!));
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
}

const side = (p: Point, a: Point, b: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
