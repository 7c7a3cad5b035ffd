import { expect, test } from 'vitest';
import { readMap } from '../../src/core/locator-map.ts';

const map = { viewBox: '0 0 1000 1000', land: 'M1 2l3-4 5 6z', marker: { x: 500, y: 500 } };

test('a map of plain paths is drawn', () => {
  expect(readMap(map)).toEqual(map);
});

test.each([
  ['no map', undefined],
  ['markup in the path', { ...map, land: 'M0 0z"><script>' }],
  ['a path that loads something', { ...map, land: 'url(https://example.org/x)' }],
  ['a view box that is none', { ...map, viewBox: '0 0 100' }],
  ['a marker nowhere', { ...map, marker: { x: Number.NaN, y: 0 } }],
  ['a path to choke on', { ...map, land: `M0 0${'l1 1'.repeat(10_000)}` }],
])('%s is not', (_, value) => {
  expect(readMap(value)).toBeNull();
});
