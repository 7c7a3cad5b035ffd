// The rules of the bundled pack beyond the schema's: what a reviewer would look for in every entity.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePack } from '../src/core/pack/parse.ts';
import type { Entity, Fact, Pack } from '../src/core/pack/schema.ts';
import { jsonSchemas } from '../src/start/json-schemas.ts';

const FOLDER = 'entities/japan-russia';
const files = readdirSync(FOLDER).map((name) => ({
  path: join(FOLDER, name),
  text: readFileSync(join(FOLDER, name), 'utf8'),
}));
const pack: Pack = parsePack(files);
const { entities, sources } = pack;
const facts = entities.flatMap((entity) => entity.facts.map((fact) => ({ entity, fact })));
const article = process.env.BACKGROUNDER_ARTICLE ?? '../shared/article.md';

describe('the schemas', () => {
  test.each(Object.entries(jsonSchemas()))('%s is current (npm run schemas writes it)', (name, text) => {
    expect(readFileSync(join('entities', name), 'utf8')).toBe(text);
  });

  test('stand in every file, so that an editor completes from them', () => {
    const wrong = files.filter(({ path, text }) => {
      const kind = path.endsWith('/pack.json') ? 'pack' : 'entity';
      return JSON.parse(text).$schema !== `../${kind}.schema.json`;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('an entity', () => {
  test('stands in a file of its name', () => {
    const names = files.map(({ path }) => path).filter((path) => !path.endsWith('/pack.json'));
    expect(names.sort()).toEqual(entities.map(({ id }) => join(FOLDER, `${id}.json`)).sort());
  });

  test('has its display name among its English names', () => {
    expect(idsWhere(({ name, names }) => !names.en?.includes(name))).toEqual([]);
  });

  test('has names in most of the languages that readers meet', () => {
    const missing = ['fr', 'ja', 'ru', 'zh', 'de', 'es'].map((language) => ({
      language,
      share: entities.filter(({ names }) => names[language]?.length).length / entities.length,
    }));
    expect(missing.filter(({ share }) => share < 0.6)).toEqual([]);
  });

  test('has each name once in a language', () => {
    const doubled = (names: string[]) => new Set(names).size < names.length;
    expect(idsWhere(({ names }) => Object.values(names).some(doubled))).toEqual([]);
  });

  test('names only its own names as weak or strong, and none as both', () => {
    const wrong = idsWhere(({ names, weak = [], strong = [] }) => {
      const own = new Set(Object.values(names).flat());
      return (
        [...weak, ...strong].some((name) => !own.has(name)) || weak.some((name) => strong.includes(name))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has no name among those of other things', () => {
    const clash = ({ names, not = [] }: Entity) =>
      not.some((name) => Object.values(names).flat().includes(name));
    expect(idsWhere(clash)).toEqual([]);
  });

  test('that is a place has coordinates', () => {
    expect(idsWhere(({ type, coordinates }) => type === 'place' && !coordinates)).toEqual([]);
  });

  test('has a description of one line without a full stop, and a summary that ends in one', () => {
    expect(idsWhere(({ description }) => /[.\n]$/.test(description) || description.length > 90)).toEqual([]);
    expect(idsWhere(({ summary }) => !/[.”)]$/.test(summary) || /[<>\n]/.test(summary))).toEqual([]);
  });

  test('has something to say: a fact of its own, or one in which another names it', () => {
    const spoken = new Set(facts.flatMap(({ entity, fact }) => [entity.id, ...(fact.also ?? [])]));
    expect(idsWhere(({ id }) => !spoken.has(id))).toEqual([]);
  });
});

describe('a fact', () => {
  test('is one of at least 110', () => expect(facts.length).toBeGreaterThanOrEqual(110));

  test('has an id of its own and says what no other says', () => {
    expect(doubles(facts.map(({ fact }) => fact.id))).toEqual([]);
    expect(doubles(facts.map(({ fact }) => fact.text.toLowerCase()))).toEqual([]);
  });

  test('comes from a source, section and note that exist', () => {
    const wrong = factsWhere(({ source }) => {
      const found = sources.find(({ id }) => id === source.id);
      const section = source.section === undefined || found?.sections?.includes(source.section);
      const note = source.note === undefined || found?.notes?.some(({ number }) => number === source.note);
      return !(found && section && note);
    });
    expect(wrong).toEqual([]);
  });

  test('says where in the article it stands', () => {
    expect(factsWhere(({ source }) => !source.section || !(source.paragraph || source.note))).toEqual([]);
  });

  test('names other entities that exist, and not its own', () => {
    const known = new Set(entities.map(({ id }) => id));
    const wrong = facts.filter(({ entity, fact }) =>
      fact.also?.some((id) => !known.has(id) || id === entity.id),
    );
    expect(wrong.map(({ fact }) => fact.id)).toEqual([]);
    expect(factsWhere(({ also = [] }) => doubles(also).length > 0)).toEqual([]);
  });

  test('is a sentence of plain text', () => {
    expect(
      factsWhere(({ text }) => !/^\p{Lu}|^\d/u.test(text) || !/[.”)]$/.test(text) || /[<>*\n]/.test(text)),
    ).toEqual([]);
  });

  test('is not dated after the pack, but for plans', () => {
    const past = (date: string) => date.split('/')[0]!.slice(0, 4) > pack.asOf.slice(0, 4);
    expect(
      factsWhere(({ date, text }) => !!date && past(date) && !/plan|by 20|until|will/i.test(text)),
    ).toEqual([]);
  });
});

describe('a correction', () => {
  const corrections = facts.flatMap(({ fact }) => (fact.correction ? [fact.correction] : []));

  test('has a source that exists', () => {
    const known = new Set(sources.map(({ id }) => id));
    expect(corrections.filter(({ source }) => source && !known.has(source.id))).toEqual([]);
  });

  test('puts the Joint Declaration in 1956, beside what the article says', () => {
    const texts = entities
      .find(({ id }) => id === 'joint-declaration')
      ?.facts.map((fact) => fact.correction?.text ?? '');
    expect(texts?.join(' ')).toContain('1956');
  });

  test('says that note 4 cannot be of November 2023', () => {
    expect(sources[0]?.notes?.find(({ number }) => number === 4)?.correction?.text).toMatch(/2023/);
  });
});

describe.skipIf(!existsSync(article))(
  'beside the article (BACKGROUNDER_ARTICLE, or ../shared/article.md)',
  () => {
    const text = existsSync(article) ? readFileSync(article, 'utf8') : '';

    test('no text shares eight words in a row with it', () => {
      const theirs = runs(text, 8);
      const ours = [
        ...entities.map(({ id, summary }) => ({ id, text: summary })),
        ...facts.map(({ fact }) => ({ id: fact.id, text: fact.text })),
      ];
      const shared = ours.flatMap(({ id, text }) =>
        [...runs(text, 8)].filter((run) => theirs.has(run)).map((run) => `${id}: ${run}`),
      );
      expect(shared).toEqual([]);
    });

    test('every figure in it stands in a fact', () => {
      const body = text.slice(0, text.indexOf('**Notes:**')).replace(/\(\d\)|<[^>]+>/g, ' ');
      const figures = new Set((body.match(/\d[\d,]*%?/g) ?? []).map((figure) => figure.replace(/,$/, '')));
      const told = facts
        .map(({ fact }) => `${fact.text} ${fact.date ?? ''} ${fact.correction?.text ?? ''}`)
        .join(' ');
      const plain = told.replaceAll(/(\d)[,\u202f\u00a0](?=\d{3})/g, '$1');
      const untold = [...figures].filter((figure) => !spellings(figure).some((form) => plain.includes(form)));
      expect(untold).toEqual([]);
    });
  },
);

/** The forms in which a figure of the article may be told. */
function spellings(figure: string): string[] {
  const plain = figure.replaceAll(',', '');
  const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][
    Number(plain)
  ];
  const billions = Number(plain) >= 1000 && figure.includes(',') ? [`${Number(plain) / 1000} trillion`] : [];
  return [plain, plain.padStart(2, '0'), ...(small ? [small] : []), ...billions];
}

function runs(text: string, length: number): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, i) => words.slice(i, i + length).join(' ')).slice(0, -length || undefined));
}

const idsWhere = (wrong: (entity: Entity) => boolean) => entities.filter(wrong).map(({ id }) => id);
const factsWhere = (wrong: (fact: Fact) => boolean) =>
  facts.filter(({ fact }) => wrong(fact)).map(({ fact }) => fact.id);
const doubles = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
