// Packs that the reader adds, in the options and on a page.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardContent } from '../../src/core/card-content.ts';
import { listed, popupOver, press } from './extension-pages.ts';
import { browsers, cardOpened, hover, marked, marks, open, type Session, until } from './harness.ts';
import { breakCatalogue, loseData, mendCatalogue, spoilLexicons } from './pack-damage.ts';
import { chips, many, twin } from './pack-files.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe.each(browsers)('a pack in %s', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-packs-'));
  let session: Session;
  let options: Page;
  beforeAll(async () => {
    session = await open(browser);
    options = await session.extensionPage('options.html');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await session?.close();
  });

  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const choose = async (path: string) => {
    const input = await options.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  };
  const titles = () =>
    options.evaluate(() =>
      [...document.querySelectorAll('article h3')].map(({ textContent }) => textContent),
    );
  const said = () => options.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
  const says = (words: string) =>
    until(async () => (await said()).includes(words), `nobody says “${words}”`, 20_000);
  const focused = (label: string) =>
    until(
      () => options.evaluate((label) => document.activeElement?.textContent === label, label),
      `the keyboard is not on “${label}”`,
    );
  const named = (label: string) =>
    until(
      () => options.evaluate((label) => document.activeElement?.ariaLabel === label, label),
      `the keyboard is not on “${label}”`,
    );
  /** What the background answers to a page of ours. */
  const call = async (name: string, ...args: unknown[]): Promise<unknown> =>
    options.evaluate(
      async (message) => {
        const answer = await chrome.runtime.sendMessage(message);
        if ('error' in answer) throw new Error(answer.error);
        return answer.value;
      },
      { call: name, args },
    );
  /** The packs' data in the browser, finished or not. */
  const kept = () =>
    options.evaluate(async () => {
      const all = await indexedDB.databases();
      return all.filter(({ name }) => name?.startsWith('pack:')).length;
    });

  test('is added in the options, and names are marked, explained, listed and found', async () => {
    const page = await session.page('chips/');
    await options.bringToFront();
    await choose(file('chip-makers.json', JSON.stringify(chips)));
    await says('chip-makers.json is installed');
    expect(await titles()).toContain(chips.title);
    await page.bringToFront();
    // Without being loaded again.
    expect((await marked(page)).map(({ text }) => text)).toContain('Morris Chang');
    await hover(page, 'Morris Chang');
    expect(await cardOpened(page)).toContain(
      chips.entities.find(({ id }) => id === 'morris-chang')!.description,
    );
    const chitose = (await call('card', 'chip-makers/chitose', '', [])) as CardContent;
    expect(chitose.entity.map?.land).toMatch(/^M/);
    const popup = await popupOver(session, page);
    await until(async () => (await listed(popup)).length > 1, 'the popup lists nothing');
    expect((await listed(popup)).map(({ name }) => name)).toContain('Morris Chang');
    await popup.type('input[type=search]', 'lithogr');
    await until(
      () => popup.evaluate(() => document.body.innerText.includes('lithography')),
      'the search does not find it',
    );
    await Promise.all([popup.close(), page.close()]);
  });

  test('may have an entity of the same id as another', async () => {
    await choose(file('twin.ndjson', twin()));
    await says('twin.ndjson is installed');
    const described = (await call('describe', ['japan', 'twin/japan'])) as { name: string }[];
    expect(described.map(({ name }) => name)).toEqual(['Japan', 'The twin']);
    await press(options, 'Remove the pack A twin');
    await options.click('.ask .button');
    await says('A twin has been removed');
    await focused('Add a pack…');
  });

  test('takes the place of the one that had its id, and nothing else', async () => {
    const before = await titles();
    const later = { ...chips, title: 'The makers of chips, a year later' };
    await choose(file('later.json', JSON.stringify(later)));
    await says('later.json is installed');
    expect(await titles()).toEqual(before.map((title) => (title === chips.title ? later.title : title)));
    await choose(file('chip-makers.json', JSON.stringify(chips)));
    await says('chip-makers.json is installed');
    await until(async () => (await kept()) === 1, 'the pack that was there before is still kept');
  });

  test('that comes with the extension is not put in its place by another', async () => {
    await choose(file('impostor.json', JSON.stringify({ ...chips, id: 'japan-russia' })));
    await says('cannot be installed');
    expect(await options.evaluate(() => document.querySelector('.refused')?.textContent)).toContain(
      'expected another id than "japan-russia"',
    );
    expect(await titles()).toHaveLength(2);
    await until(async () => (await kept()) === 1, 'the impostor is still there');
  });

  test('of many entities is asked for single ones, and outlives the background and its own format', async () => {
    await choose(file('many.ndjson', many()));
    await options.waitForSelector('progress');
    if (browser === 'chromium') await sleep(session);
    await says('many.ndjson is installed');
    const card = (await call('card', 'many/place-7', 'Place 7 of Many.', ['many/place-9'])) as CardContent;
    expect(card.entity.name).toBe('Place 7 of Many');
    // The fact stands in the file of another, and says that it is about this one too.
    expect(card.facts.map(({ id }) => id)).toEqual(['fact-8']);
    expect(card.related.map(({ id }) => id)).toEqual(['many/place-8']);
    const { entities } = (await call('search', 'place 123')) as { entities: { name: string }[] };
    expect(entities[0]?.name).toBe('Place 123 of Many');
    expect(entities.length).toBeLessThanOrEqual(8);
    const found = async () => {
      const blocks = [{ id: 0, text: 'They met at Place 39999 of Many.', kind: 'prose' }];
      const { mentions } = (await call('annotate', blocks, null, null)) as { mentions: { entity: string }[] };
      return mentions.map(({ entity }) => entity);
    };
    expect(await found()).toEqual(['many/place-39999']);
    await options.evaluate(spoilLexicons);
    await press(options, 'Use the pack Many');
    await until(async () => (await found()).length === 0, 'the pack is still asked');
    await press(options, 'Use the pack Many');
    await until(async () => (await found())[0] === 'many/place-39999', 'the pack is not compiled anew');
    await press(options, 'Remove the pack Many');
    await options.click('.ask .button');
    await says('Many has been removed');
  });

  test('that is damaged is refused by name of file and field, and harms nothing', async () => {
    const before = await titles();
    const broken = {
      ...chips,
      entities: chips.entities.map((one, i) => (i === 3 ? { ...one, type: 'thing' } : one)),
    };
    await choose(file('broken.json', JSON.stringify(broken)));
    await says('cannot be installed');
    const message = () => options.evaluate(() => document.querySelector('.refused')?.textContent);
    expect(await message()).toMatch(/^broken\.json: entities\.3\.type: expected one of person, place/);
    await choose(file('half.json', JSON.stringify(chips).slice(0, -100)));
    await until(
      async () => (await message())?.startsWith('half.json: expected JSON'),
      'nobody names the file',
    );
    await choose(file('lines.ndjson', '{"id": "x"}'));
    await until(
      async () => (await message())?.startsWith('lines.ndjson: line 1: title: expected'),
      'nobody names the line',
    );
    expect(await titles()).toEqual(before);
    expect(await kept()).toBe(1);
  });

  test('can be cancelled on the way, and leaves nothing', async () => {
    await choose(file('many.ndjson', many()));
    await options.waitForSelector('progress');
    await options.waitForFunction(() => document.querySelector('progress')!.value > 0.05);
    await press(options, 'Cancel');
    await says('Nothing of many.ndjson was kept');
    expect(await kept()).toBe(1);
    expect(await titles()).not.toContain('Many');
    await focused('Add a pack…');
  });

  test('whose installation dies with the page is swept away', async () => {
    await choose(file('many.ndjson', many()));
    await options.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.05);
    await options.close();
    options = await session.extensionPage('options.html');
    await until(async () => (await kept()) === 1, 'half a pack is still there');
    await until(async () => (await titles()).length === 2, 'the packs are not listed');
  });

  test('is switched off and on again, and removed', async () => {
    const page = await session.page('chips/');
    await marked(page);
    await options.bringToFront();
    await press(options, `Use the pack ${chips.title}`);
    await page.bringToFront();
    await until(async () => (await marks(page)).length === 0, 'marks stay on the page');
    await options.bringToFront();
    await press(options, `Use the pack ${chips.title}`);
    await page.bringToFront();
    await marked(page);
    await options.bringToFront();
    await press(options, `Remove the pack ${chips.title}`);
    await focused('Keep it');
    await press(options, 'Keep it');
    await named(`Remove the pack ${chips.title}`);
    await press(options, `Remove the pack ${chips.title}`);
    await focused('Keep it');
    await options.click('.ask .button');
    await says('has been removed');
    await page.bringToFront();
    await until(async () => (await marks(page)).length === 0, 'marks stay on the page');
    expect(await kept()).toBe(0);
    await page.close();
  });

  test('whose data is lost silences neither the others nor itself for good', async () => {
    await options.bringToFront();
    await choose(file('chip-makers.json', JSON.stringify(chips)));
    await says('chip-makers.json is installed');
    await options.evaluate(loseData);
    await choose(file('twin.ndjson', twin()));
    await says('twin.ndjson is installed');
    const card = (await call('card', 'twin/japan', '', [])) as CardContent;
    expect(card.entity.name).toBe('The twin');
    // Asking for what is lost has made nothing in its place.
    expect(await kept()).toBe(1);
    await choose(file('chip-makers.json', JSON.stringify(chips)));
    await says('chip-makers.json is installed');
    expect(await call('card', 'chip-makers/morris-chang', '', [])).not.toBeNull();
    await press(options, `Remove the pack ${chips.title}`);
    await options.click('.ask .button');
    await says(`${chips.title} has been removed`);
  });

  test('that cannot be removed now stays, and says so', async () => {
    const { sift } = await options.evaluate(() => chrome.storage.local.get('sift'));
    await options.evaluate(breakCatalogue);
    await press(options, 'Remove the pack A twin');
    await options.click('.ask .button');
    await says('A twin could not be removed');
    await named('Remove the pack A twin');
    expect(await titles()).toContain('A twin');
    // The list cannot be read now: what comes with the extension is there all the same, and pages ask for no less.
    await press(options, 'Use the pack A twin');
    await until(
      async () => ((await call('describe', ['japan', 'twin/japan'])) as unknown[]).length === 1,
      'the list is still read',
    );
    await press(options, 'Use the pack A twin');
    expect(await options.evaluate(() => chrome.storage.local.get('sift'))).toEqual({ sift });
    await options.evaluate(mendCatalogue);
    const [line] = (await call('describe', ['twin/japan'])) as { name: string }[];
    expect(line?.name).toBe('The twin');
    await press(options, 'Remove the pack A twin');
    await options.click('.ask .button');
    await says('A twin has been removed');
    expect(await kept()).toBe(0);
  });

  test('waits for an installation in another tab, and is cancelled without waiting', async () => {
    const other = await session.extensionPage('options.html');
    await other.bringToFront();
    const input = await other.waitForSelector('input[type=file]');
    const path = file('many.ndjson', many());
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await other.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.05);
    await options.bringToFront();
    await choose(file('twin.ndjson', twin()));
    await options.waitForSelector('progress');
    await press(options, 'Cancel');
    await says('Nothing of twin.ndjson was kept');
    expect(await other.evaluate(() => document.querySelector('progress') !== null)).toBe(true);
    await press(other, 'Cancel');
    await until(async () => (await kept()) === 0, 'half a pack is still there');
    await other.close();
  });

  test('is added in a form that everyone can use', async () => {
    await options.bringToFront();
    await choose(file('many.ndjson', many()));
    await options.waitForSelector('progress');
    expect(await violations(options)).toEqual([]);
    await press(options, 'Cancel');
    await says('Nothing of many.ndjson was kept');
    expect(await violations(options)).toEqual([]);
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** Ends the background, as the browser does with one that has been idle. */
async function sleep({ browser }: Session): Promise<void> {
  for (const target of browser.targets())
    if (target.type() === 'service_worker') await (await target.worker())?.close();
}

declare const chrome: {
  storage: { local: { get(key: string): Promise<{ sift: string }> } };
  runtime: { sendMessage(message: unknown): Promise<{ value: unknown } | { error: string }> };
};
