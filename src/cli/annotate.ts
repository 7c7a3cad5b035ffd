// From a document to what the command prints of it.

import { citation } from '../core/citation.ts';
import { detect } from '../core/detect/detect.ts';
import type { Tagger } from '../core/detect/tagger.ts';
import { cardContent } from '../core/facts/card.ts';
import type { Mention, Reason, Refusal } from '../core/mention.ts';
import type { Lexicon } from '../core/pack/compile.ts';
import type { Pack } from '../core/pack/schema.ts';
import type { Document } from './document.ts';
import type { Options } from './options.ts';
import { english } from './wording.ts';

export interface PrintedFact {
  id: string;
  text: string;
  date?: string;
  source: string;
}

export interface PrintedMention {
  start: number;
  end: number;
  text: string;
  entity: string;
  name: string;
  reason?: Reason;
  facts?: PrintedFact[];
}

export interface Printed {
  mentions: PrintedMention[];
  rejected?: (Omit<PrintedMention, 'reason' | 'facts'> & { refusal: Refusal })[];
}

export interface Knowledge {
  packs: Pack[];
  lexicon: Lexicon;
  tagger: Tagger | null;
}

/** Annotates one document. Offsets are UTF-16 code units of `document.content`. */
export function annotate(
  { content, paragraphs }: Document,
  { packs, lexicon, tagger }: Knowledge,
  { facts, why }: Pick<Options, 'facts' | 'why'>,
): Printed {
  const { mentions, rejected } = detect(paragraphs, lexicon, tagger);
  const offsets = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const entities = [...new Set(mentions.map((mention) => mention.entity))];
  // Every mention of an entity in a paragraph carries the same facts: to rank them for each would take quadratic time.
  const ranked = new Map<string, PrintedFact[]>();
  const factsFor = ({ block, entity }: Mention, most: number): PrintedFact[] => {
    const key = `${block} ${entity}`;
    const known = ranked.get(key) ?? bestFacts(packs, entity, offsets.get(block)!.text, entities, most);
    ranked.set(key, known);
    return known;
  };
  const placed = ({
    block,
    start,
    end,
    entity,
    name,
  }: {
    block: number;
    start: number;
    end: number;
    entity: string;
    name: string;
  }) => {
    const { offset } = offsets.get(block)!;
    return {
      start: start + offset,
      end: end + offset,
      text: content.slice(start + offset, end + offset),
      entity,
      name,
    };
  };
  return {
    mentions: mentions.map((mention) => ({
      ...placed(mention),
      ...(why && { reason: mention.reason }),
      ...(facts !== null && { facts: factsFor(mention, facts) }),
    })),
    ...(why && { rejected: rejected.map((r) => ({ ...placed(r), refusal: r.refusal })) }),
  };
}

function bestFacts(
  packs: Pack[],
  entity: string,
  text: string,
  entities: string[],
  most: number,
): PrintedFact[] {
  const others = entities.filter((id) => id !== entity);
  const card = cardContent(packs, entity, { text, others });
  return (card?.facts ?? []).slice(0, most).map(({ id, text, date, source }) => ({
    id,
    text,
    ...(date !== undefined && { date }),
    source: citation(source, card!.pack.sources, 'plain', english),
  }));
}
