// Where the card stands: below the mention's line, or above where there is more room, never over it while it can help
// it. From numbers to numbers; Floating UI does the sums, and reads nothing of the page.
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import type { Rect } from '../core/geometry.ts';

export type Side = 'top' | 'bottom';
export interface Size {
  width: number;
  height: number;
}

export interface Setting {
  /** The line rectangle of the mention, in viewport pixels. */
  anchor: Rect;
  /** The card at its natural height. */
  card: Size;
  viewport: Size;
  side: Side;
  /** The card already stands on this side of this mention: it stays there, whatever unfolds in it. */
  hold: boolean;
  rightToLeft: boolean;
}

export interface Placed {
  left: number;
  top: number;
  maxHeight: number;
  side: Side;
}

/** Between line and card: near enough to cross, far enough to read the descenders. */
const GAP = 8;
const GUTTER = 8;
/** The card's text lines up with the mention, so its padding hangs out. */
const HANG = -16;
/** Below this a card is no use: better to cover the mention. */
const LEAST_HEIGHT = 140;
const MOST_HEIGHT = 0.6;

/** Places the card. Everything happens in microtasks: nothing is painted between call and answer. */
export async function place({ anchor, card, viewport, side, hold, rightToLeft }: Setting): Promise<Placed> {
  const most = Math.max(LEAST_HEIGHT, viewport.height * MOST_HEIGHT);
  const floating = { width: card.width, height: Math.min(card.height, most) };
  let maxHeight = most;
  const { x, y, placement } = await computePosition(anchor, floating, {
    platform: platformOf(anchor, floating, viewport, rightToLeft),
    strategy: 'fixed',
    placement: `${side}-start`,
    middleware: [
      offset({ mainAxis: GAP, crossAxis: HANG }),
      !hold && flip({ padding: GUTTER, crossAxis: false }),
      size({
        padding: GUTTER,
        apply({ availableHeight }) {
          maxHeight = Math.min(most, Math.max(LEAST_HEIGHT, availableHeight));
          floating.height = Math.min(floating.height, maxHeight);
        },
      }),
      shift({ padding: GUTTER, crossAxis: true }),
    ],
  });
  return {
    left: Math.round(x),
    top: Math.round(y),
    maxHeight,
    side: placement.startsWith('top') ? 'top' : 'bottom',
  };
}

function platformOf(anchor: Rect, floating: Size, viewport: Size, rightToLeft: boolean): Platform {
  const reference = {
    x: anchor.left,
    y: anchor.top,
    width: anchor.right - anchor.left,
    height: anchor.bottom - anchor.top,
  };
  return {
    getElementRects: () => Promise.resolve({ reference, floating: { x: 0, y: 0, ...floating } }),
    getDimensions: () => Promise.resolve(floating),
    getClippingRect: () => Promise.resolve({ x: 0, y: 0, ...viewport }),
    isRTL: () => rightToLeft,
  };
}
