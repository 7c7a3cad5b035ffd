// The extension's own pages shut nobody out, whatever state they are in, light or dark, in a window of 320 pixels too.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints } from './axe.ts';
import { listed, popupOver, press, saying } from './extension-pages.ts';
import { browsers, marked, open, type Session, type TestPage, until } from './harness.ts';

describe.each(browsers)('nobody is shut out in %s', (browser) => {
  let session: Session;
  let inside: Page;
  let page: TestPage;
  beforeAll(async () => {
    session = await open(browser);
    inside = await session.extensionPage('options.html');
    page = await session.page('sample/');
    await marked(page);
  });
  afterAll(() => session?.close());

  const store = (settings: object) =>
    inside.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);

  describe.each(['light', 'dark'])('in %s colours', (theme) => {
    test('by the popup: off, paused, at a loss, searching, in a card with all its folds open', async () => {
      await store({ theme });
      const popup = await popupOver(session, page);
      await narrow(popup);
      const says = (words: string) =>
        until(async () => (await saying(popup)).includes(words), `the popup does not say “${words}”`);
      const type = (query: string) =>
        popup.evaluate((query) => {
          const field = document.querySelector<HTMLInputElement>('.filter')!;
          field.value = query;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, query);
      await until(async () => (await listed(popup)).length > 5, 'the popup lists little');
      await type('nationalised');
      await until(() => popup.evaluate(() => document.querySelector('.fact') !== null), 'no fact is found');
      await agreeable(popup, 'a fact found');
      await type('qqqqqq');
      await until(async () => (await listed(popup)).length === 0, 'something is found');
      await agreeable(popup, 'nothing found');
      await type('');
      await press(popup, 'Sakhalin-2');
      await until(() => popup.evaluate(unfold), 'no card');
      await agreeable(popup, 'a card unfolded');
      await press(popup, 'Back to the list');
      await store({ theme, sites: { '127.0.0.1': 'off' } });
      await says('leaves');
      await agreeable(popup, 'the site off');
      await store({ theme, paused: true });
      await says('anywhere');
      await agreeable(popup, 'paused');
      await store({ theme });
      await popup.close();
      const own = await popupOver(session, inside);
      await narrow(own);
      await agreeable(own, 'a page of the browser’s');
      await own.close();
    });

    test.each(['options.html', 'welcome.html'])('by %s, with nothing in it and with much', async (path) => {
      await store({ theme });
      const seen = await session.extensionPage(path);
      await narrow(seen);
      const isDressed = () =>
        seen.evaluate((theme) => document.documentElement.dataset.theme === theme, theme);
      await until(isDressed, 'the page is not dressed');
      await agreeable(seen, 'nothing');
      await store({
        theme,
        paused: true,
        hidden: ['japan', 'counter-attack-capability', 'no-longer-known'],
        sites: { 'a-very-long-name-of-a-host.with-many-labels.example.org': 'off', 'example.com': 'on' },
      });
      const isFull = () => seen.evaluate(() => document.body.innerText.includes('example.com'));
      if (path === 'options.html') await until(isFull, 'the sites are not listed');
      await seen.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await agreeable(seen, 'much');
      await seen.setViewport({ width: 1000, height: 800 });
      await agreeable(seen, 'much, in a wide window');
      await seen.close();
      await store({ theme });
    });
  });
});

const narrow = (page: Page) => page.setViewport({ width: 320, height: 640 });

/** Opens whatever folds in the popup's card; true once there is a card. */
const unfold = (): boolean => {
  const root = document.querySelector('.pane')?.shadowRoot;
  for (const fold of root?.querySelectorAll<HTMLElement>('[aria-expanded=false]') ?? []) fold.click();
  return root?.querySelector('.card') != null;
};

/** axe agrees, nothing has to be scrolled sideways, and whatever can be pressed is large enough. */
async function agreeable(page: Page, state: string): Promise<void> {
  const found = await page.evaluate(() => {
    const card = document.querySelector('.pane')?.shadowRoot;
    const targets = [...document.querySelectorAll('button, select, summary, input')]
      // A name within a sentence is as high as its line.
      .concat([...(card?.querySelectorAll('button') ?? [])].filter((button) => !button.closest('.text')))
      .filter((target) => target.checkVisibility())
      // What a label is around is pressed anywhere on the label.
      .map((target) => target.closest('label') ?? target);
    const small = targets
      .map((target) => ({ name: target.textContent, ...target.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 24 || height < 24);
    return { small, wide: document.documentElement.scrollWidth > innerWidth };
  });
  expect({ state, ...found, axe: await complaints(page) }).toEqual({
    state,
    small: [],
    wide: false,
    axe: [],
  });
}
