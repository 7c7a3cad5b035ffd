// Wherever a name stands on a page, its card stands beside the line under the pointer, in sight and in reach.
import type { Frame } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Point, Rect } from '../../src/core/geometry.ts';
import { linesIn, middle, press, rest, type Standing, situations, standing } from './hand.ts';
import { browsers, cardClosed, open, type Session, type TestPage, until } from './harness.ts';
import { within } from './page-probes.ts';

describe.each(browsers)('a name in %s', (browser) => {
  let session: Session;
  let page: TestPage;
  beforeAll(async () => {
    session = await open(browser);
    page = await situations(session);
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await page.setViewport({ width: 1000, height: 800 });
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('html, body, article'))
        element.style.zoom = '';
    });
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.mouse.move(2, 2);
    expect(page.problems).toEqual([]);
  });

  /** Rests the pointer on a name, and gives where its card stands. */
  async function read(selector: string, name: string, line = 0): Promise<Standing & { line: Rect }> {
    const lines = await linesIn(page, selector, name);
    await rest(page, middle(lines[line]!));
    const found = await until(() => standing(page), `no card of ${name}`);
    expect(found.text).toContain(name);
    return { ...found, line: lines[line]! };
  }

  test.each([
    ['in a table', '#table', 'Senkaku Islands'],
    ['in a header that sticks to the window', '#kept', 'Kremlin'],
    ['in a box that has been scrolled', '#box', 'Yoshimasa Hayashi'],
    ['in text from right to left', '#right-to-left', 'Fumio Kishida'],
    ['in an open shadow tree', '#shadow', 'Shinzo Abe'],
    ['in vertical text', '#vertical', 'Vladimir Putin'],
  ])('%s has its card beside it', async (_, selector, name) => {
    if (selector === '#kept') await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    expectBeside(await read(selector, name));
  });

  test('that wraps has its card beside the line that the pointer is on', async () => {
    const lines = await linesIn(page, '#wrapped', 'Kuril Islands');
    expect(lines.length).toBe(2);
    for (const line of [0, 1]) {
      expectBeside(await read('#wrapped', 'Kuril Islands', line));
      await page.keyboard.press('Escape');
      await cardClosed(page);
      await page.mouse.move(2, 2);
    }
  });

  test.each(['#same', '#other'])('in the frame %s has its card in that frame', async (selector) => {
    const element = (await page.$(selector))!;
    const frame = (await element.contentFrame()) as Frame;
    const name = 'Senkaku Islands';
    await element.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await until(() => frame.evaluate(() => CSS.highlights.get('backgrounder-dotted')?.size), 'no mark');
    const [line] = await linesIn(frame, 'body', name);
    const { x, y } = (await element.boundingBox())!;
    await rest(page, from(middle(line!), { x: x + 1, y: y + 1 }));
    const found = await until(() => standing(frame), 'no card in the frame');
    expect(found.text).toContain(name);
    expectBeside({ ...found, line: line! });
    expect(await standing(page)).toBeNull();
    // What drives Chromium does not tell another site's frame that the pointer has left, as a hand's way out does.
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.move(2, 2, { steps: 3 });
    await until(
      async () => (await standing(frame)) === null,
      'the card stays when the pointer has left the frame',
    );
  });

  test('in what fills the screen has its card above that', async () => {
    await press(page, '#fill');
    await until(() => page.evaluate(() => document.fullscreenElement !== null), 'nothing fills the screen');
    expectBeside(await read('#whole', 'Volodymyr Zelensky'));
    await page.evaluate(() => document.exitFullscreen());
  });

  test('in a modal dialog has its card above that; Esc closes one after the other', async () => {
    await press(page, '#ask');
    await until(async () => (await within(page, '#modal')).length > 0, 'the dialog is not read');
    const found = await read('#modal', 'Tatsunori Motoki');
    expectBeside(found);
    await page.mouse.click(...pinOf(found.card));
    expect(await pinned(page)).toBe('true');
    const isOpen = () => page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')!.open);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await until(async () => !(await isOpen()), 'the dialog stays');
  });

  test.each(['html', 'body', 'article'])(
    'has its card beside it where the page enlarges its %s',
    async (part) => {
      const enlarge = (zoom: string) =>
        page.evaluate(
          (part, zoom) => document.querySelector<HTMLElement>(part)!.style.setProperty('zoom', zoom),
          part,
          zoom,
        );
      await enlarge('2');
      const { card, ...found } = await read('#plain', 'Sakhalin-2');
      expectBeside({ card, ...found });
      expect(card.right - card.left).toBe(380);
    },
  );

  test('has its card beside it where the reader has enlarged everything', async () => {
    const zoom = (factor: number) => zoomTo(session, page, factor);
    await zoom(2);
    await until(() => page.evaluate(() => devicePixelRatio === 2), 'the browser does not enlarge');
    const found = await read('#plain', 'Sakhalin-2');
    expectBeside(found);
    await zoom(1);
  });

  test('at the edge of a window of 320 pixels has its card beside it', async () => {
    await page.setViewport({ width: 320, height: 600 });
    for (const selector of ['#table', '#between'])
      for (const name of selector === '#table' ? ['Senkaku Islands'] : ['Vladivostok', 'Hokkaid']) {
        const found = await read(selector, name);
        expectBeside(found);
        await page.keyboard.press('Escape');
        await cardClosed(page);
        await page.mouse.move(2, 2);
      }
  });

  test('darkens nothing and covers nothing but what lies under its card', async () => {
    await read('#plain', 'Sakhalin-2');
    const backdrop = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('[popover]')!, '::backdrop');
      return style.display === 'none' ? null : style.backgroundColor;
    });
    expect([null, 'rgba(0, 0, 0, 0)']).toContain(backdrop);
  });
});

const from = (point: Point, origin: Point): Point => ({ x: point.x + origin.x, y: point.y + origin.y });
const pinOf = ({ right, top }: Rect): [number, number] => [right - 54, top + 24];
const pinned = (page: TestPage) =>
  page.evaluate(() =>
    document.querySelector('[popover]')!.shadowRoot!.querySelector('.tool')!.getAttribute('aria-pressed'),
  );

async function zoomTo(session: Session, page: TestPage, factor: number): Promise<void> {
  const extension = await session.extensionPage('options.html');
  await extension.evaluate(
    `chrome.tabs.query({}).then((tabs) => chrome.tabs.setZoom(tabs.findLast(({ url }) => url === ${JSON.stringify(page.url())}).id, ${factor}))`,
  );
  await extension.close();
  await page.bringToFront();
}

/** Under or over the line, near it, in the window, alone and in reach. */
function expectBeside({ card, line, hosts, onTop, window }: Standing & { line: Rect }): void {
  const below = card.top - line.bottom;
  const above = line.top - card.bottom;
  const told = JSON.stringify({ card, line, window });
  expect(Math.max(below, above), told).toBeGreaterThan(4);
  expect(Math.max(below, above), told).toBeLessThan(14);
  expect(card.left, told).toBeLessThanOrEqual(line.right);
  expect(card.right, told).toBeGreaterThanOrEqual(line.left);
  expect(card.left, told).toBeGreaterThanOrEqual(0);
  expect(card.right, told).toBeLessThanOrEqual(window.width);
  expect(card.top, told).toBeGreaterThanOrEqual(0);
  expect(card.bottom, told).toBeLessThanOrEqual(window.height);
  expect({ hosts, onTop }, told).toEqual({ hosts: 1, onTop: true });
}
