import { describe, expect, test } from 'vitest';
import { searchFacts } from '../../src/background/search.ts';
import type { Pack } from '../../src/core/pack/schema.ts';

const fact = (id: string, text: string, date?: string) => ({ id, text, date, source: { id: 'source' } });
const pack = {
  entities: [
    {
      id: 'hokkaido',
      type: 'place',
      name: 'Hokkaidō',
      description: 'Northern island',
      facts: [fact('one', 'Fishing boats left Nemuro for the strait.', '2022-06-07')],
    },
    {
      id: 'sakhalin-2',
      type: 'project',
      name: 'Sakhalin-2',
      description: 'Oil and gas project',
      facts: [
        fact('two', 'Japanese firms kept their share of the gas.'),
        fact('three', 'A decree moved it to a new company.'),
      ],
    },
  ],
} as unknown as Pack;
const found = (query: string) => searchFacts([pack], query).map(({ fact }) => fact);

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
    expect(searchFacts([pack], 'decree')[0]?.entity).toEqual({
      id: 'sakhalin-2',
      type: 'project',
      name: 'Sakhalin-2',
      description: 'Oil and gas project',
    });
  });
});
