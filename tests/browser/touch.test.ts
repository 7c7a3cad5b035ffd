// Fingers: a tap opens, a tap elsewhere closes, and nothing else that fingers do has to do with cards.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '../../src/core/geometry.ts';
import { linesIn, middle, situations, standing } from './hand.ts';
import {
  browsers,
  cardClosed,
  cardOpened,
  cardText,
  open,
  pause,
  type Session,
  type TestPage,
  until,
} from './harness.ts';

describe.each(browsers)('a finger in %s', (browser) => {
  let session: Session;
  let page: TestPage;
  beforeAll(async () => {
    session = await open(browser);
    page = await situations(session);
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(page.problems).toEqual([]);
  });

  const spot = async (selector: string, name: string): Promise<Point> =>
    middle((await linesIn(page, selector, name))[0]!);
  const tap = ({ x, y }: Point) => page.touchscreen.tap(x, y);

  test('taps a name: its card opens beside it and stays; a tap outside closes it', async () => {
    const at = await spot('#plain', 'Sakhalin-2');
    await tap(at);
    expect(await cardOpened(page)).toContain('Sakhalin-2');
    await pause(600);
    const { card, onTop } = (await until(() => standing(page), 'the card has gone'))!;
    expect(card.top - at.y).toBeLessThan(30);
    expect(onTop).toBe(true);
    await tap({ x: 900, y: 700 });
    await cardClosed(page);
  });

  test('taps in the card, and the card does what it says', async () => {
    await tap(await spot('#plain', 'Sakhalin-2'));
    const { card } = await until(() => standing(page), 'no card');
    await tap({ x: card.right - 54, y: card.top + 24 });
    await until(() => page.evaluate(isPinned), 'the card is not pinned');
    await tap({ x: card.right - 24, y: card.top + 24 });
    await cardClosed(page);
  });

  test('taps from name to name, and one card goes along', async () => {
    await tap(await spot('#plain', 'Sakhalin-2'));
    await cardOpened(page);
    await tap(await spot('#plain', 'Vladivostok'));
    await until(async () => (await cardText(page))?.includes('Vladivostok'), 'the card does not change');
    expect((await standing(page))!.hosts).toBe(1);
  });

  test('taps a link that is a name: the link leads where it leads, and no card opens', async () => {
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await tap(await spot('#link', 'Taiwan'));
    await until(() => page.evaluate(() => location.hash === '#vertical'), 'the link leads nowhere');
    await pause(500);
    expect(await cardText(page)).toBeNull();
  });

  test('drags the page along by a name, rests on it for long, or puts two fingers down: no card opens', async () => {
    const at = await spot('#between', 'Vladivostok');
    const drag = await page.touchscreen.touchStart(at.x, at.y);
    for (let by = 12; by <= 96; by += 12) await drag.move(at.x, at.y - by);
    await drag.end();
    const { x, y } = await spot('#between', 'Vladivostok');
    const long = await page.touchscreen.touchStart(x, y);
    await pause(650);
    await long.end();
    if (browser === 'chromium') await pinch(page, { x, y });
    await pause(500);
    expect(await cardText(page)).toBeNull();
  });
});

const isPinned = () =>
  document.querySelector('[popover]')!.shadowRoot!.querySelector('.tool')!.getAttribute('aria-pressed') ===
  'true';

async function pinch(page: Page, { x, y }: Point): Promise<void> {
  const one = await page.touchscreen.touchStart(x, y);
  const other = await page.touchscreen.touchStart(x + 60, y + 5);
  await other.end();
  await one.end();
}
