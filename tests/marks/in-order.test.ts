import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { InOrder } from '../../src/marks/in-order.ts';

const { document } = parseHTML(`<main>${'<p>text</p>'.repeat(9)}</main>`);
const paragraphs = [...document.querySelectorAll('p')] as unknown as Node[];
const held = () => new InOrder<number>((n) => paragraphs[n]!);

test('things stand in the order of the page, however they come', () => {
  const order = held();
  for (const n of [4, 5, 6]) order.add(n);
  expect(order.list()).toEqual([4, 5, 6]);
  for (const n of [8, 0, 1]) order.add(n);
  expect(order.list()).toEqual([0, 1, 4, 5, 6, 8]);
  for (const n of [2, 3]) order.add(n);
  order.add(7);
  expect(order.list()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('what is taken out before anybody has looked is out', () => {
  const order = held();
  order.add(3);
  order.add(1);
  order.remove(3);
  expect(order.list()).toEqual([1]);
});
