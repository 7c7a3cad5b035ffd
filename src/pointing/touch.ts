// A tap on a mention opens its card: down and up again on the same spot, and quickly. A link keeps its tap.
import { distance, type Point } from '../core/geometry.ts';
import { mentionAt } from './hit-test.ts';
import type { Mentions } from './mentions.ts';
import type { PageMention } from './page-mention.ts';

/** A finger is never quite still. */
const STILL = 10;
/** Longer is the browser's own: selecting, a context menu. */
const LONGEST = 500;

export function tapping(
  mentions: Mentions,
  tapped: (mention: PageMention) => void,
  signal: AbortSignal,
): void {
  let down: { point: Point; time: number } | null = null;
  const options = { capture: true, passive: true, signal };

  const start = (event: TouchEvent) => {
    down = event.touches.length === 1 ? { point: pointOf(event.touches[0]!), time: event.timeStamp } : null;
  };
  const end = (event: TouchEvent) => {
    const up = event.changedTouches[0];
    if (!down || !up || event.timeStamp - down.time > LONGEST || distance(pointOf(up), down.point) > STILL)
      return;
    const target = event.composedPath()[0];
    const hit = target instanceof Element ? mentionAt(pointOf(up), target, mentions) : null;
    if (hit && !hit.mention.linked) tapped(hit.mention);
  };

  addEventListener('touchstart', start, options);
  addEventListener('touchmove', () => (down = null), options);
  addEventListener('touchend', end, options);
  addEventListener('touchcancel', () => (down = null), options);
}

const pointOf = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY });
