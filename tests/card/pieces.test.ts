import { expect, test } from 'vitest';
import { pieces } from '../../src/card/pieces.ts';

const text = 'Japan held 22% of Sakhalin-2.';

test('figures and names are cut out, and the pieces joined are the text', () => {
  const cut = pieces(text, [
    { start: 18, end: 28, entity: 'sakhalin-2' },
    { start: 0, end: 5, entity: 'japan' },
  ]);
  expect(cut).toEqual([
    { kind: 'link', text: 'Japan', entity: 'japan' },
    { kind: 'plain', text: ' held ' },
    { kind: 'figure', text: '22%' },
    { kind: 'plain', text: ' of ' },
    { kind: 'link', text: 'Sakhalin-2', entity: 'sakhalin-2' },
    { kind: 'plain', text: '.' },
  ]);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
});

test.each([
  [
    'overlap another',
    [
      { start: 0, end: 10, entity: 'a' },
      { start: 5, end: 12, entity: 'b' },
    ],
  ],
  ['run past the end', [{ start: 20, end: 99, entity: 'a' }]],
  ['run backwards', [{ start: 9, end: 3, entity: 'a' }]],
  ['cover a figure', [{ start: 6, end: 20, entity: 'a' }]],
])('links that %s do not break the text', (_, links) => {
  expect(
    pieces(text, links)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
