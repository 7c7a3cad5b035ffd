import { describe, expect, test } from 'vitest';
import { place, type Setting } from '../../src/card/place.ts';

const line = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 });
const setting: Setting = {
  anchor: line(300, 100),
  card: { width: 380, height: 400 },
  viewport: { width: 1000, height: 800 },
  side: 'bottom',
  hold: false,
  rightToLeft: false,
};

describe('the card stands', () => {
  test('below its line, its text under the name', async () => {
    expect(await place(setting)).toEqual({ left: 284, top: 128, maxHeight: 480, side: 'bottom' });
  });

  test('above where there is no room below', async () => {
    const placed = await place({ ...setting, anchor: line(300, 700) });
    expect(placed).toMatchObject({ side: 'top', top: 700 - 8 - 400 });
  });

  test('on the side where the last one stood, when there is room', async () => {
    const placed = await place({ ...setting, anchor: line(300, 500), side: 'top' });
    expect(placed.side).toBe('top');
  });

  test('where it stands while things unfold in it, and scrolls inside instead', async () => {
    const placed = await place({
      ...setting,
      anchor: line(300, 500),
      card: { width: 380, height: 900 },
      hold: true,
    });
    expect(placed.side).toBe('bottom');
    expect(placed.top).toBe(528);
    expect(placed.maxHeight).toBe(800 - 528 - 8);
  });

  test('within the window, at its right edge and in one of 320 pixels', async () => {
    const right = await place({ ...setting, anchor: line(950, 100) });
    expect(right.left).toBe(1000 - 8 - 380);
    const narrow = await place({
      ...setting,
      card: { width: 304, height: 300 },
      viewport: { width: 320, height: 600 },
    });
    expect(narrow.left).toBe(8);
  });

  test('under the end of the name where text runs from right to left', async () => {
    const placed = await place({ ...setting, anchor: line(600, 100), rightToLeft: true });
    expect(placed.left + 380).toBe(700 + 16);
  });

  test('over the line rather than too low to read', async () => {
    const placed = await place({ ...setting, anchor: line(300, 90), viewport: { width: 640, height: 200 } });
    expect(placed.maxHeight).toBe(140);
    expect(placed.top + 140).toBeLessThanOrEqual(200);
    expect(placed.top).toBeGreaterThanOrEqual(0);
  });
});
