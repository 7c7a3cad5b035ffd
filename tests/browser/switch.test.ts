// The switch, in real browsers: off everywhere at once and without a trace, on again without a reload.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { popupOver, press, saying, switchedOn, toolbar } from './extension-pages.ts';
import {
  browsers,
  cardOpened,
  cardText,
  fingerprint,
  hover,
  marked,
  marks,
  open,
  pause,
  type Session,
  until,
} from './harness.ts';

const unmarked = (page: Page) =>
  until(async () => (await marks(page)).length === 0, 'marks stay on the page');

describe.each(browsers)('the switch in %s', (browser) => {
  let session: Session;
  let inside: Page;
  beforeAll(async () => {
    session = await open(browser);
    inside = await session.extensionPage('options.html');
  });
  afterAll(() => session?.close());
  afterEach(() => inside.evaluate('chrome.storage.local.remove("settings")'));

  test('off takes effect in every tab of the site, and leaves no trace', async () => {
    const one = await session.page('sample/');
    await marked(one);
    const two = await session.page('right-to-left/');
    await marked(two);
    const popup = await popupOver(session, one);
    expect(await switchedOn(popup)).toBe(true);
    await popup.click('[role=switch]');
    await Promise.all([unmarked(one), unmarked(two)]);
    expect(await one.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await fingerprint(one)).toMatchObject({ sheets: 0, hosts: 0 });
    expect(await switchedOn(popup)).toBe(false);
    await popup.close();
    await one.bringToFront();
    await hover(one, 'Senkaku Islands');
    await pause(500);
    expect((await fingerprint(one)).hosts).toBe(0);
    await Promise.all([one.close(), two.close()]);
  });

  test('on comes back without a reload, and the choice is forgotten with it', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const popup = await popupOver(session, page);
    await popup.click('[role=switch]');
    await unmarked(page);
    await until(async () => (await saying(popup)).includes('leaves'), 'the popup does not say why');
    await press(popup, 'Turn on for this site');
    await page.bringToFront();
    expect((await marked(page)).length).toBeGreaterThan(0);
    expect(await inside.evaluate('chrome.storage.local.get("settings")')).toEqual({ settings: {} });
    await Promise.all([popup.close(), page.close()]);
  });

  test('sub-domains inherit, and may be on by themselves', async () => {
    const page = await session.page('sample/');
    const above = page.url().replace('127.0.0.1', 'localhost');
    await page.goto(above);
    await marked(page);
    const popup = await popupOver(session, page);
    await popup.click('[role=switch]');
    await unmarked(page);
    await page.goto(above.replace('//', '//news.'));
    await pause(500);
    expect(await marks(page)).toEqual([]);
    const popupBelow = await popupOver(session, page);
    expect(await switchedOn(popupBelow)).toBe(false);
    await popupBelow.click('[role=switch]');
    await page.bringToFront();
    await marked(page);
    await Promise.all([popup.close(), popupBelow.close(), page.close()]);
  });

  test('a pause is for all sites, and ends where it was made', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const popup = await popupOver(session, page);
    await press(popup, 'Pause on all sites');
    await unmarked(page);
    const paused = async () => (await toolbar(inside, page)).title === 'Backgrounder: paused on all sites';
    await until(paused, 'the toolbar does not say that it is paused');
    await until(async () => (await saying(popup)).includes('anywhere'), 'the popup does not say why');
    await press(popup, 'Resume');
    await page.bringToFront();
    await marked(page);
    await Promise.all([popup.close(), page.close()]);
  });

  test('the toolbar button counts names, and says where the site is off', async () => {
    const page = await session.page('sample/');
    await marked(page);
    await until(async () => Number((await toolbar(inside, page)).badge) > 5, 'the badge counts nothing');
    const popup = await popupOver(session, page);
    await popup.click('[role=switch]');
    const off = { badge: '', title: `Backgrounder: off on ${new URL(page.url()).hostname}` };
    const shown = async () => JSON.stringify(await toolbar(inside, page)) === JSON.stringify(off);
    await until(shown, 'the toolbar does not show it');
    await page.reload();
    await until(shown, 'the toolbar has forgotten it after a reload');
    await Promise.all([popup.close(), page.close()]);
  });

  test('a page opened while the site is off stays untouched', async () => {
    await inside.evaluate(`chrome.storage.local.set({ settings: { sites: { '127.0.0.1': 'off' } } })`);
    const page = await session.page('sample/');
    await pause(500);
    expect(await marks(page)).toEqual([]);
    expect(await fingerprint(page)).toMatchObject({ sheets: 0, hosts: 0 });
    await inside.evaluate(`chrome.storage.local.remove('settings')`);
    await marked(page);
    await page.close();
  });

  test.runIf(browser === 'chromium')('a key and the context menu do the same', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const worker = await background(session);
    await worker.evaluate(`chrome.commands.onCommand.dispatch('toggle-site')`);
    await unmarked(page);
    await worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'toggle-site' }, tab))`);
    await marked(page);
    await worker.evaluate(`chrome.commands.onCommand.dispatch('next-mention')`);
    const first = await cardOpened(page);
    await worker.evaluate(`chrome.commands.onCommand.dispatch('next-mention')`);
    await until(async () => (await cardText(page)) !== first, 'the next card does not open');
    await worker.evaluate(`chrome.commands.onCommand.dispatch('previous-mention')`);
    await until(async () => (await cardText(page)) === first, 'the card before does not open');
    await page.close();
  });

  test('every command has a key that the browser grants', async () => {
    const commands = (await inside.evaluate('chrome.commands.getAll()')) as Record<string, string>[];
    const keyless = commands.filter(({ name, shortcut }) => !name?.startsWith('_') && !shortcut);
    expect(keyless).toEqual([]);
  });

  test.runIf(browser === 'chromium')('a background that has died loses nothing', async () => {
    const page = await session.page('late-text/');
    await page.evaluate('addParagraph("Fumio Kishida went to Hokkaidō.")');
    await marked(page, 2);
    await (await background(session)).close();
    await page.evaluate('changeText("Gas from Sakhalin-2 goes on.")');
    await marked(page, 3);
    await until(async () => (await toolbar(inside, page)).badge === '3', 'the badge has lost count');
    await page.close();
  });

  test.runIf(browser === 'chromium')('the choice survives a restart of the browser', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'backgrounder-'));
    const first = await open(browser, undefined, profile);
    const page = await first.page('sample/');
    await marked(page);
    const popup = await popupOver(first, page);
    await popup.click('[role=switch]');
    await unmarked(page);
    await first.close();
    const second = await open(browser, undefined, profile);
    const again = await second.page('sample/');
    await pause(500);
    expect(await marks(again)).toEqual([]);
    await second.close();
    rmSync(profile, { recursive: true });
  });
});

async function background({ browser }: Session) {
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return (await target.worker())!;
}
