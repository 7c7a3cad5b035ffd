// A card's content from the packs: the entity, its facts for this paragraph, what to go on to.
import type { CardContent } from '../card-content.ts';
import type { Entity, Pack } from '../pack/schema.ts';
import { type KnownFact, rankFacts } from './rank.ts';

/** Every fact about an entity: those of its own file first, then those of others that name it in `also`. */
export function factsAbout(pack: Pack, entity: string): KnownFact[] {
  const all = pack.entities.flatMap((home) =>
    home.facts.map((fact) => ({ ...fact, about: [home.id, ...(fact.also ?? [])] })),
  );
  const about = all.filter((fact) => fact.about.includes(entity));
  return [
    ...about.filter((fact) => fact.about[0] === entity),
    ...about.filter((fact) => fact.about[0] !== entity),
  ];
}

/**
 * The content of a card, or null where no pack knows the entity.
 * @param text the paragraph around the mention
 * @param others ids of the page's other entities; those whose names stand in the paragraph weigh most
 */
export function cardContent(
  packs: readonly Pack[],
  entity: string,
  text: string,
  others: readonly string[],
): CardContent | null {
  const pack = packs.find((p) => p.entities.some((e) => e.id === entity));
  const home = pack?.entities.find((e) => e.id === entity);
  if (!pack || !home) return null;
  const known = factsAbout(pack, entity);
  const near = pack.entities.filter((e) => e.id !== entity && isNamedIn(e, text)).map((e) => e.id);
  const { facts, best } = rankFacts(entity, known, { text, near, page: [...others] }, rarityIn(pack));
  const { id, type, name, description, summary, coordinates } = home;
  return {
    entity: { id, type, name, description, summary, ...(coordinates && { coordinates }) },
    facts,
    best,
    related: relatedTo(pack, entity, known, [...near, ...others]),
    pack: { id: pack.id, title: pack.title, asOf: pack.asOf, sources: pack.sources },
  };
}

/** An entity that few facts are about says more of a paragraph than one that half of them are about. */
function rarityIn(pack: Pack): (entity: string) => number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const home of pack.entities)
    for (const fact of home.facts) {
      all++;
      for (const id of [home.id, ...(fact.also ?? [])]) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return (entity) => Math.min(1, Math.log(1 + all / (1 + (counts.get(entity) ?? 0))) / Math.log(1 + all / 3));
}

const isNamedIn = (entity: Entity, text: string): boolean =>
  [entity.name, ...Object.values(entity.names).flat()].some((name) => text.includes(name));

function relatedTo(
  pack: Pack,
  entity: string,
  facts: readonly KnownFact[],
  onPage: readonly string[],
): CardContent['related'] {
  const shared = new Map<string, number>();
  for (const fact of facts)
    for (const id of fact.about) if (id !== entity) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .sort(([a, x], [b, y]) => Number(onPage.includes(b)) - Number(onPage.includes(a)) || y - x)
    .slice(0, 6)
    .flatMap(([id]) => {
      const other = pack.entities.find((e) => e.id === id);
      return other ? [{ id, name: other.name, type: other.type }] : [];
    });
}
