// Which of an entity's facts matter for a paragraph: those that speak of the same (see fact-index.ts), the sentence that
// names the entity before the rest of it. A fact about another entity that is named there too is raised, the more the
// fewer facts are about that entity.
import type { CardFact } from '../card-content.ts';
import { edtfOrder } from '../edtf.ts';
import type { Fact } from '../pack/schema.ts';
import { splitSentences } from '../text/sentences.ts';
import { FactIndex, type Hits } from './fact-index.ts';
import { everyday, keysOf, type Word, wordsOf } from './words.ts';

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
  /** The entity's names in every language. */
  names(entity: string): readonly string[];
  /** Its names in the language of the pack and its cues, as words to be found by. */
  words(entity: string): readonly string[];
}

/** How many facts lead the card. */
export const BEST = 3;

/**
 * What counts beside the paragraph's words: that the fact is about another entity named in it, or elsewhere on the page;
 * that it stands in that entity's own file, or in that of the entity whose card it is.
 */
const WEIGHTS = { near: 0.93, page: 0.45, nearHome: 1, home: 0.35 };
/** What a word counts for in a sentence that does not name the entity. */
const ASIDE = 0.7;

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

/** How many passages a reason quotes at most, and the least that their words tell, against the most telling one. */
const QUOTED = 3;
const LEAST = 0.4;

/** Says what a fact was chosen for: the entities named beside it, and what told most, as the paragraph has it. */
function withWhy({ fact, entities, hits }: Scored, text: string): CardFact {
  const words = hits.size > 0 ? passages(text, hits) : [];
  return entities.length + words.length > 0 ? { ...fact, why: { entities, words } } : fact;
}

/** The most telling words of a text, in its order; those that follow one another as one passage. */
function passages(text: string, hits: Hits): string[] {
  const telling = [...hits].filter(([key]) => !everyday.has(key));
  const least = LEAST * Math.max(...telling.map(([, weight]) => weight));
  const keys = new Map(telling.filter(([, weight]) => weight >= least));
  const found: (Word & { weight: number })[] = [];
  for (const word of wordsOf(text)) {
    const weight = keys.get(word.key);
    const last = found.at(-1);
    if (weight === undefined) continue;
    if (last && (word.start <= last.end || /^[ -]$/.test(text.slice(last.end, word.start)))) {
      last.end = word.end;
      last.weight = Math.max(last.weight, weight);
    } else found.push({ ...word, weight });
  }
  const best = [...found].sort((a, b) => b.weight - a.weight);
  const quoted = best.map(({ start, end }) => text.slice(start, end));
  return [...new Set(quoted)].slice(0, QUOTED).sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

interface Scored {
  fact: KnownFact;
  score: number;
  entities: string[];
  /** What found the fact in the paragraph. */
  hits: Hits;
}

function scoreFacts(
  entity: string,
  facts: readonly KnownFact[],
  { text, near, page }: Surroundings,
  knowledge: Knowledge,
): Scored[] {
  const { index, own } = indexOf(entity, facts, knowledge);
  const { rarity } = knowledge;
  const { beside, apart } = wordsBeside(knowledge.names(entity), text);
  // The entity's own names say nothing of which of its facts is wanted.
  const found = index.find(
    text,
    [...beside, ...apart].filter((key) => !own.has(key)),
  );
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + rarity(id), 0);
  return facts.map((fact, i) => {
    const others = fact.about.filter((id) => id !== entity);
    const nearby = others.filter((id) => near.includes(id));
    const onPage = others.filter((id) => !near.includes(id) && page.includes(id));
    const hits = found[i]!;
    let score = 0;
    for (const [key, weight] of hits) score += beside.has(key) ? weight : ASIDE * weight;
    score += WEIGHTS.near * sum(nearby) + WEIGHTS.page * sum(onPage);
    const home = fact.about[0]!;
    if (home === entity) score += WEIGHTS.home;
    else if (near.includes(home)) score += WEIGHTS.nearHome * rarity(home);
    return { fact, score, entities: nearby, hits };
  });
}

/** The words of the sentences that have one of the names, and those of the others. Where none has, all are beside it. */
function wordsBeside(names: readonly string[], text: string) {
  const beside = new Set<string>();
  const apart = new Set<string>();
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    const to = names.some((name) => sentence.includes(name)) ? beside : apart;
    for (const key of keysOf(sentence)) to.add(key);
  }
  return beside.size > 0 ? { beside, apart } : { beside: apart, apart: beside };
}

interface Known {
  index: FactIndex;
  /** Keys of the entity's own names. */
  own: ReadonlySet<string>;
}

/** By the list of facts, which a pack makes once an entity: indexing ninety facts takes longer than ranking them. */
const indices = new WeakMap<readonly KnownFact[], Known>();

function indexOf(entity: string, facts: readonly KnownFact[], { names, words }: Knowledge): Known {
  const known = indices.get(facts);
  if (known) return known;
  const frequency = (id: string) => facts.filter(({ about }) => about.includes(id)).length / facts.length;
  const telling = new Map<string, string[]>();
  for (const id of new Set(facts.flatMap(({ about }) => about)))
    if (id !== entity && frequency(id) < COMMON) telling.set(id, words(id).flatMap(keysOf));
  const index = new FactIndex(
    facts.map((fact) => ({
      text: `${fact.text} ${fact.date ?? ''}`,
      cues: fact.cues ?? [],
      about: fact.about.flatMap((id) => telling.get(id) ?? []),
    })),
  );
  const made = { index, own: new Set(names(entity).flatMap(keysOf)) };
  indices.set(facts, made);
  return made;
}

/** An entity that more than about a third of the facts are about tells none of them apart. */
const COMMON = 0.35;
