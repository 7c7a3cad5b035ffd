// Every card inside the popup: the full route to it for whoever does not point at marks.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { complaints } from './axe.ts';
import { listed, popupOver, press, saying } from './extension-pages.ts';
import { browsers, cardOpened, marked, marks, open, type Session, type TestPage, until } from './harness.ts';

describe.each(browsers)('cards in the popup in %s', (browser) => {
  let session: Session;
  let inside: Page;
  beforeAll(async () => {
    session = await open(browser);
    inside = await session.extensionPage('options.html');
  });
  afterAll(() => session?.close());
  afterEach(() => inside.evaluate('chrome.storage.local.remove("settings")'));

  /** The popup over one of the pages, when it lists at least so many names. */
  async function popupOn(path: string, atLeast: number): Promise<{ page: TestPage; popup: Page }> {
    const page = await session.page(path);
    if (atLeast > 0) await marked(page);
    const popup = await popupOver(session, page);
    await until(async () => (await listed(popup)).length >= atLeast, 'the popup lists little');
    return { page, popup };
  }

  test('opens on a name, with the way to its first mention on the page', async () => {
    const { page, popup } = await popupOn('sample/', 6);
    await press(popup, 'Sakhalin-2');
    expect(await title(popup, 'Sakhalin-2')).toContain('Project');
    await press(popup, 'Go to it on the page');
    await page.bringToFront();
    expect(await cardOpened(page)).toContain('Sakhalin-2');
    await page.close();
  });

  test('has the same facts first as the card at the first mention', async () => {
    const { page, popup } = await popupOn('sample/', 6);
    await press(popup, 'Kremlin');
    await title(popup, 'Kremlin');
    const facts = await popup.evaluate(() =>
      [...document.querySelector('.pane')!.shadowRoot!.querySelectorAll('.fact .text')].map(
        (fact) => fact.textContent!,
      ),
    );
    expect(facts).toHaveLength(3);
    await press(popup, 'Go to it on the page');
    await page.bringToFront();
    const card = flat(await cardOpened(page));
    const places = facts.map((fact) => card.indexOf(flat(fact)));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await page.close();
  });

  test('leads from name to name, back and forward, and finds each scrolled as it was left', async () => {
    const { page, popup } = await popupOn('sample/', 6);
    await popup.setViewport({ width: 380, height: 500 });
    await press(popup, 'Kuril Islands');
    await title(popup, 'Kuril Islands');
    const scrolled = () => popup.evaluate(() => Math.round(scrollY));
    await popup.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
    await pressInCard(popup, '.related .name');
    await until(async () => (await heading(popup)) !== 'Kuril Islands', 'the name leads nowhere');
    expect(await scrolled()).toBe(0);
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('ArrowLeft');
    await popup.keyboard.up('Alt');
    expect(await heading(popup)).toBe('Kuril Islands');
    expect(await scrolled()).toBe(120);
    await pressInCard(popup, '[aria-label="Forward"]');
    expect(await heading(popup)).not.toBe('Kuril Islands');
    await Promise.all([popup.close(), page.close()]);
  });

  test('Esc leads back to the list, and to the line one came from', async () => {
    const { page, popup } = await popupOn('sample/', 6);
    await popup.focus('.filter');
    for (let i = 0; i < 3; i++) await popup.keyboard.press('ArrowDown');
    const name = (await listed(popup))[2]!.name;
    await popup.keyboard.press('Enter');
    await title(popup, name);
    await popup.keyboard.press('Escape');
    expect(await popup.evaluate(() => document.querySelector('.pane'))).toBeNull();
    const focused = () => popup.evaluate(() => document.activeElement?.querySelector('.name')?.textContent);
    expect(await focused()).toBe(name);
    await popup.keyboard.press('ArrowRight');
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('way');
    await Promise.all([popup.close(), page.close()]);
  });

  test('what is not on the page is found too, and a fact opens its card at that fact', async () => {
    const { page, popup } = await popupOn('late-text/', 0);
    expect(await saying(popup)).toContain('Nothing to explain here');
    await popup.focus('.filter');
    await popup.keyboard.type('北海道');
    await until(
      async () => (await listed(popup)).some(({ name }) => name === 'Hokkaidō'),
      'no name is found',
    );
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.filter')!.select());
    await popup.keyboard.type('nationalised');
    const first = () => popup.evaluate(() => document.querySelector('.fact .statement')?.textContent ?? '');
    await until(async () => (await first()).includes('nationalised'), 'no fact is found');
    const fact = await first();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.fact')!.click());
    const sought = () =>
      popup.evaluate(() => document.querySelector('.pane')?.shadowRoot?.activeElement?.textContent ?? '');
    await until(async () => (await sought()).includes(fact), 'the fact is not shown');
    expect(await popup.evaluate(() => document.querySelector('.bar')?.textContent)).not.toContain('Go to it');
    await Promise.all([popup.close(), page.close()]);
  });

  test('how marks and cards look is chosen on the spot, and shows at once', async () => {
    const { page, popup } = await popupOn('sample/', 6);
    const choose = (label: string, value: string) =>
      popup.evaluate(
        (label, value) => {
          const picks = [...document.querySelectorAll('.pick')];
          const select = picks.find((pick) => pick.textContent?.startsWith(label))!.querySelector('select')!;
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        label,
        value,
      );
    await choose('How a mark looks', 'tint');
    const styles = async () => [...new Set((await marks(page)).map(({ style }) => style))].join();
    await until(async () => (await styles()) === 'backgrounder-tint', 'the marks look as before');
    await choose('Which mentions to mark', 'none');
    await until(async () => (await marks(page)).length === 0, 'marks stay');
    await press(popup, 'Mark names again');
    // Marks are painted where somebody looks.
    await page.bringToFront();
    await until(async () => (await marks(page)).length > 0, 'no mark comes back');
    await popup.bringToFront();
    await choose('Colours', 'dark');
    await choose('Text size in the card', 'large');
    await press(popup, 'Sakhalin-2');
    await title(popup, 'Sakhalin-2');
    const look = () =>
      popup.evaluate(() => {
        const card = document.querySelector('.pane')!.shadowRoot!.querySelector<HTMLElement>('.card')!;
        return { ...card.dataset };
      });
    await until(async () => (await look()).theme === 'dark', 'the card stays light');
    expect(await look()).toMatchObject({ theme: 'dark', textSize: 'large' });
    await Promise.all([popup.close(), page.close()]);
  });

  test('whoever asks is told why each name was marked, and what was not and why not', async () => {
    const { page, popup } = await popupOn('other-bearers/', 1);
    await press(popup, 'Why these?');
    expect(await popup.evaluate(() => document.querySelector('.reason')?.textContent)).toContain('Tokyo');
    const refused = await popup.evaluate(() => document.querySelector<HTMLElement>('.refused')?.textContent);
    expect(refused).toContain('“Swift”');
    expect(refused).toContain('Used here as an ordinary word, not for SWIFT.');
    await Promise.all([popup.close(), page.close()]);
  });

  test.each(['light', 'dark'])('shut nobody out in %s colours, in a window of 320 pixels', async (theme) => {
    await inside.evaluate(`chrome.storage.local.set({ settings: { theme: '${theme}' } })`);
    const { page, popup } = await popupOn('other-bearers/', 1);
    await popup.setViewport({ width: 320, height: 640 });
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await press(popup, 'Why these?');
    await fits(popup);
    expect(await complaints(popup)).toEqual([]);
    await press(popup, 'Tokyo');
    await title(popup, 'Tokyo');
    await pressInCard(popup, '.cite');
    await fits(popup);
    expect(await complaints(popup)).toEqual([]);
    await Promise.all([popup.close(), page.close()]);
  });

  test.runIf(browser === 'chromium')('keep to the width of the popup under the toolbar', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const popup = await session.toolbarPopup(page);
    await until(async () => (await listed(popup)).length > 5, 'the popup lists little');
    const width = () => popup.evaluate(() => innerWidth);
    const before = await width();
    await press(popup, 'Sakhalin-2');
    await title(popup, 'Sakhalin-2');
    expect(await width()).toBe(before);
    await page.close();
  });
});

const flat = (text: string) => text.replace(/\s+/g, '');

const heading = (popup: Page) =>
  popup.evaluate(() => document.querySelector('.pane')?.shadowRoot?.querySelector('h2')?.textContent ?? '');

/** Waits for a name's card, and gives what stands in it. */
async function title(popup: Page, name: string): Promise<string> {
  await until(async () => (await heading(popup)) === name, `no card of ${name}`);
  return popup.evaluate(
    () => document.querySelector('.pane')!.shadowRoot!.querySelector('.card')!.textContent!,
  );
}

const pressInCard = (popup: Page, selector: string) =>
  popup.evaluate((selector) => {
    const target = document.querySelector('.pane')!.shadowRoot!.querySelector<HTMLElement>(selector)!;
    target.focus({ preventScroll: true });
    target.click();
  }, selector);

/** Nothing has to be scrolled sideways, and every target is large enough. */
async function fits(popup: Page): Promise<void> {
  const found = await popup.evaluate(() => {
    const card = document.querySelector('.pane')?.shadowRoot;
    const all = [...document.querySelectorAll('button, select, summary, input')].concat(
      [...(card?.querySelectorAll('button') ?? [])].filter((button) => !button.closest('.text')),
    );
    const small = all
      .filter((target) => target.checkVisibility())
      .map((target) => ({ name: target.textContent, ...target.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 24 || height < 24);
    return { small, wide: document.documentElement.scrollWidth > innerWidth };
  });
  expect(found).toEqual({ small: [], wide: false });
}
