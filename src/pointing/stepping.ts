// The way to the mentions without a pointer: from one to the next, or to the first of an entity.

import type { PageMention } from '../marks/page-mention.ts';
import { later } from '../page/slices.ts';
import { isInSight, linesOf } from './lines.ts';

/** Scrolling may be smooth, or the page may not scroll at all. */
const SCROLLED = 700;
/** Room around the mention, for the card and for what pages stick to their edges. */
const ROOM = 120;

/** The mention after or before the current one; without one, the first from the top of what the reader sees. */
export function stepFrom(
  mentions: PageMention[],
  current: PageMention | null,
  direction: 1 | -1,
): PageMention | undefined {
  const shown = mentions.filter((mention) => linesOf(mention).length > 0);
  const at = current ? shown.indexOf(current) : -1;
  if (at >= 0) return shown.at((at + direction) % shown.length);
  const below = shown.findIndex((mention) => linesOf(mention)[0]!.top >= 0);
  const first = Math.max(below, 0);
  return shown.at(direction === 1 ? first : first - 1);
}

/** Brings a mention into view, at once for readers who want no motion. */
export async function bringIntoView(mention: PageMention, signal: AbortSignal): Promise<void> {
  const [line] = linesOf(mention);
  if (!line || (line.top >= ROOM && line.bottom <= innerHeight - ROOM && isInSight(mention))) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const ended = new Promise((resolve) =>
    addEventListener('scrollend', resolve, { capture: true, once: true, signal }),
  );
  const parent = mention.range.startContainer.parentElement;
  parent?.scrollIntoView({ block: 'center', behavior });
  await Promise.race([ended, later(SCROLLED, signal)]);
  if (!isInSight(mention)) parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [now] = linesOf(mention);
  // The middle of a long paragraph may be far from the mention.
  if (now && (now.top < 0 || now.bottom > innerHeight))
    scrollBy({ top: now.top - innerHeight / 3, behavior: 'instant' });
}
