import { expect, test } from 'vitest';
import { chooseMarks, type Markable } from '../../src/pointing/density.ts';

const mention = (entity: string, more: Partial<Markable> = {}): Markable => ({
  entity,
  linked: false,
  unseen: false,
  block: { kind: 'prose' },
  ...more,
});
const heading = { block: { kind: 'heading' } } as const;
const page = [
  mention('abe', heading),
  mention('abe', { linked: true }),
  mention('abe', { unseen: true }),
  mention('abe'),
  mention('putin'),
  mention('abe'),
  mention('putin'),
];
const marked = (density: 'first' | 'section' | 'all' | 'none', sections = [0, 0, 0, 0, 0, 1, 1]) =>
  chooseMarks(page, density, (each) => sections[page.indexOf(each)]!).map((each) => page.indexOf(each));

test('the first mention that can carry a mark does', () => {
  expect(marked('first')).toEqual([3, 4]);
});

test('in every section anew, if the reader wants', () => {
  expect(marked('section')).toEqual([3, 4, 5, 6]);
  expect(marked('section', [0, 0, 0, 0, 0, 0, 0])).toEqual([3, 4]);
});

test('all of them or none, but never headings, links or what is out of sight', () => {
  expect(marked('all')).toEqual([3, 4, 5, 6]);
  expect(marked('none')).toEqual([]);
});
