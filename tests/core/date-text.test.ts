import { describe, expect, test } from 'vitest';
import { dateText, machineDate } from '../../src/core/date-text.ts';
import { wordingOf } from './wordings.ts';

const dates: [string, string, string, string][] = [
  ['2022-09-26', '26 September 2022', '26 septembre 2022', '2022年9月26日'],
  ['2022-09-01', '1 September 2022', '1er septembre 2022', '2022年9月1日'],
  ['2022-06', 'June 2022', 'juin 2022', '2022年6月'],
  ['1956', '1956', '1956', '1956年'],
  ['1998/..', 'since 1998', 'depuis 1998', '1998年から'],
  ['2022-02-26/..', 'since 26 February 2022', 'depuis le 26 février 2022', '2022年2月26日から'],
  ['../2022', 'until 2022', 'jusqu’en 2022', '2022年まで'],
  ['../2022-09-01', 'until 1 September 2022', 'jusqu’au 1er septembre 2022', '2022年9月1日まで'],
  ['2016/2022', '2016–2022', '2016–2022', '2016年～2022年'],
  ['2022-06~', 'about June 2022', 'vers juin 2022', '2022年6月頃'],
  ['2022-06-14?', 'about 14 June 2022', 'vers le 14 juin 2022', '2022年6月14日頃'],
  ['2022-09-26/2022-09-28', '26–28 September 2022', '26–28 septembre 2022', '2022年9月26日～2022年9月28日'],
  ['1991/2022-09', '1991 – September 2022', '1991 – septembre 2022', '1991年～2022年9月'],
  ['1991~/..', 'since about 1991', 'depuis vers 1991', '1991年頃から'],
];

describe.each([
  ['en', 1],
  ['fr', 2],
  ['ja', 3],
] as const)('in %s', (language, column) => {
  const wording = wordingOf(language);
  test.each(dates.map((row) => [row[0], row[column]]))('%s is written “%s”', (edtf, expected) => {
    // Languages differ in which spaces stand around a dash.
    expect(dateText(edtf, wording).replace(/[\u2009\u00a0\u202f]/g, ' ')).toBe(expected);
  });
});

test('months of one year, and days of two months, keep the spaces around their dash', () => {
  const text = (edtf: string) => dateText(edtf, wordingOf('en')).replace(/\u2009/g, ' ');
  expect(text('2022-03/2022-08')).toBe('March – August 2022');
  expect(text('2022-09-26/2022-10-02')).toBe('26 September – 2 October 2022');
});

test('what is no EDTF date is given back as it is', () => {
  expect(dateText('last spring', wordingOf('en'))).toBe('last spring');
});

test('years before 100 are themselves, not of the last century', () => {
  expect(dateText('0079', wordingOf('en'))).toBe('79');
});

test('only a plain date is one that a machine may read', () => {
  expect(machineDate('2022-09')).toBe('2022-09');
  expect(machineDate('2022-09~')).toBeUndefined();
  expect(machineDate('1998/..')).toBeUndefined();
});
