import { describe, expect, it } from 'vitest';
import { cardContent } from '../../src/core/facts/card.ts';
import { FactIndex } from '../../src/core/facts/fact-index.ts';
import { keysOf } from '../../src/core/facts/words.ts';
import { packs } from '../gold/packs.ts';

const pack = packs['japan-russia'];
const card = (entity: string, text: string, others: string[] = []) =>
  cardContent([pack], entity, { text, others })!;
const first = (entity: string, text: string) => card(entity, text).facts[0]!.id;

describe('the facts of a card are chosen for its paragraph', () => {
  const facts = [
    { text: 'The consul was expelled.', cues: ['persona non grata', '追放'], about: [] },
    { text: 'The boats stayed in port.', cues: ['trawlers'], about: [] },
    { text: 'The gas plant was nationalised.', cues: ['decree'], about: [] },
  ];
  const index = new FactIndex(facts);
  const found = (paragraph: string) =>
    index
      .find(paragraph, keysOf(paragraph))
      .map((hits) => [...hits.values()].reduce((sum, weight) => sum + weight, 0));
  const best = (paragraph: string) => {
    const weights = found(paragraph);
    return weights.indexOf(Math.max(...weights));
  };

  it('by other words for the same thing', () => {
    expect(best('The venture was confiscated.')).toBe(2);
    expect(best('They deported him.')).toBe(0);
    expect(best('Les pêcheurs ne sortent plus.')).toBe(1);
  });

  it('by a cue sooner than by another word of its kind', () => {
    expect(Math.max(...found('A decree!'))).toBeGreaterThan(Math.max(...found('A takeover!')));
  });

  it('in scripts without spaces too', () => {
    expect(best('領事を追放した')).toBe(0);
    expect(Math.max(...found('それはそれとして'))).toBe(0);
  });

  it('by a cue that stands as a whole sooner than by its words apart', () => {
    const weight = (paragraph: string) => found(paragraph)[0]!;
    expect(weight('He is persona non grata.')).toBeGreaterThan(weight('A grata, a non, a persona.'));
  });

  it('by words of any story only where nothing better speaks', () => {
    const everyday = new FactIndex([
      { text: 'A thing happens.', cues: ['hand'], about: [] },
      { text: 'Another.', cues: ['noodles'], about: [] },
    ]);
    const paragraph = 'He had noodles at hand.';
    const [hand, noodles] = everyday.find(paragraph, keysOf(paragraph));
    expect(noodles!.get('noodl')).toBeGreaterThan(hand!.get('hand')!);
  });

  it('and the sentence that has the name speaks louder than the others', () => {
    const fish = 'Boats of the north may no longer fish, and the nets are dry.';
    const gas = 'A decree nationalised the gas project.';
    expect(first('russia', `The Kremlin of Russia has spoken: ${fish} ${gas}`)).toBe('fisheries-suspended');
    expect(first('russia', `${fish} In Russia, ${gas}`)).toBe('sakhalin-2-nationalised');
  });
});

describe('why a fact leads is told in the paragraph’s own words', () => {
  it('as the paragraph spells them', () => {
    const { facts } = card('japan', 'In Japan, SOBA is slurped, even where flour is short.');
    expect(facts[0]!.id).toBe('energy-buckwheat');
    expect(facts[0]!.why!.words).toEqual(['SOBA', 'slurped', 'flour']);
  });

  it('neighbouring characters as one word', () => {
    const { facts } = card('japan', '日本は謝罪を求めた。');
    expect(facts[0]!.id).toBe('consul-apology-demand');
    expect(facts[0]!.why!.words).toEqual(['謝罪']);
  });

  it('and without words that stand in any story', () => {
    const words = card(
      'japan',
      'Japan has never been able to go back, and soba is a long way off.',
    ).facts.flatMap(({ why }) => why?.words ?? []);
    expect(words).toContain('soba');
    for (const word of ['never', 'able', 'go', 'back', 'long', 'way']) expect(words).not.toContain(word);
  });
});

it('a paragraph as long as a book is not read to its end', () => {
  const began = performance.now();
  card('japan', 'Japan and its fish. '.repeat(100_000));
  expect(performance.now() - began).toBeLessThan(1_000);
});
