// Which of an entity's facts matter for a paragraph. MiniSearch (BM25+, Lv & Zhai 2011) compares the paragraph with
// the words of each fact, the words by which others speak of it (its cues), and the names of what else it is about.
// A fact about another entity that the page names is raised, the more the fewer facts are about that entity.
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import type { CardFact } from '../card-content.ts';
import { edtfOrder } from '../edtf.ts';
import type { Fact } from '../pack/schema.ts';
import { readTokens } from '../text/tokens.ts';
import { commonWords } from './common-words.ts';

/** A fact with the ids of every entity it is about, that of its own file first. */
export interface KnownFact extends Fact {
  about: string[];
}

export interface Surroundings {
  /** The paragraph around the mention. */
  text: string;
  /** Other entities named in the paragraph, and on the rest of the page. */
  near: readonly string[];
  page: readonly string[];
}

/** What ranking asks of the pack. */
export interface Knowledge {
  /** From 0, for an entity that every fact is about, to 1. */
  rarity(entity: string): number;
  /** Names and cues of an entity, as words to be found by. */
  words(entity: string): string;
}

/** How many facts lead the card. */
export const BEST = 3;

/** Weights, set on the tuning part of the ranking gold set. */
const WEIGHTS = { text: 1, cues: 1, about: 0.3, near: 0.5, page: 0.1, home: 0.1 };

/** The facts in the order of a card: the best few for the surroundings, then the rest in order of date. */
export function rankFacts(
  entity: string,
  facts: readonly KnownFact[],
  around: Surroundings,
  knowledge: Knowledge,
): { facts: CardFact[]; best: number } {
  const scored = scoreFacts(entity, facts, around, knowledge);
  const byScore = [...scored].sort((a, b) => b.score - a.score || inTime(a.fact, b.fact));
  const leading = byScore.slice(0, BEST);
  const rest = byScore.slice(BEST).sort((a, b) => inTime(a.fact, b.fact));
  return {
    best: leading.length,
    facts: [...leading.map((each) => withWhy(each, around.text)), ...rest.map(({ fact }) => fact)],
  };
}

const inTime = (a: Fact, b: Fact): number => edtfOrder(a.date).localeCompare(edtfOrder(b.date));

interface Scored {
  fact: KnownFact;
  score: number;
  entities: string[];
  /** Stems by which the paragraph found the fact. */
  stems: readonly string[];
}

function withWhy({ fact, entities, stems }: Scored, text: string): CardFact {
  const words = stems.length > 0 ? tellingWords(text, new Set(stems)) : [];
  return entities.length + words.length > 0 ? { ...fact, why: { entities, words } } : fact;
}

function scoreFacts(
  entity: string,
  facts: readonly KnownFact[],
  { text, near, page }: Surroundings,
  { rarity, words }: Knowledge,
): Scored[] {
  const { index, own } = indexOf(entity, facts, { rarity, words });
  const others = (fact: KnownFact) => fact.about.filter((id) => id !== entity);
  // The entity's own names say nothing of which of its facts is wanted.
  const query = wordsOf(text).filter((word) => !own.has(stem(word)));
  const boost = { text: WEIGHTS.text, cues: WEIGHTS.cues, about: WEIGHTS.about };
  const hits = new Map(index.search(query.join(' '), { boost }).map((hit) => [hit.id as string, hit]));
  const most = Math.max(1, ...[...hits.values()].map((hit) => hit.score));
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + rarity(id), 0);
  return facts.map((fact) => {
    const nearby = others(fact).filter((id) => near.includes(id));
    const onPage = others(fact).filter((id) => !near.includes(id) && page.includes(id));
    const hit = hits.get(fact.id);
    return {
      fact,
      score:
        (hit?.score ?? 0) / most +
        WEIGHTS.near * sum(nearby) +
        WEIGHTS.page * sum(onPage) +
        (fact.about[0] === entity ? WEIGHTS.home : 0),
      entities: nearby,
      stems: hit?.terms ?? [],
    };
  });
}

interface FactIndex {
  index: MiniSearch;
  /** Stems of the entity's own names and cues. */
  own: ReadonlySet<string>;
}

/** By the list of facts, which a pack makes once an entity: indexing ninety facts takes longer than ranking them. */
const indices = new WeakMap<readonly KnownFact[], FactIndex>();

function indexOf(entity: string, facts: readonly KnownFact[], { rarity, words }: Knowledge): FactIndex {
  const known = indices.get(facts);
  if (known) return known;
  const index = new MiniSearch({ fields: ['text', 'cues', 'about'], tokenize: wordsOf, processTerm: stem });
  index.addAll(
    facts.map((fact) => ({
      id: fact.id,
      text: `${fact.text} ${fact.date ?? ''}`,
      cues: (fact.cues ?? []).join(' '),
      about: fact.about
        .filter((id) => id !== entity && rarity(id) > COMMON)
        .map(words)
        .join(' '),
    })),
  );
  const made = { index, own: new Set(wordsOf(words(entity)).map(stem)) };
  indices.set(facts, made);
  return made;
}

/** An entity that more than about a third of the facts are about tells none of them apart. */
const COMMON = 0.35;

/** The paragraph's own spelling of the words that found the fact, the longest first. */
function tellingWords(text: string, stems: ReadonlySet<string>): string[] {
  const spellings = new Map<string, string>();
  for (const { folded, start, end } of readTokens(text))
    if (isTelling(folded) && stems.has(stem(folded)) && !spellings.has(folded))
      spellings.set(folded, text.slice(start, end));
  return [...spellings.values()].sort((a, b) => b.length - a.length).slice(0, 3);
}

const isTelling = (word: string): boolean => word.length > 1 && !commonWords.has(word);

function wordsOf(text: string): string[] {
  return readTokens(text)
    .map((token) => token.folded)
    .filter(isTelling);
}

/** Porter's stem of an English word; words of other scripts as they are. */
export const stem = (word: string): string => (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word);
