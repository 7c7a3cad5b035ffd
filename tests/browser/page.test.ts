// How a page is read, marked and pointed at, in real browsers.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  browsers,
  cardClosed,
  cardOpened,
  cardText,
  hover,
  marked,
  marks,
  open,
  pause,
  place,
  type Session,
  type TestPage,
  until,
} from './harness.ts';

describe.each(browsers)('the page script in %s', (browser) => {
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
    expect(entities[0]).toEqual({ entity: 'fumio-kishida', mentions: 3 });
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

/** Sends a call of PageCalls to the page, as the popup does. */
async function call(session: Session, page: TestPage, name: string, ...args: unknown[]): Promise<unknown> {
  const extension = await session.extensionPage('options.html');
  const answer = await extension.evaluate(
    async (url, message) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        typeof import('webextension-polyfill')
      >;
      const { tabs } = browser?.tabs ? browser : chrome!;
      const tab = (await tabs.query({})).find((each) => each.url === url);
      return tabs.sendMessage(tab!.id!, message);
    },
    page.url(),
    { call: name, args },
  );
  await extension.close();
  await page.bringToFront();
  return (answer as { value: unknown }).value;
}

/** Stores settings, as the options page does; other fields stay. */
async function change(session: Session, settings: Record<string, unknown>): Promise<void> {
  const extension = await session.extensionPage('options.html');
  await extension.evaluate(async (settings) => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      typeof import('webextension-polyfill')
    >;
    const { storage } = browser?.storage ? browser : chrome!;
    const { settings: stored } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...(stored as object), ...settings } });
  }, settings);
  await extension.close();
}

/** The marked texts that begin in an element. */
const within = (page: TestPage, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return ranges
      .filter(({ startContainer: { parentElement, parentNode } }) =>
        (parentElement ?? (parentNode as ShadowRoot | null)?.host)?.closest(selector),
      )
      .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        try {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
        } catch {
          // The text has become shorter, and paints nothing.
          return [];
        }
        return [range.toString()];
      });
  }, selector);
