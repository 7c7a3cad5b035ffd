import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tag } from '../../src/background/tagger.ts';
import { detect } from '../../src/core/detect/detect.ts';
import type { Evidence } from '../../src/core/detect/evidence.ts';
import type { TextBlock } from '../../src/core/mention.ts';
import { compile } from '../../src/core/pack/compile.ts';
import type { Entity, EntityType, Pack } from '../../src/core/pack/schema.ts';

const entity = (id: string, type: EntityType, names: string[], more: Partial<Entity> = {}): Entity => ({
  id,
  type,
  name: names[0]!,
  names: { en: names },
  description: 'x',
  summary: 'x',
  facts: [],
  ...more,
});

const pack: Pack = {
  id: 'test',
  title: 'Test',
  description: 'x',
  language: 'en',
  asOf: '2023',
  maker: 'x',
  licence: 'CC0-1.0',
  sources: [{ id: 's', title: 'S', date: '2023', language: 'en' }],
  entities: [
    entity('ada-quill', 'person', ['Ada Quill', 'Quill'], { cues: ['harbour minister'] }),
    entity('boris-tarn', 'person', ['Boris Tarn', 'Tarn'], { strong: ['Tarn'] }),
    entity('varland', 'place', ['Varland', 'ヴァルラント'], { not: ['Varland Times'] }),
    entity('tidal-zone', 'concept', ['shared tidal zone', 'STZ']),
    entity('two-ports', 'project', ['Two Ports plan']),
    entity('long-frost', 'event', ['Long Frost']),
    entity('article-40', 'agreement', ['Article 40'], { weak: ['Article 40'], cues: ['harbour law'] }),
    entity('q5', 'organization', ['Q5'], { cues: ['ministers'] }),
  ],
};
const lexicon = compile([pack]);

const block = (text: string, id = 0): TextBlock => ({ id, text, kind: 'prose' });
const run = (...texts: string[]) => detect(texts.map(block), lexicon, tag);
const surfaces = (...texts: string[]) =>
  run(...texts).mentions.map(
    ({ block, start, end, entity }) => `${texts[block]!.slice(start, end)} → ${entity}`,
  );

describe('a surname', () => {
  it('alone says nothing', () => {
    expect(surfaces('Quill won the regatta.')).toEqual([]);
  });

  it('follows the full name', () => {
    expect(surfaces('Ada Quill spoke.', 'Then Quill left.')).toEqual([
      'Ada Quill → ada-quill',
      'Quill → ada-quill',
    ]);
  });

  it('belongs to the bearer whom the page named last', () => {
    const texts = ['Ada Quill spoke first.', 'Peter Quill sang.', 'Quill bowed.'];
    expect(surfaces(...texts)).toEqual(['Ada Quill → ada-quill']);
    expect(run(...texts).rejected.map((r) => r.refusal)).toEqual(['other-bearer', 'other-bearer']);
  });

  it('is known by its title', () => {
    expect(run('Harbour Minister Quill resigned.').mentions).toMatchObject([{ reason: 'cue-beside' }]);
  });

  it('that is distinctive stands alone, unless the page is about another bearer', () => {
    expect(surfaces('Tarn resigned.')).toEqual(['Tarn → boris-tarn']);
    expect(surfaces('The baker Olga Tarn was fined.', 'Tarn will appeal.')).toEqual([]);
  });
});

describe('a place, an event, a group of letters', () => {
  it.each([
    ['a band', 'The drummer of Varland wrote the songs.', 'In 2007 The Varland gave away an album.'],
    ['a role', 'In the first episode of the series, Varland falls in love with an actress.'],
    ['a ship', 'The icebreaker Varland sailed at noon.', 'For a year the Varland lay at the quay.'],
    ['a dog', 'A Varland needs an hour of walking a day.'],
    ['a person', 'Varland, who has promised to film all ten plays, gave the money himself.'],
    ['a film', 'She is unforgettable in Long Frost.'],
    ['a camera', 'The Panasonic Q5 is a good camera. I have used my Q5 for years.'],
    ['another statute', 'Article 40 of the Uniform Code is short. Under Article 40 the bank must wait.'],
  ])('may be the name of %s', (_, ...texts) => {
    expect(surfaces(...texts)).toEqual([]);
  });

  it.each([
    'Varland banned the film and its songs, and the ministry of culture said why.',
    'The singer flew to Varland for three concerts.',
    'The Varland of today is rich.',
    'A Varland court ruled against the band.',
    'Varland, which has promised to pay, gave nothing.',
  ])('is itself in “%s”', (text) => {
    expect(surfaces(text)).toEqual(['Varland → varland']);
  });

  it('is none before the head of an institution that is written without a space', () => {
    expect(surfaces('ヴァルラントドームで試合。ヴァルラント大学の教授。')).toEqual([]);
    expect(surfaces('ヴァルラント政府は発表した。')).toEqual(['ヴァルラント → varland']);
  });

  it('is told from its namesake in a sentence that names both', () => {
    expect(surfaces('Trains from Varland, Ontario, to Varland take a week.')).toEqual(['Varland → varland']);
  });
});

describe('letters', () => {
  it('may be written with points', () => {
    expect(surfaces('The shared tidal zone (STZ) is wide. The S.T.Z. is deep.')).toContain(
      'S.T.Z. → tidal-zone',
    );
  });

  it('stand for what the text says that they stand for', () => {
    expect(surfaces('STZ, in the manual, stands for the sensor test zone. Varland tests the STZ.')).toEqual([
      'Varland → varland',
    ]);
  });

  it('mean what the brackets after the words say', () => {
    expect(surfaces('The shared tidal zone (STZ) is wide. The STZ is deep.')).toContain('STZ → tidal-zone');
    expect(surfaces('The Society of Travelling Zoologists (STZ) met in Varland. The STZ voted.')).toEqual([
      'Varland → varland',
    ]);
  });
});

describe('a name inside the name of something else', () => {
  it('is no mention, and does not speak for others', () => {
    expect(surfaces('The Varland Times reported it.')).toEqual([]);
  });
});

describe('evidence travels with the page', () => {
  const first = detect([block('Quill denied it.', 0)], lexicon, tag);

  it('a late full name confirms earlier surnames', () => {
    expect(first.mentions).toEqual([]);
    const later = detect([block('Ada Quill is harbour minister.', 1)], lexicon, tag, first.evidence);
    expect(later.mentions).toMatchObject([
      { block: 0, start: 0, end: 5, entity: 'ada-quill', reason: 'named-in-full' },
      { block: 1, start: 0, end: 9, entity: 'ada-quill' },
    ]);
  });

  it('a late other bearer withdraws earlier ones', () => {
    const tarn = detect([block('Tarn resigned.', 0)], lexicon, tag);
    const later = detect([block('Olga Tarn, a baker, was fined.', 1)], lexicon, tag, tarn.evidence);
    expect(later.withdrawn).toMatchObject([{ block: 0, start: 0, end: 4, entity: 'boris-tarn' }]);
  });

  it('as plain data, which a message can carry', () => {
    expect(JSON.parse(JSON.stringify(first.evidence))).toEqual(first.evidence);
  });

  it('and blocks sent one by one end as blocks sent together', () => {
    const sentences = [
      'Ada Quill spoke.',
      'Quill left.',
      'Tarn stayed.',
      'Peter Quill sang.',
      'Varland listened.',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), (texts) => {
        const together = new Set(run(...texts).mentions.map((m) => `${m.block}:${m.start}`));
        const shown = new Set<string>();
        let evidence: Evidence | null = null;
        for (const [id, text] of texts.entries()) {
          const step = detect([block(text, id)], lexicon, tag, evidence);
          for (const m of step.mentions) shown.add(`${m.block}:${m.start}`);
          for (const m of step.withdrawn) shown.delete(`${m.block}:${m.start}`);
          evidence = step.evidence;
        }
        expect(shown).toEqual(together);
      }),
    );
  });
});

describe('the judge of grammar', () => {
  it('is not asked where nothing is in doubt', () => {
    expect(run('The weather in the hills was mild. Ada Quill said so.').sentencesRead).toBe(0);
  });
});

describe('two packs that know the same', () => {
  const pact = entity('pact', 'agreement', ['tolls on Varland'], {
    weak: ['tolls on Varland'],
    cues: ['tariff'],
  });
  const first = { ...pack, entities: [...pack.entities, pact] };
  const qualified = (id: string): Pack => ({
    ...first,
    id,
    entities: first.entities.map((each) => ({ ...each, id: `${id}/${each.id}` })),
  });
  const found = (packs: Pack[], ...texts: string[]) =>
    detect(texts.map(block), compile(packs), null).mentions.map(
      ({ block, start, end, entity }) => `${texts[block]!.slice(start, end)} → ${entity}`,
    );
  const text = 'The tariff bill puts tolls on Varland, Ada Quill said.';

  it('mark the words once, for the first of them, and nothing inside', () => {
    const once = ['tolls on Varland → pact', 'Ada Quill → ada-quill'];
    expect(found([first], text)).toEqual(once);
    expect(found([first, qualified('copy')], text)).toEqual(once);
  });

  it('mark the words once even where both call the entity the same', () => {
    expect(found([first, { ...first, id: 'copy' }], text)).toEqual(found([first], text));
  });

  it('keep the name inside where nobody has the whole', () => {
    const doubtful = 'There were tolls on Varland once.';
    const inside = ['Varland → varland'];
    expect(found([first], doubtful)).toEqual(inside);
    expect(found([first, qualified('copy')], doubtful)).toEqual(inside);
  });
});

describe('a name of one letter', () => {
  it('is never strong by itself', () => {
    const place = entity('aa', 'place', ['Å', '津']);
    const lexicon = compile([{ ...pack, entities: [place] }]);
    for (const text of ['Vitamin A helps.', 'A man came to plan A.', '津津有味。'])
      expect(detect([block(text)], lexicon, null).mentions).toEqual([]);
  });
});
