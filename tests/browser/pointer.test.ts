// What a hand on the pointer does, and what it never meant.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Rect } from '../../src/core/geometry.ts';
import { glide, linesIn, middle, press, rest, situations, standing } from './hand.ts';
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
import { change } from './page-probes.ts';

describe.each(browsers)('a hand with %s', (browser) => {
  let session: Session;
  let page: TestPage;
  beforeAll(async () => {
    session = await open(browser);
    page = await situations(session);
    await page.evaluate(noteHosts);
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await page.keyboard.press('Escape');
    await cardClosed(page);
    // However many cards there were, there was one at a time, and nothing else of ours.
    expect(await page.evaluate(() => Math.max(...hosts.splice(0), 0))).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    expect(page.problems).toEqual([]);
    await page.mouse.move(2, 2);
  });

  /** Opens the card of a name by resting on it. */
  async function read(selector: string, name: string) {
    const [line] = await linesIn(page, selector, name);
    await rest(page, middle(line!));
    return { line: line!, ...(await until(() => standing(page), `no card of ${name}`)) };
  }

  test('crosses a paragraph full of names, and no card opens', async () => {
    const [first] = await linesIn(page, '#between', 'Vladivostok');
    const { left, top } = first!;
    await glide(page, { x: left - 60, y: top - 30 }, { x: left + 560, y: top + 90 }, 500);
    await glide(page, { x: left + 560, y: top + 90 }, { x: left - 60, y: top + 10 }, 500);
    await pause(600);
    expect(await cardText(page)).toBeNull();
    expect(await page.evaluate(() => hosts)).toEqual([]);
  });

  test.each([
    ['to its far corner', 0.95, 0.9],
    ['straight down', 0.3, 0.5],
  ])(
    'goes into the card, %s, over other names, rests there, and comes back: the card stays',
    async (_, across, down) => {
      const { line, card, text } = await read('#between', 'Hokkaid');
      const inside = pointIn(card, across, down);
      await glide(page, middle(line), inside, 500);
      await pause(500);
      expect(await cardText(page)).toBe(text);
      await glide(page, inside, middle(line), 400);
      await pause(400);
      expect(await cardText(page)).toBe(text);
      expect(await page.evaluate(() => hosts)).toEqual([1]);
    },
  );

  test('goes from name to name, and one card goes with it', async () => {
    await read('#plain', 'Sakhalin-2');
    const [line] = await linesIn(page, '#plain', 'Vladivostok');
    await glide(page, { x: line!.left - 30, y: line!.top + 6 }, middle(line!), 200);
    await until(async () => (await cardText(page))?.includes('Vladivostok'), 'the card does not change');
    expect(await page.evaluate(() => hosts)).toEqual([1]);
  });

  test('drags over names to select them, and no card opens', async () => {
    const [line] = await linesIn(page, '#between', 'Vladivostok');
    await page.mouse.move(line!.left - 30, line!.top + 6);
    await page.mouse.down();
    await page.mouse.move(line!.right - 4, line!.top + 6, { steps: 5 });
    await pause(500);
    expect(await cardText(page)).toBeNull();
    await page.mouse.up();
    await pause(500);
    expect(await page.evaluate(() => `${getSelection()}`)).toContain('Vladivo');
    expect(await cardText(page)).toBeNull();
    await page.evaluate(() => getSelection()!.removeAllRanges());
  });

  test('turns the wheel, and no card opens for what comes to lie under the pointer until it moves', async () => {
    const [line] = await linesIn(page, '#table', 'Senkaku Islands');
    const { x, y } = middle(line!);
    await page.mouse.move(x - 9, y - 120);
    await page.mouse.move(x, y - 120, { steps: 3 });
    const before = await page.evaluate(topOfTable);
    await page.mouse.wheel({ deltaY: 120 });
    const arrived = async () => Math.abs((await page.evaluate(topOfTable)) - before + 120) < 1;
    await until(arrived, 'the page has not scrolled');
    await pause(600);
    expect(await cardText(page)).toBeNull();
    await page.mouse.move(x + 5, y - 120, { steps: 3 });
    expect(await cardOpened(page)).toContain('Senkaku Islands');
  });

  test('scrolls a name out of sight, on the page or in a box, and its card goes too; a pinned one stays', async () => {
    await read('#box', 'Yoshimasa Hayashi');
    await page.evaluate(() => (document.querySelector('#box')!.scrollTop = 0));
    await cardClosed(page);
    await read('#plain', 'Sakhalin-2');
    const stood = (await standing(page))!.card;
    await page.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
    const moved = async () => (await standing(page))!.card.top !== stood.top;
    await until(moved, 'the card does not go along');
    await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await cardClosed(page);
    await page.mouse.move(2, 2);
    const { card } = await read('#plain', 'Sakhalin-2');
    await page.mouse.click(card.right - 54, card.top + 24);
    await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await pause(200);
    expect(await cardText(page)).toContain('Sakhalin-2');
  });

  test.each(['display: contents', 'pointer-events: none'])(
    'scrolls a little, where the page has set %s around the name: its card stays till the name is gone',
    async (style) => {
      await page.evaluate((style) => {
        document.querySelector('#plain em')!.setAttribute('style', style);
        document.querySelector('#plain')!.scrollIntoView({ block: 'center', behavior: 'instant' });
      }, style);
      const [line] = await linesIn(page, '#plain', 'Sakhalin-2');
      await rest(page, middle(line!));
      const { card } = await until(() => standing(page), 'no card of Sakhalin-2');
      await page.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
      const moved = async () => (await standing(page))!.card.top !== card.top;
      await until(moved, 'the card does not go along');
      await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
      await cardClosed(page);
      await page.evaluate(() => document.querySelector('#plain em')!.removeAttribute('style'));
    },
  );

  test('rests on: the card stays for good. Esc closes it without a move, and it does not come again', async () => {
    const { line } = await read('#plain', 'Sakhalin-2');
    await pause(1500);
    expect(await cardText(page)).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(await cardText(page)).toBeNull();
    await page.mouse.move(middle(line).x + 5, middle(line).y);
    await pause(500);
    expect(await cardText(page)).toBeNull();
  });

  test('reads while it writes: the page keeps its focus and every key but that Esc', async () => {
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      document.body.prepend(field);
      const keys: string[] = [];
      Object.assign(globalThis, { keys });
      for (const type of ['keydown', 'keyup'])
        window.addEventListener(type, (event) => keys.push(`${type} ${(event as KeyboardEvent).key}`), true);
      field.focus({ preventScroll: true });
    });
    await read('#plain', 'Sakhalin-2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await page.keyboard.type('jk ?');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    const down = ['j', 'k', ' ', '?', 'ArrowLeft', 'Enter'];
    const pressed = (await page.evaluate('keys')) as string[];
    expect(pressed).toEqual(down.flatMap((key) => [`keydown ${key}`, `keyup ${key}`]));
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')!.value)).toBe('jk ?');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await page.evaluate(() => document.querySelector('#field')!.remove());
  });

  test('presses a link that is a name: the link does what it does, and no card comes between', async () => {
    const [line] = await linesIn(page, '#link', 'Taiwan');
    await page.mouse.click(middle(line!).x, middle(line!).y);
    await until(() => page.evaluate(() => location.hash === '#vertical'), 'the link leads nowhere');
    await pause(500);
    expect(await cardText(page)).toBeNull();
  });

  test('waits as long as its owner likes: calm, normal, quick, or only with Alt held', async () => {
    const waits: number[] = [];
    for (const preset of ['calm', 'normal', 'quick']) {
      await change(session, { preset });
      await page.bringToFront();
      await page.evaluate(() => {
        moved = opened = 0;
      });
      await read('#plain', 'Sakhalin-2');
      waits.push(await page.evaluate(() => opened - moved));
      await page.keyboard.press('Escape');
      await cardClosed(page);
      await page.mouse.move(2, 2);
    }
    const [calm, normal, quick] = waits as [number, number, number];
    // Browsers round what they tell of time.
    for (const [wait, least] of [
      [calm, 498],
      [normal, 248],
      [quick, 148],
    ] as const) {
      expect(wait).toBeGreaterThanOrEqual(least);
      expect(wait).toBeLessThan(least + 240);
    }
    await change(session, { preset: 'key' });
    await page.bringToFront();
    const [line] = await linesIn(page, '#plain', 'Sakhalin-2');
    await rest(page, middle(line!));
    await pause(700);
    expect(await cardText(page)).toBeNull();
    await page.keyboard.down('Alt');
    await cardOpened(page);
    await page.keyboard.up('Alt');
    expect(await cardText(page)).toContain('Sakhalin-2');
    await change(session, { preset: 'normal' });
    await page.bringToFront();
  });

  test('presses outside: the card goes, and what was pressed is pressed', async () => {
    await read('#plain', 'Sakhalin-2');
    await page.evaluate(
      () => (document.querySelector<HTMLElement>('#before')!.onclick = () => (pressed += 1)),
    );
    await press(page, '#before');
    await cardClosed(page);
    expect(await page.evaluate(() => pressed)).toBe(1);
  });
});

/** How many hosts there are, noted whenever one comes or goes; when the pointer moved last, and a card opened. */
declare let hosts: number[];
declare let moved: number;
declare let opened: number;
declare let pressed: number;

function noteHosts(): void {
  Object.assign(globalThis, { hosts: [], moved: 0, opened: 0, pressed: 0 });
  addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), true);
  new MutationObserver(() => {
    const count = document.querySelectorAll('[popover]').length;
    if (count > 0) {
      hosts.push(count);
      opened = performance.now();
    }
  }).observe(document, { childList: true, subtree: true });
}

const topOfTable = () => document.querySelector('#table')!.getBoundingClientRect().top;

const pointIn = ({ left, right, top, bottom }: Rect, across: number, down: number) => ({
  x: left + (right - left) * across,
  y: top + (bottom - top) * down,
});
