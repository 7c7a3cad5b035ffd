// A tap on a mention opens its card: down and up again on the same spot, and quickly. A link keeps its tap.
import { distance, type Point } from '../core/geometry.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { isLinked } from '../marks/sight.ts';
import type { Heard } from '../marks/summons.ts';
import type { ByText } from './by-text.ts';
import { mentionAt } from './hit-test.ts';

/** A finger is never quite still. */
const STILL = 10;
/** Longer is the browser's own: selecting, a context menu. */
const LONGEST = 500;

/** Listens until stopped, and first to what was heard already. */
export function tapping(
  mentions: ByText,
  tapped: (mention: PageMention) => void,
  heard: Heard[],
  signal: AbortSignal,
): void {
  let down: { point: Point; time: number } | null = null;
  const options = { capture: true, passive: true, signal };

  const start = (event: TouchEvent) => {
    down = event.touches.length === 1 ? { point: pointOf(event.touches[0]!), time: event.timeStamp } : null;
  };
  const end = (event: TouchEvent, target = event.composedPath()[0]) => {
    const up = event.changedTouches[0];
    if (!down || !up || event.timeStamp - down.time > LONGEST || distance(pointOf(up), down.point) > STILL)
      return;
    const hit = target instanceof Element ? mentionAt(pointOf(up), target, mentions) : null;
    if (hit && !isLinked(hit.mention)) tapped(hit.mention);
  };

  addEventListener('touchstart', start, options);
  addEventListener('touchmove', () => (down = null), options);
  addEventListener('touchend', (event) => end(event), options);
  addEventListener('touchcancel', () => (down = null), options);
  for (const { event, target } of heard) {
    if (event.type === 'touchstart') start(event as TouchEvent);
    if (event.type === 'touchend') end(event as TouchEvent, target);
  }
}

const pointOf = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY });
