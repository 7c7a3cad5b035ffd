// Reads one page for the reader: marks on the mentions, and the card on whichever they point at. Everything stops, and
// is gone from the page, when the signal says so.

import type { Settings } from '../core/settings.ts';
import { siteOf } from '../core/site.ts';
import type { Sift } from '../core/text/sift.ts';
import type { BackgroundCalls, MentionLine, PageCalls, PageInventory } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
import { Card } from './card.ts';
import { chooseMarks } from './density.ts';
import { follow } from './following.ts';
import { grouped } from './grouped.ts';
import { hovering } from './hover.ts';
import { Marks } from './marks.ts';
import { Mentions } from './mentions.ts';
import type { PageMention } from './page-mention.ts';
import { sectionsOf } from './sections.ts';
import { bringIntoView, stepFrom } from './stepping.ts';
import { tapping } from './touch.ts';

export interface Reader extends PageCalls {
  /** The reader's choices have changed. */
  change(settings: Settings): void;
}

/** Starts reading a document. `failed` is called when the background does not answer. */
export function read(
  document: Document,
  settings: Settings,
  sift: Sift,
  background: Client<BackgroundCalls>,
  failed: () => void,
  signal: AbortSignal,
): Reader {
  const mentions = new Mentions();
  const marks = new Marks(signal);
  const card = new Card(background, { entities: () => mentions.entities(), closed }, signal);
  const preset = () => settings.preset;
  const pointer = hovering({ mentions, card, preset, shown }, signal);
  let current: PageMention | null = null;
  let opened: PageMention | null = null;
  let counted = 0;

  change(settings);
  tapping(mentions, (mention) => pointer.open(mention, false), signal);
  const refused = follow(document, sift, background, { mentions, changed, failed }, signal);
  return { change, inventory, mentions: found, reveal, step };

  function change(next: Settings): void {
    settings = next;
    mentions.hide(settings.hidden);
    changed([]);
  }

  function changed(lost: PageMention[]): void {
    for (const mention of lost) pointer.lost(mention);
    const all = mentions.all();
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

  function inventory(): PageInventory {
    const byEntity = grouped(mentions.all(), ({ entity }) => entity);
    const entities = [...byEntity].map(([entity, of]) => {
      return { entity, mentions: of.length, reason: of[0]!.reason };
    });
    return { host: siteOf(document.location.href) ?? '', entities, rejected: refused() };
  }

  function found(): MentionLine[] {
    return mentions.all().map(({ entity, block, start, end, reason }) => {
      return { entity, text: block.text.slice(start, end), reason };
    });
  }

  async function reveal(entity: string): Promise<void> {
    const own = mentions.all().filter((mention) => mention.entity === entity && !mention.unseen);
    const mention = stepFrom(own, own.at(-1) ?? null, 1);
    if (mention) await openOn(mention);
  }

  async function step(direction: 1 | -1): Promise<void> {
    const seen = mentions.all().filter(({ unseen }) => !unseen);
    const mention = stepFrom(seen, current, direction);
    if (mention) await openOn(mention);
  }

  async function openOn(mention: PageMention): Promise<void> {
    await bringIntoView(mention, signal);
    pointer.open(mention, true);
  }
}
