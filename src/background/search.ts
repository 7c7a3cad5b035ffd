// The popup's search over everything in a pack. The index is made at the first search of a worker's life:
// some hundred facts take a few milliseconds, less than reading one from storage would.
import MiniSearch from 'minisearch';
import type { Entity, Pack } from '../core/pack/schema.ts';
import { searchForm } from '../core/text/search-form.ts';
import type { EntityLine, FactLine, Finds } from '../platform/messages.ts';
import { entityLine } from './lines.ts';

const MOST_FACTS = 20;
const MOST_ENTITIES = 8;

interface Index {
  facts: FactLine[];
  index: MiniSearch;
  entities: Known[];
}

/** An entity and, folded, what it may be found by. */
interface Known {
  line: EntityLine;
  /** Its names in the language of the pack, and what its card says of it. */
  names: string;
  description: string;
  /** Its names in other languages. */
  foreign: string;
}

const made = new WeakMap<Pack, Index>();

/** Entities and facts that speak of what was typed, best first. */
export function search(pack: Pack, query: string): Finds {
  const index = made.get(pack) ?? indexOf(pack);
  made.set(pack, index);
  return { entities: entitiesFor(query, index), facts: factsFor(query, index) };
}

function indexOf({ entities, language }: Pack): Index {
  const all = entities.map((entity) => ({ entity, line: entityLine(entity, language) }));
  const facts = all.flatMap(({ entity, line }) => factLines(entity, line));
  return {
    facts,
    index: indexFacts(facts),
    entities: all.map(({ entity, line }) => known(entity, line)),
  };
}

const factLines = ({ facts }: Entity, entity: EntityLine): FactLine[] =>
  facts.map(({ id: fact, text, date }) => ({ fact, text, ...(date && { date }), entity }));

function indexFacts(facts: FactLine[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['text', 'name', 'date'],
    processTerm: (term) => searchForm(term),
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.15, boost: { name: 2 } },
  });
  index.addAll(
    facts.map(({ text, date, entity }, id) => ({ id, text, date: date ?? '', name: entity.name })),
  );
  return index;
}

const factsFor = (query: string, { facts, index }: Index): FactLine[] =>
  index
    .search(query)
    .slice(0, MOST_FACTS)
    .map(({ id }) => facts[id]!);

/** Entities that have every word typed in a name or in their description: those first whose name begins so. */
function entitiesFor(query: string, { entities }: Index): EntityLine[] {
  const words = searchForm(query.trim()).split(/\s+/);
  const ranked = entities
    .filter((one) => words.every((word) => begins(one.names, word) || isSaid(one, word)))
    .map((one) => ({ one, rank: rankOf(one, words) }));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_ENTITIES)
    .map(({ one }) => one.line);
}

const rankOf = ({ line, names }: Known, words: string[]): number => {
  if (searchForm(line.name).startsWith(words[0]!)) return 0;
  return words.every((word) => begins(names, word)) ? 1 : 2;
};

/** In languages that the reader may not have in mind, only a whole word counts: "gas" is not the Spanish "gasto". */
const isSaid = ({ description, foreign }: Known, word: string): boolean =>
  begins(description, word) || ` ${foreign} `.includes(isLatin(word) ? ` ${word} ` : word);

/** Whether a word begins so; a script without spaces has no beginnings, and 憲法 finds 日本国憲法. */
const begins = (text: string, word: string): boolean =>
  ` ${text}`.includes(isLatin(word) ? ` ${word}` : word);

const isLatin = (word: string) => /^[\p{Script=Latin}\p{N}\p{P}]*$/u.test(word);

function known(entity: Entity, line: EntityLine): Known {
  const { [line.language]: own = [], ...foreign } = entity.names;
  return {
    line,
    names: words([entity.name, ...own]),
    description: words([entity.description, entity.summary]),
    foreign: words(Object.values(foreign).flat()),
  };
}

/** The words alone, one space between each two, and between names. */
const words = (texts: string[]) => searchForm(texts.join(' ')).replace(/[^\p{L}\p{N}-]+/gu, ' ');
