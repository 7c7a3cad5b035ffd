// Where a pack stands: what the background asks of one, wherever it is kept. A small pack is read whole when it is first
// asked for more than its names; of a large one (large-shelf.ts) only what is asked for.
import type { PackLexicon } from '../core/lexicon/lexicon.ts';
import type { Entity, Pack } from '../core/pack/schema.ts';
import type { EntityLine, Finds } from '../platform/messages.ts';
import { entityLine } from './lines.ts';
import { remembered } from './remembered.ts';
import { search } from './search.ts';

export interface Shelf {
  lexicon(): Promise<PackLexicon>;
  /** Lines of those of these entities that the pack has. */
  lines(ids: readonly string[]): Promise<EntityLine[]>;
  /** As much of the pack as the card of this entity takes, on a page that names the others; null where it is not here. */
  around(entity: string, others: readonly string[]): Promise<Pack | null>;
  search(query: string): Promise<Finds>;
}

export function wholeShelf(lexicon: () => Promise<PackLexicon>, read: () => Promise<Pack>): Shelf {
  const pack = remembered(read);
  const named = remembered(async () => byId((await pack()).entities));
  return {
    lexicon,
    around: async (entity) => ((await named()).has(entity) ? pack() : null),
    search: async (query) => search(await pack(), query),
    async lines(ids) {
      const entities = await named();
      return ids.flatMap((id) => entities.get(id) ?? []).map(await lineIn(pack));
    },
  };
}

const byId = (entities: Entity[]) => new Map(entities.map((entity) => [entity.id, entity]));

async function lineIn(pack: () => Promise<Pack>): Promise<(entity: Entity) => EntityLine> {
  const { language } = await pack();
  return (entity) => entityLine(entity, language);
}
