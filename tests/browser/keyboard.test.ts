// Reading without a mouse: from name to name by command, into the card and back, told to whoever cannot see it. And pages
// that come back out of the browser's memory.
import type { SerializedAXNode } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { linesIn, middle, rest, standing } from './hand.ts';
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
import { call, change, within } from './page-probes.ts';

describe.each(browsers)('a keyboard in %s', (browser) => {
  let session: Session;
  let page: TestPage;
  beforeAll(async () => {
    session = await open(browser);
    page = await session.page('situations/');
    await isMarked();
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(page.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });

  const isMarked = () => until(async () => (await within(page, '*')).length > 5, 'the page has few marks');
  const step = (direction: 1 | -1) => call(session, page, 'step', direction);
  const stands = (name: string) =>
    until(async () => (await cardText(page))?.includes(name), `no card of ${name}`);

  test('steps from name to name in the order of the page, and each card is said', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#before')!.focus());
    for (const name of ['Kremlin', 'Sakhalin-2', 'Vladivostok', 'Taiwan']) {
      await step(1);
      await stands(name);
      await until(async () => (await spoken(page)).startsWith(name), `${name} is not said`);
      expect(await focused(page)).toBe('dialog');
      expect((await standing(page))!.hosts).toBe(1);
    }
    await step(-1);
    await stands('Vladivostok');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  test('finds the card as a dialog by the name of its entity, and what was said as a status', async () => {
    await call(session, page, 'reveal', 'sakhalin-2');
    await stands('Sakhalin-2');
    await until(() => spoken(page), 'nothing is said');
    const named = await page.evaluate(() => {
      const root = document.querySelector('[popover]')!.shadowRoot!;
      const box = root.querySelector('[role=dialog]')!;
      const name = root.getElementById(box.getAttribute('aria-labelledby')!)!.textContent;
      return { name, modal: box.getAttribute('aria-modal'), live: root.querySelector('.spoken')!.role };
    });
    expect(named).toEqual({ name: 'Sakhalin-2', modal: null, live: 'status' });
    if (browser !== 'chromium') return;
    const nodes = flat((await page.accessibility.snapshot({ interestingOnly: false }))!);
    expect(nodes.filter(({ role }) => role === 'dialog').map(({ name }) => name)).toEqual(['Sakhalin-2']);
    expect(nodes.some(({ role, name }) => role === 'status' || name?.startsWith('Sakhalin-2. '))).toBe(true);
    expect(nodes.some(({ role, name }) => role === 'button' && name === 'Close')).toBe(true);
  });

  test('tabs through the card as it is read, and back', async () => {
    await call(session, page, 'reveal', 'sakhalin-2');
    await stands('Sakhalin-2');
    const stops = await page.evaluate(
      () => document.querySelector('[popover]')!.shadowRoot!.querySelectorAll('button, a[href]').length,
    );
    const seen: number[] = [];
    // Firefox stops at what scrolls, too.
    for (let i = 0; seen.length < stops && i < stops + 2; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(focusedAt);
      if (at >= 0) seen.push(at);
    }
    expect(seen).toEqual(Array.from({ length: stops }, (_, i) => i));
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await page.evaluate(focusedAt)).toBe(stops - 2);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  test('is led to a name that a scrolled box hides, and back to one far above', async () => {
    await page.evaluate(() => (document.querySelector('#box')!.scrollTop = 0));
    await call(session, page, 'reveal', 'yoshimasa-hayashi');
    await stands('Yoshimasa Hayashi');
    const scrolled = () => page.evaluate(() => document.querySelector('#box')!.scrollTop > 50);
    await until(scrolled, 'the box does not scroll');
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await call(session, page, 'reveal', 'sakhalin-2');
    await stands('Sakhalin-2');
    const { card, window } = (await standing(page))!;
    expect(card.top).toBeGreaterThan(0);
    expect(card.bottom).toBeLessThan(window.height);
  });

  /** Goes where code leads, until the element is there or not. */
  async function leave(code: string, selector: string, there: boolean): Promise<void> {
    await page.evaluate(code).catch(() => {});
    const isThere = () => page.evaluate((selector) => document.querySelector(selector) !== null, selector);
    await until(
      () =>
        isThere().then(
          (is) => is === there,
          () => false,
        ),
      `${code} leads nowhere`,
    );
  }

  test('goes to another page and back: marks and cards are there, nothing twice', async () => {
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => Object.assign(globalThis, { shown: event })),
    );
    const marks = await within(page, '*');
    await step(1);
    await cardOpened(page);
    // Not goto and goBack: what drives Firefox waits for a page that never went away to load.
    const away = () => leave('location.href = "../late-text/"', '#before', false);
    const back = () => leave('history.back()', '#before', true);
    await away();
    await back();
    expect(await page.evaluate('shown.persisted')).toBe(true);
    await isMarked();
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await until(async () => (await within(page, '*')).length >= marks.length, 'marks are missing');
    const again = await within(page, '*');
    expect(new Set(again).size).toBe(again.length);
    await page.mouse.move(2, 2);
    const [line] = await linesIn(page, '#plain', 'Sakhalin-2');
    await rest(page, middle(line!));
    const { hosts } = await until(() => standing(page), 'no card');
    expect(hosts).toBe(1);
    await page.keyboard.press('Escape');
    await away();
    await change(session, { sites: { '127.0.0.1': 'off' } });
    await page.bringToFront();
    await back();
    await until(
      async () => (await page.evaluate(() => CSS.highlights.size)) === 0,
      'the switch is not obeyed',
    );
    await page.mouse.move(2, 2);
    await rest(page, middle(line!));
    await pause(500);
    expect(await cardText(page)).toBeNull();
    await change(session, { sites: {} });
    await page.bringToFront();
    await isMarked();
  });
});

const spoken = (page: TestPage): Promise<string> =>
  page.evaluate(
    () => document.querySelector('[popover]')?.shadowRoot?.querySelector('.spoken')?.textContent ?? '',
  );

const focused = (page: TestPage): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role'));

/** Which of the card's stops has the focus. */
const focusedAt = (): number => {
  const root = document.querySelector('[popover]')!.shadowRoot!;
  return [...root.querySelectorAll('button, a[href]')].indexOf(root.activeElement!);
};

const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
