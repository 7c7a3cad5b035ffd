// What the evidence rules know of the entities, read one by one as they are met: of a million entities a page names a
// few. An entity that has nothing to say but its id and type is no longer than those.
import type { EntityType } from '../pack/schema.ts';
import { type PackedTexts, TextPacker, textAt } from './packed-texts.ts';
import { insert, lookUp, slotsFor } from './slots.ts';

export interface EntityRules {
  id: string;
  type: EntityType;
  pack: string;
  /** Folded words and phrases that speak for the entity, tokens joined by a space. */
  cues: string[];
  /** Folded words and phrases that, in the same block, speak against a one-word name. */
  against: string[];
  /** Folded tokens of all full names of a person: given names among them do not make another bearer. */
  fullNames: string[][];
}

/** Rules as JSON, found by index or by the entity's id. */
export interface RulesTable extends PackedTexts {
  pack: string;
  slots: Uint32Array;
  /** Those that have been read. */
  read: Map<number, EntityRules>;
}

/** Collects rules as entities come. */
export class RulesBuilder {
  readonly #texts = new TextPacker();
  readonly #hashes: number[] = [];

  add({ id, type, cues, against, fullNames }: Omit<EntityRules, 'pack'>): void {
    const lists = [cues, against, fullNames];
    while (lists.at(-1)?.length === 0) lists.pop();
    this.#texts.add(JSON.stringify([id, type, ...lists]));
    this.#hashes.push(hashOf(id));
  }

  table(pack: string): RulesTable {
    const slots = slotsFor(this.#hashes.length);
    for (const [i, hash] of this.#hashes.entries()) insert(slots, hash, i);
    return { ...this.#texts.packed(), pack, slots, read: new Map() };
  }
}

type Stored = [string, EntityType, string[]?, string[]?, string[][]?];

export function rulesAt(table: RulesTable, entity: number): EntityRules {
  let rules = table.read.get(entity);
  if (!rules) {
    const [id, type, cues = [], against = [], fullNames = []] = JSON.parse(textAt(table, entity)) as Stored;
    rules = { id, type, pack: table.pack, cues, against, fullNames };
    table.read.set(entity, rules);
  }
  return rules;
}

/** The index of the entity with this id. */
export const indexOf = (table: RulesTable, id: string): number | undefined =>
  lookUp(table.slots, hashOf(id), (item) => rulesAt(table, item).id === id);

function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
