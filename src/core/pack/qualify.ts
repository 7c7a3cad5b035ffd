// Entities of packs that are installed go by the pack's id and their own: two packs may both have a "tokyo".
import type { Entity } from './schema.ts';

export const qualified = (pack: string, id: string): string => `${pack}/${id}`;

/** The entity as it is known beside those of other packs. */
export const qualify = (pack: string, entity: Entity): Entity => ({
  ...entity,
  id: qualified(pack, entity.id),
  facts: entity.facts.map((fact) => ({
    ...fact,
    ...(fact.also && { also: fact.also.map((id) => qualified(pack, id)) }),
  })),
});
