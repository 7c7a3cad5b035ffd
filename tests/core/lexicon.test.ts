import { describe, expect, test } from 'vitest';
import { detect } from '../../src/core/detect/detect.ts';
import { rulesNamed } from '../../src/core/lexicon/lexicon.ts';
import { rulesAt } from '../../src/core/lexicon/rules.ts';
import { openLexicon, storeLexicon } from '../../src/core/lexicon/stored.ts';
import { compile } from '../../src/core/pack/compile.ts';
import type { Entity, Pack } from '../../src/core/pack/schema.ts';

const entity = (id: string, names: string[], not: string[] = []) =>
  ({ id, type: 'place', name: names[0], names: { en: names }, not, facts: [] }) as unknown as Entity;
const entities = [
  entity('sakhalin', ['Sakhalin', 'Сахалин', '樺太'], ['Sakhalin Airlines']),
  entity('hokkaido', ['Hokkaidō', 'Hokkaido Prefecture']),
];
const compiled = compile([{ id: 'test', entities } as unknown as Pack]);
const stored = storeLexicon(compiled[0]!);

test('a stored lexicon finds what the compiled one finds', () => {
  const text = 'From Sakhalin (Сахалин, 樺太) to Hokkaido prefecture, and with Sakhalin Airlines back.';
  const blocks = [{ id: 0, text, kind: 'prose' as const }];
  const { mentions } = detect(blocks, [openLexicon(stored.buffer)!], null);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Sakhalin',
    'Сахалин',
    '樺太',
    'Hokkaido prefecture',
  ]);
  expect(mentions).toEqual(detect(blocks, compiled, null).mentions);
});

describe('of two packs that know the same name', () => {
  const pack = (id: string, type: string, ...names: string[]) =>
    ({
      id,
      entities: [{ ...entity(`${id}-one`, names), type, cues: ['cabinet'] }],
    }) as unknown as Pack;
  const found = (text: string, ...packs: Pack[]) =>
    detect([{ id: 0, text, kind: 'prose' }], compile(packs), null).mentions.map((mention) => mention.entity);

  test('the first one tells', () => {
    const [a, b] = [pack('a', 'place', 'Kuril Islands'), pack('b', 'place', 'Kuril Islands')];
    expect(found('They left the Kuril Islands.', a, b)).toEqual(['a-one']);
    expect(found('They left the Kuril Islands.', b, a)).toEqual(['b-one']);
  });

  test('the second one tells where the first is not sure', () => {
    const [a, b] = [pack('a', 'organization', 'Diet'), pack('b', 'place', 'Diet')];
    expect(found('They went to Diet again.', a, b)).toEqual(['b-one']);
  });

  test('neither is silent because the other is there', () => {
    const [a, b] = [pack('a', 'organization', 'Diet'), pack('b', 'organization', 'Diet')];
    expect(found('The cabinet asked the Diet again.', a, b)).toEqual(['a-one']);
  });

  test('the longest name wins, whosever it is', () => {
    const [a, b] = [pack('a', 'place', 'Kuril'), pack('b', 'place', 'Kuril Islands')];
    expect(found('They left the Kuril Islands.', a, b)).toEqual(['b-one']);
  });
});

test('its arrays look into what was read, and copy none of it', () => {
  const { names } = openLexicon(stored.buffer)!;
  expect(names.blob.buffer).toBe(stored.buffer);
  expect(names.slots.buffer).toBe(stored.buffer);
});

test('entities are found by index and by id', () => {
  const lexicon = openLexicon(stored.buffer)!;
  expect(rulesAt(lexicon.entities, 1)).toMatchObject({ id: 'hokkaido', pack: 'test', cues: [] });
  expect(rulesNamed([lexicon], 'sakhalin')).toBe(rulesAt(lexicon.entities, 0));
  expect(rulesNamed([lexicon], 'atlantis')).toBeUndefined();
});

test('what was stored in another format is not opened', () => {
  const text = new TextDecoder('latin1').decode(stored).replace(/"version":\d+/, '"version":0');
  const other = Uint8Array.from(text, (char) => char.charCodeAt(0));
  expect(openLexicon(other.buffer)).toBeNull();
});
