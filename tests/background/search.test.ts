import { describe, expect, test } from 'vitest';
import { search } from '../../src/background/search.ts';
import type { Pack } from '../../src/core/pack/schema.ts';

const fact = (id: string, text: string, date?: string) => ({ id, text, date, source: { id: 'source' } });
const pack = {
  language: 'en',
  entities: [
    {
      id: 'hokkaido',
      type: 'place',
      name: 'Hokkaidō',
      names: { en: ['Hokkaido'], ja: ['北海道'] },
      description: 'Northern island',
      summary: '',
      facts: [fact('one', 'Fishing boats left Nemuro for the strait.', '2022-06-07')],
    },
    {
      id: 'sakhalin-2',
      type: 'project',
      name: 'Sakhalin-2',
      names: { en: ['Sakhalin-2'], ja: ['サハリン２'] },
      description: 'Oil and gas project',
      summary: 'Two fields, run by Gazprom with Mitsui.',
      facts: [
        fact('two', 'Japanese firms kept their share of the gas.'),
        fact('three', 'A decree moved it to a new company.'),
      ],
    },
  ],
} as unknown as Pack;
const found = (query: string) => search(pack, query).facts.map(({ fact }) => fact);

describe('the search over every fact', () => {
  test('finds by the words of a fact, as soon as they begin', () => {
    expect(found('fishing')).toEqual(['one']);
    expect(found('decr')).toEqual(['three']);
  });

  test('finds by the entity, with or without its accents, and by the year', () => {
    expect(found('hokkaido')).toEqual(['one']);
    expect(found('Sakhalin gas')[0]).toBe('two');
    expect(found('2022')).toEqual(['one']);
  });

  test('every word has to be there', () => {
    expect(found('gas fishing')).toEqual([]);
  });

  test('says whose fact it is', () => {
    expect(search(pack, 'decree').facts[0]?.entity).toEqual({
      id: 'sakhalin-2',
      type: 'project',
      name: 'Sakhalin-2',
      description: 'Oil and gas project',
      language: 'en',
    });
  });
});

describe('the search over every entity', () => {
  const named = (query: string) => search(pack, query).entities.map(({ id }) => id);

  test('finds by any part of a name in any language, accents or not', () => {
    expect(named('hokkaido')).toEqual(['hokkaido']);
    expect(named('海道')).toEqual(['hokkaido']);
    expect(named('SAKH')).toEqual(['sakhalin-2']);
  });

  test('finds by what is said of it, after those whose name has it', () => {
    expect(named('island northern')).toEqual(['hokkaido']);
    expect(named('gas')).toEqual(['sakhalin-2']);
    expect(named('mitsui')).toEqual(['sakhalin-2']);
    expect(named('nowhere')).toEqual([]);
  });
});
