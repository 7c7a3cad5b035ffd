// The figures may rise, and may not fall. `npm run score` prints them all, with the baselines.
import { describe, expect, it, vi } from 'vitest';
import { tag } from '../../src/background/tagger.ts';
import { type GoldCase, readGold } from './cases.ts';
import { type Counts, compromiseLookup, ours, regularExpression } from './detectors.ts';
import { evaluate, type Scored, total } from './evaluate.ts';
import { packs } from './packs.ts';
import { asTheCardDoes, firstFactAccuracy, inFileOrder, plainBm25, readRanking } from './ranking.ts';
import { precision, recall } from './scoring.ts';

vi.setConfig({ testTimeout: 60_000 });

const gold = readGold('tests/gold');
const counts: Counts = { sentencesRead: 0 };
const scored = evaluate(gold, (p) => ours(p, tag, counts));
const part = (rows: Scored[], setAside: boolean) => total(rows, (g) => g.setAside === setAside).tally;

describe('the gold set', () => {
  it('is large, full of traps, and a third of it is set aside', () => {
    expect(gold.length).toBeGreaterThan(500);
    const empty = gold.filter((g) => g.gold.every((mention) => mention.optional));
    expect(empty.length / gold.length).toBeGreaterThan(0.35);
    const aside = gold.filter((g) => g.setAside).length / gold.length;
    expect(aside).toBeGreaterThan(0.28);
    expect(aside).toBeLessThan(0.4);
  });

  it('names only entities that the packs have', () => {
    const known = new Set(Object.values(packs).flatMap((pack) => pack.entities.map((entity) => entity.id)));
    const unknown = gold.flatMap((g) => g.gold).filter((mention) => !known.has(mention.entity));
    expect(unknown).toEqual([]);
  });
});

describe('detection does not get worse', () => {
  it('on the texts it was tuned on', () => {
    expect(precision(part(scored, false))).toBeGreaterThan(0.985);
    expect(recall(part(scored, false))).toBeGreaterThan(0.985);
  });

  // Texts of nothing but namesakes are a kind of their own: no page is so, and no detector sees through all of them.
  const isOfNamesakes = ({ kind }: GoldCase) => /bearers|^mixed$/.test(kind);

  it('on the texts set aside', () => {
    const { tally } = total(scored, (g) => g.setAside && !isOfNamesakes(g));
    expect(precision(tally)).toBeGreaterThan(0.982);
    expect(recall(tally)).toBeGreaterThan(0.97);
  });

  it('on the texts set aside that are made of namesakes', () => {
    const { tally } = total(scored, (g) => g.setAside && isOfNamesakes(g));
    expect(precision(tally)).toBeGreaterThan(0.6);
    expect(recall(tally)).toBeGreaterThan(0.85);
    expect(precision(part(scored, true))).toBeGreaterThan(0.955);
  });

  it('on texts written blind after the last tuning', () => {
    const { tally } = total(scored, (g) => g.language === 'mixed-7');
    expect(precision(tally)).toBeGreaterThan(0.99);
    expect(recall(tally)).toBeGreaterThan(0.98);
  });

  it('in a pack on another subject', () => {
    const chips = total(scored, (g) => g.language === 'chip-makers').tally;
    expect(precision(chips)).toBeGreaterThan(0.97);
    expect(recall(chips)).toBeGreaterThan(0.92);
  });

  it('and stays far from what a regular expression or a plain look-up can do', () => {
    for (const rival of [regularExpression, compromiseLookup]) {
      const theirs = part(evaluate(gold, rival), true);
      expect(precision(theirs)).toBeLessThan(0.75);
      expect(recall(theirs)).toBeLessThan(0.85);
    }
  });

  it('with compromise adding to precision, for few sentences', () => {
    const without = total(
      evaluate(gold, (p) => ours(p, null)),
      () => true,
    ).tally;
    expect(precision(total(scored, () => true).tally)).toBeGreaterThan(precision(without));
    expect(counts.sentencesRead / gold.length).toBeLessThan(0.1);
  });
});

describe('ranking does not get worse', () => {
  const cases = readRanking('tests/gold/ranking.tsv');
  const pack = packs['japan-russia'];
  const accuracy = (ranker: Parameters<typeof firstFactAccuracy>[1], setAside: boolean) =>
    firstFactAccuracy(
      cases.filter((c) => c.setAside === setAside),
      ranker,
    );

  it('puts first the fact that an editor would', () => {
    expect(accuracy(asTheCardDoes(pack), false)).toBeGreaterThan(0.97);
    expect(accuracy(asTheCardDoes(pack), true)).toBeGreaterThan(0.88);
  });

  it('far more often than the file’s order or plain BM25', () => {
    expect(accuracy(inFileOrder(pack), true)).toBeLessThan(0.3);
    expect(accuracy(plainBm25(pack), true)).toBeLessThan(0.5);
  });
});
