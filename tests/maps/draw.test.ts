import { expect, test } from 'vitest';
import { readMap } from '../../src/core/locator-map.ts';
import { drawMap, drawMaps } from '../../src/maps/draw.ts';

test.each([
  ['islands', 46.5, 151],
  ['a city far from the sea', 55.75, 37.6],
  ['a continent', 60, 95],
  ['the South Pole', -90, 0],
  ['the edge of the world', 0, 180],
])('the map of %s is small, and one that the card draws', (_, latitude, longitude) => {
  const map = drawMap({ latitude, longitude });
  expect(readMap(map)).toEqual(map);
  expect(map.land.length).toBeLessThan(8_000);
  expect(map.land).toMatch(/^M/);
});

test('a pack’s places get their maps, and nothing else changes', () => {
  const pack = {
    id: 'ports',
    entities: [{ id: 'port', coordinates: { latitude: 1, longitude: 2 } }, { id: 'law' }],
  };
  const [[path, text]] = Object.entries(drawMaps([pack])) as [[string, string]];
  const [port, law] = JSON.parse(text).entities;
  expect(path).toBe('packs/ports.json');
  expect(port).toMatchObject({ id: 'port', map: { marker: { x: 500, y: 500 } } });
  expect(law).toEqual({ id: 'law' });
});
