import { describe, expect, test } from 'vitest';
import type { EntityType } from '../../src/core/pack/schema.ts';
import type { RefusedLine } from '../../src/platform/messages.ts';
import { briefOf, filterBrief, linesOf, refusedOf } from '../../src/popup/brief.ts';

const line = (id: string, type: EntityType, name: string, description = '') => ({
  id,
  type,
  name,
  description,
  language: 'en',
});
const described = [
  line('fumio-kishida', 'person', 'Fumio Kishida', 'Prime Minister of Japan'),
  line('vladimir-putin', 'person', 'Vladimir Putin', 'President of Russia'),
  line('hokkaido', 'place', 'Hokkaidō', 'Northern island of Japan'),
  line('sakhalin-2', 'project', 'Sakhalin-2', 'Oil and gas project'),
];
const frame = (id: number, entities: Record<string, number>, rejected: RefusedLine[] = []) => ({
  frame: { id, focused: false, contentType: 'text/html' },
  inventory: {
    host: 'example.org',
    entities: Object.entries(entities).map(([entity, mentions]) => ({
      entity,
      mentions,
      reason: 'strong-name' as const,
    })),
    rejected,
  },
});
const names = (groups: ReturnType<typeof briefOf>) => linesOf(groups).map(({ name }) => name);

describe('the page’s brief', () => {
  const groups = briefOf(
    [frame(0, { hokkaido: 1, 'fumio-kishida': 2 }), frame(7, { 'vladimir-putin': 5, 'fumio-kishida': 1 })],
    described,
  );

  test('groups people, places and the rest, each most prominent first', () => {
    expect(groups.map(({ type }) => type)).toEqual(['person', 'place']);
    expect(names(groups)).toEqual(['Vladimir Putin', 'Fumio Kishida', 'Hokkaidō']);
  });

  test('an entity in several frames is one line, with all its mentions, and leads to the first', () => {
    const kishida = linesOf(groups).find(({ id }) => id === 'fumio-kishida');
    expect(kishida).toMatchObject({ mentions: 3, frame: 0 });
    expect(linesOf(groups)[0]).toMatchObject({ id: 'vladimir-putin', frame: 7 });
  });

  test('equally prominent entities stand in the order of the page', () => {
    const groups = briefOf([frame(0, { 'vladimir-putin': 2, 'fumio-kishida': 2 })], described);
    expect(names(groups)).toEqual(['Vladimir Putin', 'Fumio Kishida']);
  });

  test('an entity that no installed pack knows any more is left out', () => {
    expect(briefOf([frame(0, { forgotten: 3 })], described)).toEqual([]);
  });

  test('typing finds names and descriptions, without their accents and in any order', () => {
    expect(names(filterBrief(groups, 'hokkaido'))).toEqual(['Hokkaidō']);
    expect(names(filterBrief(groups, 'japan minister'))).toEqual(['Fumio Kishida']);
    expect(names(filterBrief(groups, '  PUTIN '))).toEqual(['Vladimir Putin']);
    expect(names(filterBrief(groups, 'Lincoln'))).toEqual([]);
  });

  test('a name of the page that the packs find by another spelling stays in the list', () => {
    expect(names(filterBrief(groups, '北海道', ['hokkaido', 'sakhalin-2']))).toEqual(['Hokkaidō']);
  });

  test('what was not marked is told once, whichever frame has it, and only of entities that are known', () => {
    const refused = (text: string, entity = 'fumio-kishida') => ({
      entity,
      text,
      refusal: 'other-bearer' as const,
    });
    const found = [
      frame(0, {}, [refused('Kishida'), refused('KISHIDA')]),
      frame(3, {}, [refused('Kishida'), refused('Nobody', 'forgotten')]),
    ];
    expect(refusedOf(found, described)).toEqual([
      { text: 'Kishida', refusal: 'other-bearer', entity: described[0] },
    ]);
  });
});
