// The card by itself, in real browsers, on a page that does its best to break it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardComplaints } from './axe.ts';
import { openStage, type Stage } from './card-stage.ts';
import { browsers, pause, until } from './harness.ts';

describe.each(browsers)('the card in %s', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(browser);
  });
  afterAll(() => stage?.close());

  test('stands below its mention, whatever the page does to guests', async () => {
    const page = await opened(stage);
    const { card, line, color, spacing } = await page.evaluate(() => {
      const box = cardTest.root().querySelector('.card')!;
      const { color, letterSpacing: spacing } = getComputedStyle(box.querySelector('h2')!);
      const line = document.querySelector('#mention')!.getBoundingClientRect().bottom;
      return { card: backgrounderCard!.rect()!, line, color, spacing };
    });
    expect(card.top - line).toBeCloseTo(8, -0.5);
    expect(card.right - card.left).toBe(380);
    expect(card.bottom - card.top).toBeLessThanOrEqual(0.6 * 800 + 1);
    expect(color).not.toBe('rgb(255, 0, 0)');
    expect(spacing).not.toBe('2px');
    await page.close();
  });

  test('moves nothing on the page, and is gone without a trace when hidden', async () => {
    const page = await stage.page('');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const where = await measure(page);
    await show(page);
    expect(await measure(page)).toEqual(where);
    await page.evaluate(() => backgrounderCard!.hide());
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => [backgrounderCard!.rect(), backgrounderCard!.host()])).toEqual([
      null,
      null,
    ]);
    await page.close();
  });

  test('keeps its keys from the page, and gives the focus back on Esc', async () => {
    const page = await stage.page('');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keyup', 'click', 'focusin'])
        document.addEventListener(type, () => heard.push(type), true);
      document.querySelector<HTMLElement>('#before')!.focus();
      heard.length = 0;
    });
    await show(page, { focus: true });
    expect(await focused(page)).toBe('dialog');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Keep open');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => backgrounderCard!.host())).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(
      // Leaving the card, the focus does come back to the page.
      ['focusin'],
    );
    expect(await asked(page)).toEqual(['closed']);
    await page.close();
  });

  test('is announced when it opens by key', async () => {
    const page = await opened(stage, { focus: true });
    const spoken = () => page.evaluate(() => cardTest.root().querySelector('.spoken')!.textContent);
    expect(await until(spoken, 'nothing was said')).toBe('Long Islands. Place. 5 facts.');
    await page.close();
  });

  test('leads from name to name, back and forward, by press and by key', async () => {
    const page = await opened(stage);
    await press(page, '.text .name');
    await until(async () => (await name(page)) === 'North Harbour', 'the name leads nowhere');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Alt');
    expect(await name(page)).toBe('Long Islands');
    await press(page, '[aria-label="Forward"]');
    expect(await name(page)).toBe('North Harbour');
    await page.close();
  });

  test('going back finds it scrolled as it was left', async () => {
    const page = await opened(stage, {}, { height: 500 });
    const scrolled = () =>
      page.evaluate(() => {
        const parts = [...cardTest.root().querySelectorAll('.card, .body')];
        return Math.max(...parts.map(({ scrollTop }) => scrollTop));
      });
    await press(page, '.more');
    await press(page, '.related .name');
    await until(async () => (await name(page)) === 'North Harbour', 'the name leads nowhere');
    expect(await scrolled()).toBe(0);
    await press(page, '[aria-label="Back"]');
    expect(await scrolled()).toBeGreaterThan(50);
    await page.close();
  });

  test('unfolds sources and further facts, and stays where it is', async () => {
    const page = await opened(stage);
    const top = () => page.evaluate(() => backgrounderCard!.rect()!.top);
    const stood = await top();
    expect(await text(page)).not.toContain('Its lamp is lit');
    await press(page, '.more');
    expect(await text(page)).toContain('Its lamp is lit');
    expect(await text(page)).not.toContain('B. Other');
    await press(page, '.cite');
    for (const part of ['Harbours of the north', 'A. Writer', 'B. Other', 'paragraph 4', 'Ferry stops'])
      expect(await text(page)).toContain(part);
    expect(await top()).toBe(stood);
    await page.close();
  });

  test('walks its timeline by arrow key', async () => {
    const page = await opened(stage);
    await press(page, '.dot');
    expect(await told(page)).toContain('19 October 1956');
    await page.keyboard.press('ArrowRight');
    expect(await told(page)).toContain('Since 1998');
    await page.keyboard.press('End');
    expect(await told(page)).toContain('26 September 2022');
    await page.keyboard.press('Home');
    expect(await told(page)).toContain('19 October 1956');
    await page.close();
  });

  test('says why the name was marked, and passes on what the reader decides', async () => {
    const page = await opened(stage);
    await pressNamed(page, 'Wrong?');
    expect(await text(page)).toContain('The name stands for Long Islands');
    await pressNamed(page, 'Don’t mark this again');
    await until(async () => (await asked(page)).length === 2, 'nothing was decided');
    expect(await asked(page)).toEqual(['hide islands', 'hidden']);
    await page.close();
  });

  test('copies a fact with its citation, where the page may not use the clipboard too', async () => {
    const page = await opened(stage);
    await page.evaluate(() => {
      Object.assign(globalThis, { copies: [] });
      document.addEventListener('copy', (event) => event.preventDefault());
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await press(page, '.cite');
    await press(page, '.source .action');
    await until(async () => (await text(page)).includes('Copied'), 'nothing was copied');
    await page.close();
  });

  test('can be used in a modal dialog', async () => {
    const page = await stage.page('');
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')!.showModal());
    await show(page, { on: '#inside' });
    await press(page, '.related .name');
    await until(async () => (await name(page)) === 'North Harbour', 'the card is inert');
    await page.close();
  });

  test('shows over an element in full screen, and not on paper', async () => {
    const page = await stage.page('');
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('#before')!;
      button.onclick = () => button.parentElement!.requestFullscreen();
    });
    await page.click('#before');
    await until(() => page.evaluate(() => document.fullscreenElement !== null), 'no full screen');
    await show(page);
    await press(page, '.more');
    expect(await text(page)).toContain('Its lamp is lit');
    await page.evaluate(() => document.exitFullscreen());
    if (browser === 'chromium') {
      await page.emulateMediaType('print');
      expect(await page.evaluate(() => getComputedStyle(backgrounderCard!.host()!).display)).toBe('none');
    }
    await page.close();
  });

  test('stays while pinned, and follows its line while not', async () => {
    const page = await opened(stage);
    const top = () => page.evaluate(() => backgrounderCard!.rect()!.top);
    const stood = await top();
    await scroll(page, 30);
    await until(async () => (await top()) === stood - 30, 'the card does not follow');
    await press(page, '[aria-label="Keep open"]');
    expect(await page.evaluate(() => backgrounderCard!.pinned())).toBe(true);
    await scroll(page, 80);
    await pause(100);
    expect(await top()).toBe(stood - 30);
    await page.close();
  });

  test.each([
    ['in a window of 320 pixels', { width: 320, height: 640 }],
    ['at 200 % zoom', { width: 640, height: 400 }],
  ])('%s it lies within the window and scrolls in one direction only', async (_, size) => {
    const page = await opened(stage, {}, size);
    const { rect, wide } = await page.evaluate(() => {
      const parts = [...cardTest.root().querySelectorAll<HTMLElement>('.card, .body')];
      return {
        rect: backgrounderCard!.rect()!,
        wide: parts.some((part) => part.scrollWidth > part.clientWidth),
      };
    });
    expect(rect.left).toBeGreaterThanOrEqual(0);
    expect(rect.right).toBeLessThanOrEqual(size.width);
    expect(rect.bottom).toBeLessThanOrEqual(size.height);
    expect(wide).toBe(false);
    expect(await text(page)).toContain('As of 13 February 2023');
    await page.close();
  });

  test('under a mention in right-to-left text ends where the name does', async () => {
    const page = await stage.page('right-to-left.html');
    await show(page);
    const { card, line, direction } = await page.evaluate(() => ({
      card: backgrounderCard!.rect()!.right,
      line: document.querySelector('#mention')!.getBoundingClientRect().right,
      direction: getComputedStyle(cardTest.root().querySelector('.summary')!).direction,
    }));
    expect(card).toBeLessThanOrEqual(line + 17);
    expect(direction).toBe('ltr');
    await page.close();
  });

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['fr', 'light'],
    ['ja', 'dark'],
  ] as const)('shuts nobody out: no complaint from axe in %s, %s', async (language, theme) => {
    const page = await opened(stage, {}, { language, theme });
    await press(page, '.cite');
    await press(page, '.more');
    await press(page, '.dot');
    await press(page, '.foot .action[aria-expanded]:last-child');
    expect(await cardComplaints(page)).toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'])(
    'shuts nobody out in %s colours, pinned, with a way back, ready to copy, and at a loss',
    async (theme) => {
      const page = await opened(stage, {}, { theme });
      await press(page, '[aria-label="Keep open"]');
      await press(page, '.text .name');
      await until(async () => (await name(page)) === 'North Harbour', 'the name leads nowhere');
      await press(page, '[aria-label="Back"]');
      await press(page, '.foot .action[aria-expanded]:first-child');
      await press(page, '.related li:last-child .name');
      await until(async () => (await text(page)).includes('Nothing is known here'), 'nothing is said of it');
      expect(await cardComplaints(page)).toEqual([]);
      await page.close();
    },
  );

  test('every target is at least 24 pixels high and wide', async () => {
    const page = await opened(stage);
    const small = await page.evaluate(() =>
      [...cardTest.root().querySelectorAll('button')]
        // A name within a sentence is as high as its line (WCAG 2.5.8 makes the same exception).
        .filter((button) => !button.closest('.text'))
        .map((button) => ({ name: button.textContent, ...button.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width < 24 || height < 24),
    );
    expect(small).toEqual([]);
    await page.close();
  });
});

async function opened(stage: Stage, how = {}, setting = {}): Promise<Page> {
  const page = await stage.page('', setting);
  await show(page, how);
  return page;
}

async function show(page: Page, { on = '#mention', focus = false } = {}): Promise<void> {
  await page.evaluate((on, focus) => cardTest.open('islands', on, focus), on, focus);
  await until(() => page.evaluate(() => backgrounderCard!.rect()), 'no card');
}

/** Presses as a reader does: at a point on the screen. */
async function press(page: Page, selector: string): Promise<void> {
  const target = await page.evaluateHandle((selector) => cardTest.root().querySelector(selector)!, selector);
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await target.click();
}

async function pressNamed(page: Page, name: string): Promise<void> {
  const target = await page.evaluateHandle(
    (name) => [...cardTest.root().querySelectorAll('button')].find((button) => button.textContent === name)!,
    name,
  );
  await target.click();
}

const text = (page: Page) =>
  page.evaluate(() => cardTest.root().querySelector<HTMLElement>('.card')!.innerText);
const told = (page: Page) =>
  page.evaluate(() => cardTest.root().querySelector<HTMLElement>('.told')!.innerText);
const name = (page: Page) => page.evaluate(() => cardTest.root().querySelector('h2')!.textContent);
const asked = (page: Page) => page.evaluate(() => cardTest.asked);
const scroll = (page: Page, y: number) => page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), y);

const focused = (page: Page) =>
  page.evaluate(() => {
    const active = cardTest.root().activeElement;
    return active?.getAttribute('aria-label') ?? active?.getAttribute('role');
  });

/** Where everything on the page stands. */
const measure = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) =>
      JSON.stringify(element.getBoundingClientRect()),
    ),
  );
