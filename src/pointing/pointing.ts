// Answers the reader with the card, on whichever mention they point at, tap or ask for. Everything stops, and is gone
// from the page, when the signal says so.

import type { PageMention } from '../marks/page-mention.ts';
import { isUnseen } from '../marks/sight.ts';
import type { Heard } from '../marks/summons.ts';
import { ByText } from './by-text.ts';
import { Card } from './card.ts';
import type { PageMarked, Pointing } from './door.ts';
import { hovering } from './hover.ts';
import { bringIntoView, stepFrom } from './stepping.ts';
import { tapping } from './touch.ts';

export function point(page: PageMarked, heard: Heard[], signal: AbortSignal): Pointing {
  const { held, background, preset } = page;
  const mentions = new ByText(held);
  const card = new Card(background, { placeOf: (mention) => held.placeOf(mention), closed }, signal);
  let current: PageMention | null = null;

  const pointer = hovering({ mentions, card, preset, shown }, heard, signal);
  tapping(mentions, (mention) => pointer.open(mention, false), heard, signal);
  return { lost: pointer.lost, reveal, step };

  function shown(mention: PageMention | null): void {
    current = mention ?? current;
    page.shown(mention);
  }

  function closed(): void {
    pointer.close();
  }

  async function reveal(entity: string): Promise<void> {
    const own = seen().filter((mention) => mention.entity === entity);
    const mention = stepFrom(own, own.at(-1) ?? null, 1);
    if (mention) await openOn(mention);
  }

  async function step(direction: 1 | -1): Promise<void> {
    const mention = stepFrom(seen(), current, direction);
    if (mention) await openOn(mention);
  }

  function seen(): PageMention[] {
    return held.all().filter((mention) => !isUnseen(mention));
  }

  async function openOn(mention: PageMention): Promise<void> {
    await bringIntoView(mention, signal);
    pointer.open(mention, true);
  }
}
