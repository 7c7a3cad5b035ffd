// Shows one page's mentions to the reader: marks on them, and whatever answers when the reader points at one, as soon as
// there is a sign of that. Everything stops, and is gone from the page, when the signal says so.

import type { Settings } from '../core/settings.ts';
import { grouped } from '../page/grouped.ts';
import type { MentionLine, MentionPlace, PageInventory } from '../platform/messages.ts';
import type { Pointing } from '../pointing/door.ts';
import { chooseMarks } from './density.ts';
import type { Marking, PageRead } from './door.ts';
import { Marks } from './marks.ts';
import { Mentions } from './mentions.ts';
import type { PageMention } from './page-mention.ts';
import { sectionsOf } from './sections.ts';
import { isUnseen, sight } from './sight.ts';
import { type Heard, summons } from './summons.ts';

/** Begins with no mentions: they are given to what is held. */
export function mark({ document, settings, background, failed }: PageRead, signal: AbortSignal): Marking {
  const held = new Mentions(settings.hidden);
  const marks = new Marks(background, signal);
  const pointing = summons(bring, failed, signal);
  let counted = 0;

  // Where there is a touch screen: a tap is over before a script has come. (To ask the navigator is dear.)
  if ('ontouchstart' in globalThis) pointing.come().catch(failed);
  return {
    held,
    changed,
    choose,
    entities,
    mentions,
    firstPlace,
    reveal: async (entity) => (await pointing.come()).reveal(entity),
    step: async (direction) => (await pointing.come()).step(direction),
  };

  async function bring(heard: () => Heard[]): Promise<Pointing> {
    if (!globalThis.backgrounderPointing) await background.load('pointing');
    signal.throwIfAborted();
    const shown = (mention: PageMention | null) => marks.open(mention);
    const marked = { held, background, preset: () => settings.preset, shown };
    return globalThis.backgrounderPointing!(marked, heard(), signal);
  }

  function choose(next: Settings): void {
    settings = next;
    held.hide(settings.hidden);
    changed([]);
  }

  function changed(lost: PageMention[]): void {
    for (const mention of lost) pointing.here()?.lost(mention);
    const all = held.all();
    const section = settings.density === 'section' ? sectionsOf(document) : () => 0;
    const sectionOf = ({ range }: PageMention) => section(range.startContainer);
    marks.show(chooseMarks(all, settings.density, sight(), sectionOf), settings.markStyle);
    count(held.entities().length);
  }

  function count(entities: number): void {
    if (entities === counted) return;
    counted = entities;
    background.count(entities).catch(failed);
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
    const mention = own.find((each) => !isUnseen(each)) ?? own[0];
    return mention ? held.placeOf(mention) : null;
  }
}
