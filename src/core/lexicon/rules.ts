// What the evidence rules know of the entities, read one by one as they are met: of a hundred thousand entities a page
// names a few.
import type { EntityType } from '../pack/schema.ts';
import { type PackedTexts, packTexts, textAt } from './packed-texts.ts';
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
  slots: Uint32Array;
  /** Those that have been read. */
  read: Map<number, EntityRules>;
}

export function buildRules(rules: readonly EntityRules[]): RulesTable {
  const slots = slotsFor(rules.length);
  for (const [i, { id }] of rules.entries()) insert(slots, hashOf(id), i);
  return { ...packTexts(rules, (each) => JSON.stringify(each)), slots, read: new Map() };
}

export function rulesAt(table: RulesTable, entity: number): EntityRules {
  let rules = table.read.get(entity);
  if (!rules) table.read.set(entity, (rules = JSON.parse(textAt(table, entity)) as EntityRules));
  return rules;
}

/** The rules of the entity with this id; of the first, where several packs have it. */
export function rulesNamed(table: RulesTable, id: string): EntityRules | undefined {
  const entity = lookUp(table.slots, hashOf(id), (item) => rulesAt(table, item).id === id);
  return entity === undefined ? undefined : rulesAt(table, entity);
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
