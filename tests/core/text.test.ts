import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNames, type NameEntry } from '../../src/core/lexicon/build-names.ts';
import { findNames, nameAt } from '../../src/core/lexicon/names.ts';
import { addKey } from '../../src/core/text/bits.ts';
import { addName, sifting } from '../../src/core/text/sift.ts';
import { openSift, readBits, storeSift } from '../../src/core/text/stored-sift.ts';
import { hashToken, isAllCapitals, nextToken, tokenEnd } from '../../src/core/text/token-hash.ts';
import { CAPITALS, readTokens } from '../../src/core/text/tokens.ts';

const names = [
  'Sakhalin-2',
  'Kuril Islands',
  'Kuril Islands dispute',
  'Abe',
  'Shinzo Abe',
  'US',
  'U.S.',
  'Diet',
  'peace treaty',
  'Hokkaidō',
  'Путин',
  'Сахалин-2',
  '岸田',
  '岸田文雄',
  'プーチン',
  '北方領土',
  'サハリン2',
  'G7',
  'SWIFT',
  'Swift',
  'îles Kouriles du Sud',
  'de facto state',
  'war with Ukraine',
  'la paz',
]; // prettier-ignore
const entries: NameEntry[] = names.map((name, entity) => ({ name, entity, flags: 1 }));
const table = buildNames(entries);
const found = (text: string) =>
  findNames(text, table).map(({ start, end, name }) => [text.slice(start, end), nameAt(table, name)]);
const longest = (text: string) => {
  const [first] = findNames(text, table);
  return first && text.slice(first.start, first.end);
};

const invisible = fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff');
const word = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(
    'the',
    'and',
    'of',
    'Times',
    'Kenji',
    '日本',
    'の',
    '2',
    'Ⅱ',
    'ﬁn',
    'É',
    'e\u0301',
    'Й',
    '㏉',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const separator = fc.constantFrom(' ', '', '-', '\u2011', ', ', '. ', '\n', '\u00a0', '’s ', '・', '\u3000');
const text = fc
  .array(fc.tuple(word, separator), { maxLength: 20 })
  .map((parts) => parts.map(([a, b]) => a + b).join(''));

describe('a name in a text', () => {
  it.each([
    ['Sakhalin‑2', 'Sakhalin-2'],
    ['Sakhalin 2', 'Sakhalin-2'],
    ['Sakhalin2', 'Sakhalin-2'],
    ['SAKHALIN–2', 'Sakhalin-2'],
    ['Sakhalin — 2', 'Sakhalin-2'],
    ['Hokkaido', 'Hokkaidō'],
    ['Hokkaidō', 'Hokkaidō'],
    ['Ｇ７', 'G7'],
    ['G-7', 'G7'],
    ['サハリン２', 'サハリン2'],
    ['«Сахалин — 2»', 'Сахалин-2'],
    ['Ku\u00adril Is\u200blands', 'Kuril Islands'],
    ['U. S.', 'U.S.'],
    ['岸田 文雄', '岸田文雄'],
  ])('is found in the spelling %s', (surface, name) => {
    expect(found(`x ${surface} x`)).toContainEqual([expect.any(String), name]);
  });

  it.each([
    ['Sakhalin, 2 of'],
    ['Sakhalin-21'],
    ['Sakhalins'],
    ['kuril. Islands'],
    ['us'],
    ['diet'],
    ['abe'],
    ['swift'],
    ['Us'],
    ['ラスプーチン'],
    ['G700'],
    ['Kuril\n\nIslands'],
  ])('is not found in %s', (surface) => {
    expect(found(surface)).toEqual([]);
  });

  it('is the longest that stands there first of all', () => {
    expect(longest('the Kuril Islands dispute')).toBe('Kuril Islands dispute');
  });

  it('ends before a possessive', () => {
    expect(longest('Abe’s')).toBe('Abe');
  });

  it('in capitals only is not found in lower case, and a capitalised one is found in a headline', () => {
    expect(found('SWIFT')).toHaveLength(2);
    expect(found('Swift')).toEqual([['Swift', 'Swift']]);
  });
});

describe('for any text', () => {
  it('what a candidate spans is its name, whatever folding did', () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const { start, end, name } of findNames(t, table)) {
          const surface = readTokens(t.slice(start, end)).map((token) => token.folded);
          expect(surface).toEqual(readTokens(nameAt(table, name)).map((token) => token.folded));
        }
      }),
    );
  });

  it('an invisible character anywhere changes nothing but offsets', () => {
    fc.assert(
      fc.property(text, invisible, fc.nat(), (t, mark, at) => {
        const place = at % (t.length + 1);
        // Between the halves of a surrogate pair nothing can stand.
        fc.pre(!/^[\udc00-\udfff]/.test(t.slice(place)));
        const marked = t.slice(0, place) + mark + t.slice(place);
        const shift = (offset: number) => (offset > place ? offset + 1 : offset);
        const ends = (s: string) => findNames(s, table).map(({ end, name }) => ({ end, name }));
        expect(ends(marked)).toEqual(ends(t).map(({ end, name }) => ({ end: shift(end), name })));
      }),
    );
  });

  it('what hashes words in passing sees the very tokens that the exact reader sees', () => {
    fc.assert(
      fc.property(text, (t) => {
        let from = 0;
        for (const { start, end, hash, shape } of readTokens(t)) {
          const seen = [nextToken(t, from), hashToken(t, start), tokenEnd(), isAllCapitals(t, start, end)];
          expect(seen).toEqual([start, hash, end, shape === CAPITALS]);
          from = end;
        }
      }),
    );
  });

  it('the sift stops at every word that is a name, one after the other', () => {
    fc.assert(
      fc.property(text, (t) => {
        const tokens = readTokens(t);
        const bits = new Uint32Array(1 << 12);
        for (const token of tokens) addName(bits, [token]);
        const sift = sifting(bits);
        let from = 0;
        for (const { start, end } of tokens) {
          expect(sift(t, from)).toBe(start);
          from = end;
        }
        expect(sift(t, from)).toBe(-1);
      }),
    );
  });

  it('every word is found as a name, and every two with a space between them', () => {
    fc.assert(
      fc.property(text, (t) => {
        const tokens = readTokens(t);
        const spans = tokens.flatMap(({ start, end }, i) => {
          const next = tokens[i + 1];
          const isPair = next && t.slice(end, next.start) === ' ';
          return isPair
            ? [
                [start, end],
                [start, next.end],
              ]
            : [[start, end]]; // prettier-ignore
        });
        const own = buildNames(
          spans.map(([start, end], entity) => ({ name: t.slice(start, end), entity, flags: 0 })),
        );
        const seen = new Set(findNames(t, own).map(({ start, end }) => `${start} ${end}`));
        expect(spans.filter(([start, end]) => !seen.has(`${start} ${end}`))).toEqual([]);
      }),
    );
  });

  it('the sift never holds back a text in which a name stands', () => {
    const sift = openSift(storeSift(table.pageSift));
    fc.assert(
      fc.property(text, (t) => {
        for (const { start, end } of findNames(t, table)) {
          const at = sift(t, start);
          expect(at >= start && at < end).toBe(true);
        }
      }),
    );
  });

  it('folding by table is folding by Unicode: accents, Cyrillic, kana, full-width forms', () => {
    const ranges = [
      [0xc0, 0x250],
      [0x400, 0x460],
      [0x3041, 0x3097],
      [0x30a1, 0x30fb],
      [0xff01, 0xff5f],
    ] as const;
    for (const unit of ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, i) => from + i),
    )) {
      const char = String.fromCharCode(unit);
      const base = char.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      const letters = readTokens(char).map(({ folded }) => folded);
      expect([char, ...letters]).toEqual(/^[\p{L}\p{Nd}]+$/u.test(base) ? [char, base] : [char]);
    }
  });

  it('folding never joins what a boundary parts', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const tokens = readTokens(`${a} ${b}`);
        expect(tokens.filter((token) => token.start < a.length && token.end > a.length + 1)).toEqual([]);
      }),
    );
  });
});

describe('the sift', () => {
  const sift = openSift(storeSift(table.pageSift));

  it('keeps a page that says "us", "diet" and "swift" asleep', () => {
    expect(sift('Give us a diet that brings swift peace, and a treaty.')).toBe(-1);
  });

  it('stops at every word where it is too full to tell how names begin', () => {
    const full = openSift(storeSift(new Uint32Array(64).fill(0xffffffff)));
    expect([0, 1, 4, 6].map((from) => full('a 12 é, 岸', from))).toEqual([0, 2, 5, 8]);
  });

  it('lets everything pass where what is stored is damaged', () => {
    const whole = storeSift(table.pageSift);
    for (const stored of [
      '',
      '%%%',
      whole.slice(0, -4),
      whole.replace('8192', '4096'),
      whole.replace('2 ', '1 '),
    ])
      expect(openSift(stored)('anything', 3)).toBe(3);
  });

  it('is the same after storing, crowded or not, and small where it is mostly empty', () => {
    const keys = fc.array(fc.integer(), { maxLength: 3_000 });
    fc.assert(
      fc.property(keys, fc.constantFrom(1, 64, 8192), (some, words) => {
        const bits = new Uint32Array(words);
        for (const key of some) addKey(bits, key);
        expect(readBits(storeSift(bits))).toEqual(bits);
      }),
    );
    expect(storeSift(table.pageSift).length).toBeLessThan(4_500);
  });
});
