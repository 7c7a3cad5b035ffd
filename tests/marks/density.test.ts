import { expect, test } from 'vitest';
import { chooseMarks, type Markable } from '../../src/marks/density.ts';

interface Case extends Markable {
  able: boolean;
}
const mention = (entity: string, more: Partial<Case> = {}): Case => ({
  entity,
  able: true,
  block: { kind: 'prose' },
  ...more,
});
const heading = { block: { kind: 'heading' } } as const;
const page = [
  mention('abe', heading),
  mention('abe', { able: false }),
  mention('abe'),
  mention('putin'),
  mention('abe'),
  mention('putin'),
];
type Density = 'first' | 'section' | 'all' | 'none';
const marked = (density: Density, sections = [0, 0, 0, 0, 1, 1], canCarry = ({ able }: Case) => able) =>
  chooseMarks(page, density, canCarry, (each) => sections[page.indexOf(each)]!).map((each) =>
    page.indexOf(each),
  );

test('the first mention that can carry a mark does', () => {
  expect(marked('first')).toEqual([2, 3]);
});

test('in every section anew, if the reader wants', () => {
  expect(marked('section')).toEqual([2, 3, 4, 5]);
  expect(marked('section', [0, 0, 0, 0, 0, 0])).toEqual([2, 3]);
});

test('all of them or none, but never headings, or where none can be carried', () => {
  expect(marked('all')).toEqual([2, 3, 4, 5]);
  expect(marked('none')).toEqual([]);
});

test('the page is asked only of mentions that might carry one', () => {
  const asked: number[] = [];
  marked('first', undefined, (each) => {
    asked.push(page.indexOf(each));
    return each.able;
  });
  expect(asked).toEqual([1, 2, 3]);
});
