// The reader's whole path, in real browsers: a page, its marks, a card, and a page left as it was.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadOf } from '../../src/card/lead.ts';
import {
  browsers,
  cardClosed,
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

const entity = (id: string) => JSON.parse(readFileSync(`entities/japan-russia/${id}.json`, 'utf8'));

describe.each(browsers)('a reader with %s', (browser) => {
  let session: Session;
  beforeAll(async () => {
    session = await open(browser);
  });
  afterAll(() => session?.close());

  test('sees the first mention of each name marked', async () => {
    const page = await session.page('sample/');
    const seen = await everyMark(page);
    expect(seen).toContain('Hokkaidō');
    expect(seen).toContain('Vladimir Putin');
    expect(seen).toContain('Kuril Islands');
    expect(seen).toContain('Sakhalin‑2');
    expect(seen).toContain('Yoshimasa Hayashi');
    expect(seen.filter((text) => text === 'Japan').length).toBeLessThanOrEqual(1);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  test('sees no mark on what only looks like a name, nor outside the article', async () => {
    const page = await session.page('sample/');
    const seen = await everyMark(page);
    expect(seen).not.toContain('diet');
    expect(seen).not.toContain('swift');
    expect(seen.filter((text) => text === 'Abe')).toHaveLength(0);
    for (const outside of ['nav', 'aside', 'footer', 'code'])
      expect(await marksWithin(page, outside)).toEqual([]);
    await page.close();
  });

  test('rests the pointer on a name and reads what the pack says of it', async () => {
    const page = await session.page('sample/');
    await marked(page);
    await hover(page, 'Sakhalin‑2');
    const card = plain(await cardOpened(page));
    const { name, summary, facts } = entity('sakhalin-2');
    expect(card).toContain(name);
    expect(card).toContain(plain(leadOf(summary)));
    const told = (text: string) => card.includes(plain(text));
    expect(facts.map(({ text }: { text: string }) => text).some(told)).toBe(true);
    expect(card).toContain('Regard sur l’Est');
    await page.close();
  });

  test('opens the card of a name that runs across elements, and of one in a link', async () => {
    const page = await session.page('sample/');
    await marked(page);
    await hover(page, 'Kuril Islands');
    expect(await cardOpened(page)).toContain('Kuril Islands');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await hover(page, 'Putin’s government');
    expect(await cardOpened(page)).toContain('Vladimir Putin');
    await page.close();
  });

  test('closes the card with Esc, and by going away', async () => {
    const page = await session.page('sample/');
    await marked(page);
    await hover(page, 'Senkaku Islands');
    await cardOpened(page);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.mouse.move(5, 5);
    await hover(page, 'Taiwan');
    await cardOpened(page);
    await page.mouse.move(5, 400, { steps: 20 });
    await cardClosed(page);
    await page.close();
  });

  test('passes over a name without opening its card', async () => {
    const page = await session.page('sample/');
    await marked(page);
    await hover(page, 'Senkaku Islands');
    await page.mouse.move(5, 5, { steps: 4 });
    await pause(600);
    expect(await cardText(page)).toBeNull();
    await page.close();
  });

  test('finds the page as it was: before, while a card is open but for its host, and after', async () => {
    const page = await session.page('sample/');
    const before = readFileSync('tests/pages/sample/index.html', 'utf8');
    await marked(page);
    const marked1 = await fingerprint(page);
    expect(plain(marked1.html)).toBe(await parsedAlone(page, before));
    expect(marked1.hosts).toBe(0);
    await hover(page, 'Senkaku Islands');
    await cardOpened(page);
    expect(await fingerprint(page)).toEqual({ ...marked1, hosts: 1 });
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await until(async () => (await fingerprint(page)).hosts <= 1, 'the host stays');
    expect((await fingerprint(page)).html).toBe(marked1.html);
    await page.close();
  });

  test.runIf(browser === 'chromium')('presses the toolbar button and finds the page’s names', async () => {
    const page = await session.page('sample/');
    await marked(page);
    const popup = await session.toolbarPopup(page);
    const names = () => popup.evaluate(() => document.body.textContent ?? '');
    await until(async () => (await names()).includes('Hokkaidō'), 'the popup does not list Hokkaidō');
    await popup.close();
    await page.close();
  });

  test('reads cards on a page whose policy lets nothing in', async () => {
    const page = await session.page('strict-policy/');
    expect((await marked(page, 4)).map(({ text }) => text)).toContain('Kuril Islands');
    await hover(page, 'Kuril Islands');
    expect(await cardOpened(page)).toContain('Kuril Islands');
    expect(page.problems).toEqual([]);
    await page.close();
  });

  test('sees marks in text that comes late, and in text that changes', async () => {
    const page = await session.page('late-text/');
    await pause(300);
    expect(await marks(page)).toEqual([]);
    await page.evaluate('addParagraph("Fumio Kishida went to Hokkaidō.")');
    expect((await marked(page, 2)).map(({ text }) => text)).toEqual(['Fumio Kishida', 'Hokkaidō']);
    await page.evaluate('changeText("Gas from Sakhalin-2 goes on.")');
    expect((await marked(page, 3)).map(({ text }) => text)).toContain('Sakhalin-2');
    await page.close();
  });

  test('reads a page written from right to left, and one with frames', async () => {
    const page = await session.page('right-to-left/');
    expect((await marked(page, 2)).map(({ text }) => text)).toEqual(['Fumio Kishida', 'Kuril Islands']);
    await page.goto(session.url('frames/'));
    await marked(page);
    const inner = page.frames().find((frame) => frame.url().endsWith('inner.html'))!;
    await until(() => inner.evaluate(() => CSS.highlights.size > 0), 'the frame has no marks');
    expect(page.problems).toEqual([]);
    await page.close();
  });

  test.each(['feed.xml', 'drawing.svg', 'notes.txt', 'frameset.html', 'empty.html'])(
    'hears no complaint from %s',
    async (name) => {
      const page = await session.page(`not-html/${name}`);
      await pause(400);
      expect(page.problems).toEqual([]);
      await page.close();
    },
  );

  test('hears no complaint from a page that is torn down while it is read', async () => {
    const page = await session.page('late-text/');
    await page.evaluate('addParagraph("Fumio Kishida went to Hokkaidō."); tearDown()');
    await pause(400);
    expect(page.problems).toEqual([]);
    await page.close();
  });
});

type TestPage = Awaited<ReturnType<Session['page']>>;

/** Reads the page from top to bottom, for marks are painted only near what is seen. */
async function everyMark(page: TestPage): Promise<string[]> {
  await marked(page);
  const seen = new Set<string>();
  const { height, top } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    top: innerHeight,
  }));
  for (let y = 0; y < height; y += top) {
    await page.evaluate((y) => scrollTo(0, y), y);
    await pause(150);
    for (const { text } of await marks(page)) seen.add(text);
  }
  return [...seen];
}

const marksWithin = (page: TestPage, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const nodes = [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => range.startContainer),
    );
    return nodes
      .filter((node) => node.parentElement?.closest(selector))
      .map((node) => node.textContent ?? '');
  }, selector);

/** What the browser makes of the page's source where no extension reads along. */
const parsedAlone = async (page: TestPage, source: string): Promise<string> =>
  plain(
    await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      source,
    ),
  );

const plain = (text: string): string => text.replace(/\s+/g, ' ');
