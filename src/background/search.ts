// The popup's search over every fact of the installed packs. The index is made at the first search of a worker's
// life: 150 facts take a few milliseconds, less than reading one from storage would.
import MiniSearch from 'minisearch';
import type { Entity, Pack } from '../core/pack/schema.ts';
import type { FactLine } from '../platform/messages.ts';

const MOST = 20;

let made: { packs: Pack[]; index: MiniSearch; lines: FactLine[] } | undefined;

/** Facts whose text, entity or date has every word of the query, or the beginning of it; best first. */
export function searchFacts(packs: Pack[], query: string): FactLine[] {
  if (made?.packs !== packs) made = { packs, ...indexOf(packs) };
  const { index, lines } = made;
  return index
    .search(query)
    .slice(0, MOST)
    .map(({ id }) => lines[id]!);
}

function indexOf(packs: Pack[]) {
  const lines = packs.flatMap(({ entities }) => entities.flatMap(linesOf));
  const index = new MiniSearch({
    fields: ['text', 'name', 'date'],
    processTerm: (term) => fold(term),
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.15, boost: { name: 2 } },
  });
  index.addAll(
    lines.map(({ text, date, entity }, id) => ({ id, text, date: date ?? '', name: entity.name })),
  );
  return { index, lines };
}

const linesOf = ({ id, type, name, description, facts }: Entity): FactLine[] =>
  facts.map(({ id: fact, text, date }) => {
    const entity = { id, type, name, description };
    return { fact, text, ...(date && { date }), entity };
  });

/** "Hokkaidō" is found by "hokkaido". */
const fold = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
