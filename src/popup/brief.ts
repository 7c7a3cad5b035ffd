// The page's brief: who and what is on it, from all its frames, by type, most prominent first.
import type { Reason } from '../core/mention.ts';
import { type EntityType, entityTypes } from '../core/pack/schema.ts';
import type { FrameInventory } from '../platform/frames.ts';
import type { EntityLine, RefusedLine } from '../platform/messages.ts';

export interface BriefLine extends EntityLine {
  mentions: number;
  /** The frame of the first mention, and why that was made. */
  frame: number;
  reason: Reason;
}

/** A candidate that was refused, and whom it was not taken for. */
export type Refused = Omit<RefusedLine, 'entity'> & { entity: EntityLine };

export interface Group {
  type: EntityType;
  lines: BriefLine[];
}

/** One line an entity, however many frames show it; `described` says what the packs know of each. */
export function briefOf(found: FrameInventory[], described: EntityLine[]): Group[] {
  const lines = new Map<string, BriefLine>();
  const known = new Map(described.map((line) => [line.id, line]));
  for (const { frame, inventory } of found) {
    for (const { entity, mentions, reason } of inventory.entities) {
      const line = lines.get(entity);
      const about = known.get(entity);
      if (line) line.mentions += mentions;
      else if (about) lines.set(entity, { ...about, mentions, reason, frame: frame.id });
    }
  }
  return group([...lines.values()].sort((a, b) => b.mentions - a.mentions));
}

/** What was looked at and not marked, once each, however many frames show it. */
export function refusedOf(found: FrameInventory[], described: EntityLine[]): Refused[] {
  const known = new Map(described.map((line) => [line.id, line]));
  const refused = new Map<string, Refused>();
  for (const line of found.flatMap(({ inventory }) => inventory.rejected)) {
    const entity = known.get(line.entity);
    if (entity) refused.set(`${line.entity} ${line.refusal} ${line.text.toLowerCase()}`, { ...line, entity });
  }
  return [...refused.values()];
}

/** The lines whose name or description has every word that was typed, and those in `also`. */
export function filterBrief(groups: Group[], query: string, also: string[] = []): Group[] {
  const words = fold(query).split(/\s+/);
  const matches = ({ id, name, description }: BriefLine) => {
    const text = fold(`${name} ${description}`);
    return also.includes(id) || words.every((word) => text.includes(word));
  };
  return group(linesOf(groups).filter(matches));
}

export const linesOf = (groups: Group[]): BriefLine[] => groups.flatMap(({ lines }) => lines);

const group = (lines: BriefLine[]): Group[] =>
  entityTypes
    .map((type) => ({ type, lines: lines.filter((line) => line.type === type) }))
    .filter(({ lines }) => lines.length > 0);

/** What is typed without accents finds what is written with them. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
