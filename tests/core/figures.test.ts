import { expect, test } from 'vitest';
import { figures } from '../../src/core/figures.ts';

const found = (text: string) => figures(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Companies held 22% of it.', ['22%']],
  ['A deficit of over $5 billion in 2021.', ['$5 billion']],
  ['It would total 43,000 billion yen, or $318 billion.', ['43,000 billion yen', '$318 billion']],
  ['Il atteint 43 000 milliards de yens, soit 22 %.', ['43 000 milliards de yens', '22 %']],
  ['防衛費は43兆円、うち22％。', ['43兆円', '22％']],
  ['5.6 trillion yen, 1.5 per cent', ['5.6 trillion yen', '1.5 per cent']],
])('in “%s” the eye finds %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('years, days and bare counts are left alone', () => {
  expect(found('On 26 September 2022 Russia barred 63 officials for 48 hours from 1998, 7 in all.')).toEqual(
    [],
  );
});
