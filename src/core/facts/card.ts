// A card's content from the packs: the entity, its facts for this paragraph, what to go on to.
import type { CardContent, CardFact } from '../card-content.ts';
import type { Entity, Pack } from '../pack/schema.ts';
import { type Knowledge, type KnownFact, rankFacts } from './rank.ts';

const known = new WeakMap<Pack, Map<string, KnownFact[]>>();

/** Every fact about an entity: those of its own file first, then those of others that name it in `also`. */
export function factsAbout(pack: Pack, entity: string): KnownFact[] {
  let byEntity = known.get(pack);
  if (!byEntity) known.set(pack, (byEntity = new Map()));
  let facts = byEntity.get(entity);
  if (!facts) byEntity.set(entity, (facts = collectFacts(pack, entity)));
  return facts;
}

function collectFacts(pack: Pack, entity: string): KnownFact[] {
  const all = pack.entities.flatMap((home) =>
    home.facts.map((fact) => ({ ...fact, about: [home.id, ...(fact.also ?? [])] })),
  );
  const about = all.filter((fact) => fact.about.includes(entity));
  return [
    ...about.filter((fact) => fact.about[0] === entity),
    ...about.filter((fact) => fact.about[0] !== entity),
  ];
}

/** What the names in a text link to: `text.slice(start, end)` is the name. */
export type Linker = (text: string) => { start: number; end: number; entity: string }[];

/** Where a card is opened: the paragraph around the mention, and the ids of the page's other entities. */
export interface Place {
  text: string;
  others: readonly string[];
}

/** A paragraph is read so far, in characters. What claims to be one may be a whole book. */
const MOST_READ = 20_000;

/** The content of a card, or null where no pack knows the entity. */
export function cardContent(
  packs: readonly Pack[],
  entity: string,
  place: Place,
  linksIn: Linker = () => [],
): CardContent | null {
  const { others } = place;
  const text = place.text.slice(0, MOST_READ);
  const pack = packs.find((p) => p.entities.some((e) => e.id === entity));
  const home = pack?.entities.find((e) => e.id === entity);
  if (!pack || !home) return null;
  const about = factsAbout(pack, entity);
  const near = pack.entities.filter((e) => e.id !== entity && isNamedIn(e, text)).map((e) => e.id);
  const { facts, best } = rankFacts(entity, about, { text, near, page: others }, knowledgeOf(pack));
  const { id, type, name, description, summary, coordinates, map } = home;
  return {
    entity: {
      id,
      type,
      name,
      description,
      summary,
      ...(coordinates && { coordinates }),
      ...(map && { map }),
    },
    facts: facts.map((fact) => withLinks(fact, entity, linksIn)),
    best,
    related: relatedTo(pack, entity, about, [
      ...facts.flatMap((fact) => fact.why?.entities ?? []),
      ...near,
      ...others,
    ]),
    pack: { id: pack.id, title: pack.title, language: pack.language, asOf: pack.asOf, sources: pack.sources },
  };
}

function withLinks(fact: CardFact, entity: string, linksIn: Linker): CardFact {
  const links = linksIn(fact.text)
    .filter((link) => link.entity !== entity)
    .map(({ start, end, entity }) => ({ start, end, entity }));
  return links.length > 0 ? { ...fact, links } : fact;
}

/** What ranking asks of a pack. */
function knowledgeOf(pack: Pack): Knowledge {
  const all = pack.entities.flatMap((home) => home.facts.map((fact) => [home.id, ...(fact.also ?? [])]));
  const counts = new Map<string, number>();
  for (const id of all.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const find = (id: string) => pack.entities.find((e) => e.id === id);
  return {
    // Inverse document frequency, scaled to 1 for an entity that one fact is about.
    rarity: (entity) =>
      Math.log(all.length / Math.max(1, counts.get(entity) ?? 1)) / Math.log(Math.max(2, all.length)),
    names: (id) => (find(id) ? namesOf(find(id)!) : []),
    words: (id) => {
      const entity = find(id);
      return entity ? [...(entity.names.en ?? [entity.name]), ...(entity.cues ?? [])] : [];
    },
  };
}

const namesOf = ({ name, names }: Entity): string[] => [name, ...Object.values(names).flat()];

const isNamedIn = (entity: Entity, text: string): boolean =>
  namesOf(entity).some((name) => text.includes(name));

/** How many entities a card offers to go on to, beyond those it has to name. */
const MOST_RELATED = 6;

/** Entities that share facts with this one: first those in `first`, in that order, then the most shared. */
function relatedTo(
  pack: Pack,
  entity: string,
  facts: readonly KnownFact[],
  first: readonly string[],
): CardContent['related'] {
  const shared = new Map<string, number>();
  for (const fact of facts)
    for (const id of fact.about) if (id !== entity) shared.set(id, (shared.get(id) ?? 0) + 1);
  const named = [...new Set(first)].filter((id) => shared.has(id));
  const rest = [...shared].sort(([, a], [, b]) => b - a).map(([id]) => id);
  return [...new Set([...named, ...rest])].slice(0, Math.max(MOST_RELATED, named.length)).flatMap((id) => {
    const other = pack.entities.find((e) => e.id === id);
    return other ? [{ id, name: other.name, type: other.type }] : [];
  });
}
