import { expect, test } from 'vitest';
import type { Mention, Rejected } from '../../src/core/mention.ts';
import type { PageBlock } from '../../src/page/block.ts';
import { Refusals } from '../../src/page/refusals.ts';

const block = (text: string) => ({ text }) as PageBlock;
const at = (id: number, start = 0, entity = 'abe'): Mention & Rejected => ({
  block: id,
  start,
  end: start + 3,
  entity,
  name: 'Abe',
  refusal: 'other-bearer',
  reason: 'company',
});

test('a refused candidate is told once, in the page’s own words', () => {
  const refusals = new Refusals((id) => [block('Abe said'), block('ABE SAYS')][id]);
  refusals.heed([at(0), at(1)], []);
  expect(refusals.lines()).toEqual([{ entity: 'abe', text: 'ABE', refusal: 'other-bearer' }]);
});

test('a candidate that is confirmed later was not refused', () => {
  const refusals = new Refusals(() => block('Abe said'));
  refusals.heed([at(0)], []);
  refusals.heed([], [at(0)]);
  expect(refusals.lines()).toEqual([]);
});

test('what has left the page is not told', () => {
  const refusals = new Refusals(() => undefined);
  refusals.heed([at(0)], []);
  expect(refusals.lines()).toEqual([]);
});

test('an endless page leaves only the last of them', () => {
  const refusals = new Refusals((id) => block(`n${String(id).padStart(2)}…`));
  for (let id = 0; id < 1000; id++) refusals.heed([at(id, 0, `entity-${id}`)], []);
  const told = refusals.lines().map(({ entity }) => entity);
  expect(told).toHaveLength(50);
  expect(told.at(-1)).toBe('entity-999');
});
