// Which of an entity's facts matter for a paragraph: MiniSearch (BM25+) over the words of the facts, asked with the
// words of the paragraph, and raised where a fact is about another entity that the page names.
import MiniSearch from 'minisearch';
import type { CardFact } from '../card-content.ts';
import { edtfOrder } from '../edtf.ts';
import type { Fact } from '../pack/schema.ts';
import { readTokens } from '../text/tokens.ts';
import { commonWords } from './common-words.ts';

/** A fact with the ids of every entity it is about. */
export interface KnownFact extends Fact {
  about: string[];
}

export interface Surroundings {
  /** The paragraph around the mention. */
  text: string;
  /** Entities named in the paragraph, then on the rest of the page. */
  near: string[];
  page: string[];
}

/** How many facts lead the card. */
export const BEST = 3;

/** The facts in the order of a card: the best few for the surroundings, then the rest in order of date. */
export function rankFacts(
  entity: string,
  facts: readonly KnownFact[],
  around: Surroundings,
  entityWeight: (entity: string) => number,
): { facts: CardFact[]; best: number } {
  const scores = scoreFacts(entity, facts, around, entityWeight);
  const byScore = [...scores].sort((a, b) => b.score - a.score || order(a.fact, b.fact));
  const leading = byScore.slice(0, BEST);
  const rest = byScore.slice(BEST).sort((a, b) => order(a.fact, b.fact));
  return {
    best: leading.length,
    facts: [
      ...leading.map(({ fact, entities, words }) =>
        entities.length + words.length > 0 ? { ...fact, why: { entities, words } } : fact,
      ),
      ...rest.map(({ fact }) => fact),
    ],
  };
}

const order = (a: Fact, b: Fact): number => edtfOrder(a.date).localeCompare(edtfOrder(b.date));

interface Scored {
  fact: KnownFact;
  score: number;
  entities: string[];
  words: string[];
}

const tokenize = (text: string): string[] =>
  readTokens(text)
    .map((token) => token.folded)
    .filter((word) => word.length > 1 && !commonWords.has(word));

function scoreFacts(
  entity: string,
  facts: readonly KnownFact[],
  { text, near, page }: Surroundings,
  entityWeight: (entity: string) => number,
): Scored[] {
  const index = new MiniSearch<{ id: string; text: string; date: string }>({
    fields: ['text', 'date'],
    tokenize,
    processTerm: stem,
  });
  index.addAll(facts.map((fact) => ({ id: fact.id, text: fact.text, date: fact.date ?? '' })));
  const hits = new Map(index.search(text, { combineWith: 'OR' }).map((hit) => [hit.id as string, hit]));
  const most = Math.max(1, ...[...hits.values()].map((hit) => hit.score));
  return facts.map((fact) => {
    const others = fact.about.filter((id) => id !== entity);
    const nearby = others.filter((id) => near.includes(id));
    const onPage = others.filter((id) => !near.includes(id) && page.includes(id));
    const hit = hits.get(fact.id);
    const sum = (ids: string[]) => ids.reduce((total, id) => total + entityWeight(id), 0);
    // A fact written for this entity is more about it than one that only concerns it too.
    const home = fact.about[0] === entity ? 0.15 : 0;
    return {
      fact,
      score: (hit?.score ?? 0) / most + sum(nearby) + 0.3 * sum(onPage) + home,
      entities: nearby,
      words: hit ? [...new Set(hit.queryTerms)].filter((word) => word.length > 3).slice(0, 3) : [],
    };
  });
}

/** English endings folded away, enough for "ships" to find "shipped"; other languages pass as they are. */
export const stem = (word: string): string =>
  /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ations?|ing|ed|es|s|ion|ly)$/, '') : word;
