// The page's brief: who and what is on it, from all its frames, by type, most prominent first.
import { type EntityType, entityTypes } from '../core/pack/schema.ts';
import type { FrameInventory } from '../platform/frames.ts';
import type { EntityLine } from '../platform/messages.ts';

export interface BriefLine extends EntityLine {
  mentions: number;
  /** The frame of the first mention. */
  frame: number;
}

export interface Group {
  type: EntityType;
  lines: BriefLine[];
}

/** One line an entity, however many frames show it; `described` says what the packs know of each. */
export function briefOf(found: FrameInventory[], described: EntityLine[]): Group[] {
  const lines = new Map<string, BriefLine>();
  const known = new Map(described.map((line) => [line.id, line]));
  for (const { frame, inventory } of found) {
    for (const { entity, mentions } of inventory.entities) {
      const line = lines.get(entity);
      const about = known.get(entity);
      if (line) line.mentions += mentions;
      else if (about) lines.set(entity, { ...about, mentions, frame: frame.id });
    }
  }
  return group([...lines.values()].sort((a, b) => b.mentions - a.mentions));
}

/** The lines whose name or description has every word that was typed. */
export function filterBrief(groups: Group[], query: string): Group[] {
  const words = fold(query).split(/\s+/);
  const matches = ({ name, description }: BriefLine) => {
    const text = fold(`${name} ${description}`);
    return words.every((word) => text.includes(word));
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
