// Shows one page's mentions to the reader: marks on them, and the card on whichever they point at. Everything stops, and
// is gone from the page, when the signal says so.

import type { Settings } from '../core/settings.ts';
import { grouped } from '../page/grouped.ts';
import type { MentionLine, MentionPlace, PageInventory } from '../platform/messages.ts';
import { Card } from './card.ts';
import { chooseMarks } from './density.ts';
import type { PageRead, Pointing } from './door.ts';
import { hovering } from './hover.ts';
import { Marks } from './marks.ts';
import { Mentions } from './mentions.ts';
import type { PageMention } from './page-mention.ts';
import { sectionsOf } from './sections.ts';
import { bringIntoView, stepFrom } from './stepping.ts';
import { tapping } from './touch.ts';

/** Begins with no mentions: they are given to what is held. */
export function point({ document, settings, background, failed }: PageRead, signal: AbortSignal): Pointing {
  const held = new Mentions();
  const marks = new Marks(signal);
  const card = new Card(background, { entities: () => held.entities(), closed }, signal);
  const preset = () => settings.preset;
  const pointer = hovering({ mentions: held, card, preset, shown }, signal);
  let current: PageMention | null = null;
  let opened: PageMention | null = null;
  let counted = 0;

  held.hide(settings.hidden);
  tapping(held, (mention) => pointer.open(mention, false), signal);
  return { held, changed, choose, entities, mentions, firstPlace, reveal, step };

  function choose(next: Settings): void {
    settings = next;
    held.hide(settings.hidden);
    changed([]);
  }

  function changed(lost: PageMention[]): void {
    for (const mention of lost) pointer.lost(mention);
    const all = held.all();
    const sectionOf = settings.density === 'section' ? sectionsOf(document) : () => 0;
    const chosen = chooseMarks(all, settings.density, ({ range }) => sectionOf(range.startContainer));
    marks.show(chosen, settings.markStyle);
    marks.open(opened);
    count(new Set(all.map(({ entity }) => entity)).size);
  }

  function count(entities: number): void {
    if (entities === counted) return;
    counted = entities;
    background.count(entities).catch(failed);
  }

  function shown(mention: PageMention | null): void {
    current = mention ?? current;
    opened = mention;
    marks.open(mention);
  }

  function closed(): void {
    pointer.close();
  }

  function entities(): PageInventory['entities'] {
    const byEntity = grouped(held.all(), ({ entity }) => entity);
    return [...byEntity].map(([entity, of]) => ({ entity, mentions: of.length, reason: of[0]!.reason }));
  }

  function mentions(): MentionLine[] {
    return held.all().map(({ entity, block, start, end, reason }) => {
      return { entity, text: block.text.slice(start, end), reason };
    });
  }

  function firstPlace(entity: string): MentionPlace | null {
    const own = held.all().filter((mention) => mention.entity === entity);
    const mention = own.find(({ unseen }) => !unseen) ?? own[0];
    return mention ? card.placeOf(mention) : null;
  }

  async function reveal(entity: string): Promise<void> {
    const own = held.all().filter((mention) => mention.entity === entity && !mention.unseen);
    const mention = stepFrom(own, own.at(-1) ?? null, 1);
    if (mention) await openOn(mention);
  }

  async function step(direction: 1 | -1): Promise<void> {
    const seen = held.all().filter(({ unseen }) => !unseen);
    const mention = stepFrom(seen, current, direction);
    if (mention) await openOn(mention);
  }

  async function openOn(mention: PageMention): Promise<void> {
    await bringIntoView(mention, signal);
    pointer.open(mention, true);
  }
}
