import { expect, test } from 'vitest';
import { moments } from '../../src/card/moments.ts';

const facts = (...dates: (string | undefined)[]) =>
  dates.map((date, i) => ({
    id: `fact-${i}`,
    text: 'Something.',
    source: { id: 'source' },
    ...(date && { date }),
  }));
const keys = (...dates: (string | undefined)[]) => moments(facts(...dates)).map(({ key }) => key);

test('dated facts stand in order of time, undated ones not at all', () => {
  expect(keys('2022-09-26', undefined, '1956', '1998/..')).toEqual(['1956', '1998', '2022-09-26']);
});

test('facts of one date share a moment', () => {
  const shared = moments(facts('2021', '2022', '2022', '2023'));
  expect(shared.map((moment) => moment.facts.length)).toEqual([1, 2, 1]);
});

test('two dates are no timeline', () => {
  expect(keys('2021', '2022', '2022')).toEqual([]);
});

test('too many days become months, too many months years', () => {
  const days = Array.from({ length: 20 }, (_, i) => `2022-0${(i % 4) + 1}-${i + 10}`);
  expect(keys(...days)).toEqual(['2022-01', '2022-02', '2022-03', '2022-04']);
  const months = Array.from(
    { length: 24 },
    (_, i) => `${2020 + (i % 3)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  expect(keys(...months)).toEqual(['2020', '2021', '2022']);
});

test('gaps share the line, a long time more of it than a short one', () => {
  const [first, second, third] = moments(facts('1956', '2021', '2022'));
  expect(first!.gap).toBe(0);
  expect(second!.gap).toBeGreaterThan(third!.gap);
  expect(second!.gap + third!.gap).toBeCloseTo(1);
});
