// Input that nobody writes by accident: detection neither breaks on it nor takes its time.
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/core/detect/detect.ts';
import { type Evidence, MOST_BEARERS } from '../../src/core/detect/evidence.ts';
import { compile } from '../../src/core/pack/compile.ts';
import { parsePack } from '../../src/core/pack/parse.ts';
import type { EntityType } from '../../src/core/pack/schema.ts';
import { paragraphsOf } from '../../src/core/text/paragraphs.ts';
import { openSift, storeSift } from '../../src/core/text/stored-sift.ts';

const entity = (id: string, type: EntityType, en: string[], more = {}) => ({
  id,
  type,
  name: en[0],
  names: { en },
  description: 'x',
  summary: 'x',
  ...more,
});
const head = {
  id: 'test',
  title: 'Test',
  description: 'x',
  language: 'en',
  asOf: '2023',
  maker: 'x',
  licence: 'CC0-1.0',
  sources: [{ id: 's', title: 'S', date: '2023', language: 'en' }],
};
const packOf = (...entities: object[]) =>
  parsePack([{ path: 'pack.json', text: JSON.stringify({ ...head, entities }) }]);

const lexicon = compile([
  packOf(
    entity('ada-quill', 'person', ['Ada Quill', 'Quill'], { not: ['Peter Quill'] }),
    entity('varland', 'place', ['Varland']),
  ),
]);
const run = (text: string, before: Evidence | null = null) =>
  detect([{ id: 0, text, kind: 'prose' }], lexicon, null, before);
const MILLION = 1_000_000;
const fill = (text: string) => text.repeat(MILLION / text.length);

describe('the page’s sift', () => {
  const sift = openSift(storeSift(lexicon[0]!.names.pageSift));

  it.each([
    ['lines', '─'],
    ['faces', '🙂'],
    ['braille', '⠿⠛ '],
    ['blocks', '█▀▄\n'],
    ['Hebrew', 'שלום '],
    ['Arabic without a space', 'سلام'],
    ['joiners', '\u200d'],
    ['letters with soft hyphens', 'a\u00ad'],
    ['Roman numerals of one sign', 'Ⅻ'],
    ['letters and Roman numerals', 'aⅫ岸'],
  ])('goes through a long row of %s once', (_, sign) => {
    const row = sign.repeat(200_000 / sign.length);
    const before = performance.now();
    expect(sift(row)).toBe(-1);
    expect(sift(`${row} Varland`)).toBe(row.length + 1);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('a text of a million characters', () => {
  it.each([
    ['one word', fill('a')],
    ['points', `${fill('.')}a`],
    ['points of every kind', `${fill('.!?…')}a`],
    ['blanks', fill(' ')],
    ['line breaks', fill('\r\n')],
    ['null characters', fill('\0')],
    ['lone surrogates', fill('\ud800')],
  ])('made of %s takes little time', (_, filling) => {
    const before = performance.now();
    const { mentions } = run(`Varland ${filling} Varland`);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(mentions[0]).toMatchObject({ start: 0, end: 7, entity: 'varland' });
  });

  it('that changes the bearer of a name all the time takes little time, and its evidence stays small', () => {
    const before = performance.now();
    const { evidence } = run('Ada Quill spoke. Peter Quill sang. Quill bowed. '.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(8000);
    expect(evidence.bearers['ada-quill']!.length).toBeLessThanOrEqual(MOST_BEARERS);
  });
});

it('a paragraph of thirty megabytes is one paragraph', () => {
  expect(paragraphsOf(`\n\n${'ab\n'.repeat(10 * MILLION)}`)).toMatchObject([{ offset: 2 }]);
});

describe('a pack with odd words', () => {
  it('may call an entity what every object has', () => {
    const odd = compile([packOf(entity('constructor', 'person', ['Ada Quill', 'Quill', 'AQ']))]);
    const detected = (text: string) => detect([{ id: 0, text, kind: 'prose' }], odd, null).mentions;
    expect(detected('Quill won. AQ won.')).toEqual([]);
    expect(detected('Ada Quill won. Quill bowed.')).toHaveLength(2);
  });

  it('may give a person a name without letters, which is never found', () => {
    expect(() => compile([packOf(entity('nobody', 'person', ['!!!']))])).not.toThrow();
  });

  it('may hold an entity whose file ends like the pack’s own', () => {
    const files = [entity('ice-pack', 'concept', ['ice pack']), head].map((text, i) => ({
      path: ['test/ice-pack.json', 'test/pack.json'][i]!,
      text: JSON.stringify(text),
    }));
    expect(parsePack(files).entities.map(({ id }) => id)).toEqual(['ice-pack']);
  });

  it('names the file whose name only ends like its id', () => {
    const files = [head, entity('london', 'place', ['London'])].map((text, i) => ({
      path: ['test/pack.json', 'test/new-london.json'][i]!,
      text: JSON.stringify(text),
    }));
    expect(() => parsePack(files)).toThrow('test/new-london.json: id:');
  });
});
