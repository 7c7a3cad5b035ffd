// The popup as the page's brief, and the extension's own pages for everyone.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listed, popupOver, press, saying } from './extension-pages.ts';
import {
  browsers,
  cardClosed,
  cardOpened,
  hover,
  marked,
  marks,
  open,
  type Session,
  until,
} from './harness.ts';

describe.each(browsers)('the popup in %s', (browser) => {
  let session: Session;
  let inside: Page;
  beforeAll(async () => {
    session = await open(browser);
    inside = await session.extensionPage('options.html');
  });
  afterAll(() => session?.close());
  afterEach(() => inside.evaluate('chrome.storage.local.remove("settings")'));

  const full = (popup: Page) => until(async () => (await listed(popup)).length > 5, 'the popup lists little');

  test('lists who and what is on the page, by type and most prominent first', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const popup = await popupOver(session, page);
    await full(popup);
    const groups = await popup.evaluate(() =>
      [...document.querySelectorAll('section')].map((section) => ({
        heading: section.querySelector('h2')?.textContent,
        counts: [...section.querySelectorAll('.count')].map((count) => Number(count.textContent)),
      })),
    );
    expect(groups[0]?.heading).toBe('People');
    expect(groups[1]?.heading).toBe('Places');
    for (const { counts } of groups) expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await Promise.all([popup.close(), page.close()]);
  });

  test('leads straight to a name’s first mention, and opens its card there', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const popup = await popupOver(session, page);
    await full(popup);
    await press(popup, 'Sakhalin-2:');
    await page.bringToFront();
    expect(await cardOpened(page)).toContain('Sakhalin-2');
    await page.close();
  });

  test('is walked with the keys, and finds as one types', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const popup = await popupOver(session, page);
    await full(popup);
    const focused = () => popup.evaluate(() => document.activeElement?.querySelector('.name')?.textContent);
    await popup.focus('.filter');
    await popup.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await listed(popup))[0]?.name);
    await popup.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await listed(popup))[1]?.name);
    await popup.focus('.filter');
    await popup.keyboard.type('hokkaido');
    const named = async () => (await listed(popup)).map(({ name }) => name);
    await until(async () => !(await named()).includes('Fumio Kishida'), 'typing does not narrow the list');
    expect(await named()).toContain('Hokkaidō');
    const facts = () => popup.evaluate(() => document.querySelectorAll('.fact').length > 0);
    await until(facts, 'no fact of the pack is found');
    await Promise.all([popup.close(), page.close()]);
  });

  test('says why nothing is marked: no name known here, or a page that nobody may read', async () => {
    const page = await session.page('late-text/');
    const popup = await popupOver(session, page);
    expect(await saying(popup)).toContain('Nothing to explain here');
    const own = await popupOver(session, inside);
    expect(await saying(own)).toContain('A page of the browser’s own');
    await Promise.all([popup.close(), own.close(), page.close()]);
  });

  test('gathers what the frames of a page show', async () => {
    const page = await session.page('frames/');
    await marked(page);
    const inner = page.frames().find((frame) => frame.url().endsWith('inner.html'))!;
    await until(() => inner.evaluate(() => CSS.highlights.size > 0), 'the frame has no marks');
    const text = await inner.evaluate(() => document.body.textContent ?? '');
    const popup = await popupOver(session, page);
    await until(async () => (await listed(popup)).length > 1, 'the popup lists little');
    expect((await listed(popup)).some(({ name }) => text.includes(name))).toBe(true);
    await Promise.all([popup.close(), page.close()]);
  });

  test('the first-run page has a name to try, and a switch', async () => {
    const welcome = await session.extensionPage('welcome.html');
    await until(() => welcome.evaluate(() => document.querySelector('.mark') !== null), 'no name is marked');
    await welcome.bringToFront();
    await hover(welcome, 'Kuril Islands');
    expect(await cardOpened(welcome)).toContain('Kuril Islands');
    await welcome.keyboard.press('Escape');
    await cardClosed(welcome);
    await welcome.click('[role=switch]');
    await until(() => welcome.evaluate(() => document.querySelector('.mark') === null), 'the mark stays');
    await welcome.close();
  });

  test('options take effect at once', async () => {
    const page = await session.page('sample/');
    const styles = async () => [...new Set((await marked(page)).map(({ style }) => style))];
    expect(await styles()).toEqual(['backgrounder-dotted']);
    await press(inside, 'Tint');
    await until(async () => (await styles()).join() === 'backgrounder-tint', 'the marks look as before');
    await press(inside, 'None');
    await until(async () => (await marks(page)).length === 0, 'marks stay');
    await page.close();
  });

  test.runIf(browser === 'chromium')('opens from the toolbar, as wide as a column', async () => {
    const page = await session.page('sample/');
    await marked(page);
    await page.bringToFront();
    const target = await session.browser.waitForTarget((target) => target.type() === 'service_worker');
    const worker = (await target.worker())!;
    await worker.evaluate('chrome.action.openPopup()');
    const opened = await session.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    const popup = await opened.asPage();
    await full(popup);
    const width = await popup.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeGreaterThanOrEqual(360);
    expect(width).toBeLessThanOrEqual(400);
    await page.close();
  });
});
