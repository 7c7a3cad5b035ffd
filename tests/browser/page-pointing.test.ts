// How a page answers to pointer, keys and commands, in real browsers.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  browsers,
  cardClosed,
  cardOpened,
  cardText,
  hover,
  marked,
  open,
  pause,
  place,
  type Session,
  type TestPage,
  until,
} from './harness.ts';
import { call, within } from './page-probes.ts';

describe.each(browsers)('a page pointed at in %s', (browser) => {
  let session: Session;
  let page: TestPage;
  beforeAll(async () => {
    session = await open(browser);
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    page = await session.page('reading/');
    await marked(page, 6);
  });
  afterEach(async () => {
    expect(page.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
    await page.close();
  });

  const names = () => within(page, '*');

  test('opens a card on a name in a heading or a link, though they carry no mark', async () => {
    await hover(page, 'Fumio Kishida in');
    expect(await cardOpened(page)).toContain('Fumio Kishida');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await hover(page, 'Fumio Kishida slept');
    expect(await cardOpened(page)).toContain('Fumio Kishida');
  });

  test('opens a card at the line of a wrapped name that the pointer is on, and none beside the line', async () => {
    const boxes = await page.evaluate(() => {
      const text = document.querySelector('#wrapped')!.firstChild as Text;
      const range = new Range();
      range.setStart(text, text.data.indexOf('Kuril'));
      range.setEnd(text, text.data.indexOf(' once'));
      return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
        left,
        right,
        top,
        bottom,
      }));
    });
    expect(boxes.length).toBeGreaterThan(1);
    const last = boxes.at(-1)!;
    // Right of the first line's end is within the name's bounding box, and not on the name.
    await page.mouse.move(500, last.top - 60);
    await page.mouse.move(last.right + 60, last.top + 5, { steps: 4 });
    await pause(500);
    expect(await cardText(page)).toBeNull();
    await page.mouse.move(last.left + 5, last.top + 8, { steps: 4 });
    expect(await cardOpened(page)).toContain('Kuril');
  });

  test('answers on text that cannot be selected', async () => {
    await hover(page, 'Kremlin');
    expect(await cardOpened(page)).toContain('Kremlin');
  });

  test('lets Esc through to the page, unless a card is open', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keyup'])
        document.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`));
    });
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual(['keydown Escape', 'keyup Escape']);
    await hover(page, 'Hokkaido');
    await cardOpened(page);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual(['keydown Escape', 'keyup Escape']);
  });

  test('opens nothing for a name that scrolls under a still pointer', async () => {
    const { x, y } = await place(page, 'Hokkaido');
    await page.evaluate(() => scrollTo(0, 0));
    const top = await page.evaluate(() => document.querySelector('#row')!.getBoundingClientRect().top);
    await page.mouse.move(x, 5);
    await page.mouse.move(x, 12, { steps: 3 });
    await page.evaluate((by) => scrollBy(0, by), top - 4);
    await pause(700);
    expect(y).toBeGreaterThan(0);
    expect(await cardText(page)).toBeNull();
  });

  test('closes the card at a press elsewhere', async () => {
    await hover(page, 'Hokkaido');
    await cardOpened(page);
    await page.mouse.move(900, 20);
    await page.mouse.down();
    await page.mouse.up();
    await cardClosed(page);
  });

  test('steps from mention to mention by command, and gives the focus back', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#link')!.focus());
    await call(session, page, 'step', 1);
    expect(await cardOpened(page)).toContain('Fumio Kishida');
    expect(await page.evaluate(() => document.activeElement?.matches('[popover]'))).toBe(true);
    await call(session, page, 'step', -1);
    await until(async () => (await cardText(page))?.includes('Vladivostok'), 'no step back around the page');
    await until(() => page.evaluate(() => scrollY > 1000), 'the page has not scrolled there');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('lists what it found, and reveals it', async () => {
    const { entities } = (await call(session, page, 'inventory')) as { entities: { entity: string }[] };
    expect(entities[0]).toMatchObject({ entity: 'fumio-kishida', mentions: 3 });
    expect(entities.map(({ entity }) => entity)).not.toContain('taiwan');
    await call(session, page, 'reveal', 'vladivostok');
    expect(await cardOpened(page)).toContain('Vladivostok');
  });

  test('finds the mention under the pointer quickly among two thousand', async () => {
    await page.evaluate(() => {
      const many = document.createElement('section');
      for (let i = 0; i < 200; i++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'Tokyo and Moscow and Kyiv. '.concat('Then Tokyo, then Moscow. '.repeat(5));
        many.append(paragraph);
      }
      document.querySelector('main')!.prepend(many);
    });
    await until(async () => (await names()).includes('Moscow'), 'the new text is not read');
    const { entities } = (await call(session, page, 'inventory')) as { entities: { mentions: number }[] };
    expect(entities.reduce((sum, { mentions }) => sum + mentions, 0)).toBeGreaterThan(2000);
    // What answers the pointer comes with its first move.
    await hover(page, 'Moscow and Kyiv');
    await cardOpened(page);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.evaluate(() => scrollTo(0, 0));
    const spent = await page.evaluate(async () => {
      const target = document.querySelector('main p')!;
      const { left, top } = target.getBoundingClientRect();
      const move = (i: number) =>
        target.dispatchEvent(
          new PointerEvent('pointermove', {
            bubbles: true,
            composed: true,
            clientX: left + (i % 400),
            clientY: top + 8,
            pointerType: 'mouse',
          }),
        );
      for (let i = 0; i < 100; i++) move(i);
      const start = performance.now();
      for (let i = 0; i < 400; i++) move(i);
      return (performance.now() - start) / 400;
    });
    expect(spent).toBeLessThan(0.2);
  });
});
