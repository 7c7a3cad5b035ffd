// Finds the figures that a reader looks for: shares, sums and amounts ("22%", "$5 billion", "43,000 billion yen").
// Years, days and bare counts are left alone: when everything stands out, nothing does.

export interface Span {
  start: number;
  end: number;
}

const NUMBER = String.raw`(?<![\d,.])(?:\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)`;
const SCALE = '(?:thousand|million|billion|trillion|milliers?|millions?|milliards?|[万億兆]+)';
const MONEY = '(?:yens?|euros?|dollars?|roubles?|rubles?|yuan|won|pounds?|円|ドル|ユーロ|ルーブル)';
const UNIT = '(?:per ?cent|pour cent|km²|km|tonnes?|barrels?|hectares?|GW|MW|nm)';
const GAP = '[ \\u00a0\\u202f]?';

const FIGURE = new RegExp(
  [
    `[$€£¥]${GAP}${NUMBER}(?:${GAP}${SCALE}(?![\\p{L}]))?`,
    `${NUMBER}${GAP}[%‰％]`,
    `${NUMBER}(?:${GAP}${SCALE})?(?:${GAP}(?:de |d’)?${MONEY}|${GAP}[$€£¥])(?![a-z])`,
    `${NUMBER}${GAP}(?:${SCALE}|${UNIT})(?![\\p{L}])`,
  ].join('|'),
  'giu',
);

/** The figures of a text, in order; `text.slice(start, end)` is the figure with its unit. */
export const figures = (text: string): Span[] =>
  [...text.matchAll(FIGURE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
