// How a page is read and marked, in real browsers.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  browsers,
  cardOpened,
  cardText,
  hover,
  marked,
  marks,
  open,
  pause,
  type Session,
  type TestPage,
  until,
} from './harness.ts';
import { call, change, runAgain, scriptsOf, within } from './page-probes.ts';

describe.each(browsers)('a page read in %s', (browser) => {
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

  test('marks the first mention in running text: no heading, link, menu, code, draft or small print', async () => {
    const seen = await names();
    for (const name of ['Fumio Kishida', 'Kuril Islands', 'Sakhalin-2', 'Hokkaido', 'Kremlin'])
      expect(seen.filter((text) => text === name)).toHaveLength(1);
    expect(seen).not.toContain('Taiwan');
    expect(await within(page, '#first')).toEqual(['Fumio Kishida']);
    for (const outside of [
      'h1',
      'nav',
      '.links',
      '#link',
      'pre',
      '#editable',
      'aside',
      'footer',
      '.spoken',
      '#parted',
    ])
      expect(await within(page, outside)).toEqual([]);
  });

  test('takes a name that elements split for one, and not one that two paragraphs make', async () => {
    expect(await within(page, '#split')).toContain('Sakhalin-2');
    expect(await within(page, '#split')).toContain('Senkaku Islands');
    expect(await within(page, '#ruby')).toContain('Yoshimasareading Hayashi');
    expect(await within(page, '#row')).toEqual(['Hokkaido']);
  });

  test('tells folded text once it unfolds', async () => {
    expect(await names()).not.toContain('Shinzo Abe');
    await page.evaluate(() => document.querySelector<HTMLElement>('#folded')!.removeAttribute('style'));
    await until(async () => (await names()).includes('Shinzo Abe'), 'the unfolded name has no mark');
  });

  test('follows text that changes, and forgets what is gone', async () => {
    await page.evaluate(() => {
      document.querySelector('#ticker span')!.firstChild!.nodeValue = 'oil from Vladivostok';
      document.querySelector('#unselectable')!.remove();
    });
    await until(async () => (await names()).includes('Vladivostok'), 'the changed text has no mark');
    expect(await names()).not.toContain('Kremlin');
    await page.evaluate(() => (document.querySelector('#ticker span')!.firstChild!.nodeValue = '2'));
    await until(async () => !(await names()).includes('Vladivostok'), 'the mark stays');
  });

  test('never shows a mark on words that have taken the place of a name', async () => {
    const stays = await page.evaluate(async () => {
      const { firstChild } = document.querySelector('#unselectable')!;
      firstChild!.nodeValue = 'Nobody can select the Kitchen here.';
      await Promise.resolve();
      return [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some(({ startContainer }) => startContainer === firstChild),
      );
    });
    expect(stays).toBe(false);
  });

  test('marks the next mention when the first is taken away', async () => {
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.id = 'more';
      more.textContent = 'The Kremlin once more.';
      document.querySelector('#unselectable')!.replaceWith(more);
    });
    await until(async () => (await within(page, '#more')).includes('Kremlin'), 'the second has no mark');
  });

  test('reads a body that takes the place of another', async () => {
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.append('Taiwan lies south of Okinawa.');
      document.body.replaceWith(body);
    });
    await until(async () => (await names()).join() === 'Taiwan', 'the new body is not read');
  });

  test('reads open shadow trees, early and late, and marks show there', async () => {
    await page.goto(session.url('shadow-root/'));
    await until(async () => (await names()).includes('Sakhalin-2'), 'the shadow tree is not read');
    const look = await page.evaluate(() => {
      const inside = document.querySelector('news-box')!.shadowRoot!.querySelector('p')!;
      return getComputedStyle(inside, '::highlight(backgrounder-dotted)').textDecorationLine;
    });
    expect(look).toBe('underline');
    await page.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append('Late: Fumio Kishida.');
      document.body.append(host);
    });
    await until(async () => (await names()).includes('Fumio Kishida'), 'the late shadow tree is not read');
    await hover(page, 'Outside');
    const { x, y } = await page.evaluate(() => {
      const { left, top } = document.querySelector('div')!.getBoundingClientRect();
      return { x: left, y: top };
    });
    await page.mouse.move(x + 50, y + 8, { steps: 4 });
    expect(await cardOpened(page)).toContain('Fumio Kishida');
    await page.evaluate(
      () => (document.querySelector('div')!.shadowRoot!.firstChild!.nodeValue = 'In Tokyo.'),
    );
    await until(async () => (await names()).includes('Tokyo'), 'the late shadow tree is not watched');
  });

  test('sends what marks names only to a page that has one; others answer all the same', async () => {
    const late = await session.page('late-text/');
    await pause(500);
    expect(await call(session, late, 'inventory')).toMatchObject({ entities: [], rejected: [] });
    expect(await call(session, late, 'mentions')).toEqual([]);
    await call(session, late, 'step', 1);
    await call(session, late, 'reveal', 'hokkaido');
    expect(await scriptsOf(session, late)).toEqual([]);
    await late.evaluate('changeText("Fumio Kishida went to Hokkaidō.")');
    await marked(late, 2);
    expect(await scriptsOf(session, late)).toEqual(['marks']);
    await late.close();
  });

  test('sends what answers the reader when the pointer moves, and says what is there without it', async () => {
    const { entities } = (await call(session, page, 'inventory')) as { entities: unknown[] };
    expect(entities.length).toBeGreaterThan(6);
    expect(await call(session, page, 'mentions')).toContainEqual(
      expect.objectContaining({ entity: 'kremlin' }),
    );
    expect(await call(session, page, 'firstPlace', 'kremlin')).toMatchObject({
      text: expect.stringContaining('Kremlin'),
    });
    expect(await scriptsOf(session, page)).toEqual(['marks']);
    await page.mouse.move(500, 5);
    await page.mouse.move(510, 5);
    await until(
      async () => (await scriptsOf(session, page)).join() === 'marks,pointing',
      'nothing comes to answer the pointer',
    );
  });

  test('goes on as before when the script comes a second time', async () => {
    const before = await names();
    await runAgain(session, page);
    await until(async () => (await names()).length === before.length, 'the marks do not come again');
    expect(await names()).toEqual(before);
    await hover(page, 'Fumio Kishida');
    expect(await cardOpened(page)).toContain('Fumio Kishida');
    await page.keyboard.press('Escape');
  });

  test('leaves nothing behind when the site is switched off, and begins again when it is on', async () => {
    await hover(page, 'Hokkaido');
    await cardOpened(page);
    await change(session, { sites: { '127.0.0.1': 'off' } });
    await page.bringToFront();
    await until(async () => (await page.evaluate(() => CSS.highlights.size)) === 0, 'marks stay');
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await page.mouse.move(900, 20);
    await hover(page, 'Kremlin');
    await pause(500);
    expect(await cardText(page)).toBeNull();
    await change(session, { sites: {} });
    await page.bringToFront();
    await marked(page, 6);
  });

  test('marks as densely, in the style, and whom the reader wants', async () => {
    await change(session, { density: 'all', markStyle: 'tint', hidden: ['kremlin'] });
    await page.bringToFront();
    await until(
      async () => (await marks(page)).every(({ style }) => style === 'backgrounder-tint'),
      'the style stays',
    );
    await until(async () => !(await names()).includes('Kremlin'), 'the hidden one stays');
    await change(session, { density: 'none', hidden: [] });
    await page.bringToFront();
    await until(async () => (await marks(page)).length === 0, 'marks stay');
    await hover(page, 'Kremlin');
    expect(await cardOpened(page)).toContain('Kremlin');
    await change(session, { density: 'first', markStyle: 'dotted' });
  });
});
