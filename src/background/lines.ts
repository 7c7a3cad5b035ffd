// What lists tell of the packs, an entity or a pack a line.
import type { Entity, Pack } from '../core/pack/schema.ts';
import type { EntityLine, PackLine } from '../platform/messages.ts';

export const entityLine = ({ id, type, name, description }: Entity, language: string): EntityLine => ({
  id,
  type,
  name,
  description,
  language,
});

export const packLine = ({ entities, ...pack }: Pack): PackLine => ({
  id: pack.id,
  title: pack.title,
  description: pack.description,
  language: pack.language,
  asOf: pack.asOf,
  maker: pack.maker,
  licence: pack.licence,
  entities: entities.length,
  names: entities.reduce((sum, { names }) => sum + Object.values(names).flat().length, 0),
  facts: entities.reduce((sum, entity) => sum + entity.facts.length, 0),
  sources: pack.sources,
});
