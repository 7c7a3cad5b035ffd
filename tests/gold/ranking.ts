// The gold set of ranking: for a paragraph and an entity named in it, the fact that a careful editor would put first.
//
//   entity | fact [| fact …] | paragraph      several facts: any of them may come first
//
// A third, chosen by a hash of the paragraph, is set aside. What follows a line `## tuned on` has been read by those who
// tune, and is not, until a line `## by hash`.
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { cardContent, factsAbout } from '../../src/core/facts/card.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { isSetAside } from './cases.ts';
import { ours } from './detectors.ts';

export interface RankingCase {
  entity: string;
  facts: string[];
  paragraph: string;
  setAside: boolean;
}

/** Puts a fact first; null where it has none to offer. */
export type Ranker = (entity: string, paragraph: string) => string | null;

export function readRanking(file: string): RankingCase[] {
  const cases: RankingCase[] = [];
  let byHash = true;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) byHash = line !== '## tuned on';
    if (line.trim() === '' || line.startsWith('#')) continue;
    const parts = line.split(' | ').map((part) => part.trim());
    const paragraph = parts.at(-1)!;
    const setAside = byHash && isSetAside(paragraph);
    cases.push({ entity: parts[0]!, facts: parts.slice(1, -1), paragraph, setAside });
  }
  return cases;
}

/** The share of cases in which the first fact is one of those wanted. */
export function firstFactAccuracy(cases: readonly RankingCase[], rank: Ranker): number {
  const right = cases.filter(({ entity, facts, paragraph }) => facts.includes(rank(entity, paragraph) ?? ''));
  return right.length / cases.length;
}

/** The card's own ranking, with the entities that detection finds in the paragraph. */
export function asTheCardDoes(pack: Pack): Ranker {
  const detect = ours([pack], null);
  return (entity, paragraph) => {
    const others = [...new Set(detect(paragraph).map((mention) => mention.entity))].filter(
      (id) => id !== entity,
    );
    return cardContent([pack], entity, { text: paragraph, others })?.facts[0]?.id ?? null;
  };
}

export const inFileOrder =
  (pack: Pack): Ranker =>
  (entity) =>
    factsAbout(pack, entity)[0]?.id ?? null;

/** BM25 over the facts' text, as MiniSearch does it out of the box. */
export const plainBm25 =
  (pack: Pack): Ranker =>
  (entity, paragraph) => {
    const facts = factsAbout(pack, entity);
    const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
    index.addAll(facts.map(({ id, text }) => ({ id, text })));
    return (index.search(paragraph)[0]?.id as string | undefined) ?? facts[0]?.id ?? null;
  };
