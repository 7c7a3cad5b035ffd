import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, distance, inCorridor, type Rect } from '../../src/core/geometry.ts';

const card: Rect = { left: 100, top: 100, right: 500, bottom: 300 };

describe('the corridor from a mention to its card', () => {
  test('is the triangle to the edge that faces the mention', () => {
    const exit = { x: 300, y: 80 };
    expect(inCorridor({ x: 300, y: 90 }, exit, card)).toBe(true);
    expect(inCorridor({ x: 120, y: 99 }, exit, card)).toBe(true);
    expect(inCorridor({ x: 120, y: 85 }, exit, card)).toBe(false);
    expect(inCorridor({ x: 300, y: 60 }, exit, card)).toBe(false);
  });

  test('leads to a card above, or beside, as well', () => {
    expect(inCorridor({ x: 300, y: 310 }, { x: 300, y: 320 }, card)).toBe(true);
    expect(inCorridor({ x: 90, y: 200 }, { x: 60, y: 200 }, card)).toBe(true);
    expect(inCorridor({ x: 520, y: 200 }, { x: 540, y: 200 }, card)).toBe(true);
    expect(inCorridor({ x: 560, y: 200 }, { x: 540, y: 200 }, card)).toBe(false);
  });

  const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
  const point = fc.record({ x: coordinate, y: coordinate });

  test('holds every straight way from the mention to the edge that faces it', () => {
    const below = fc.record({ x: coordinate, y: fc.double({ min: -2000, max: 99, noNaN: true }) });
    const along = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(below, along, along, (exit, across, on) => {
        const end = { x: card.left + across * (card.right - card.left), y: card.top };
        const way = { x: exit.x + on * (end.x - exit.x), y: exit.y + on * (end.y - exit.y) };
        // A hair's breadth for what floating point rounds away at the edges.
        const inner = { x: way.x + (300 - way.x) * 1e-9, y: way.y };
        return inCorridor(inner, exit, card);
      }),
    );
  });

  test('never reaches further than the mention and the card', () => {
    fc.assert(
      fc.property(point, point, (where, exit) => {
        const slack = 6;
        const around: Rect = {
          left: Math.min(exit.x, card.left) - slack,
          top: Math.min(exit.y, card.top) - slack,
          right: Math.max(exit.x, card.right) + slack,
          bottom: Math.max(exit.y, card.bottom) + slack,
        };
        return !inCorridor(where, exit, card) || contains(around, where, 1e-6);
      }),
    );
  });
});

test('a rectangle contains its edges, and a margin where one is given', () => {
  expect(contains(card, { x: 100, y: 300 })).toBe(true);
  expect(contains(card, { x: 99, y: 300 })).toBe(false);
  expect(contains(card, { x: 99, y: 300 }, 1)).toBe(true);
});

test('distance is as the crow flies', () => {
  expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
});
