// Packs that the reader adds, in the options and on a page.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePack } from '../../src/core/pack/parse.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { listed, popupOver, press } from './extension-pages.ts';
import { browsers, cardOpened, hover, marked, marks, open, type Session, until } from './harness.ts';

const source = 'tests/packs/chip-makers';
const chips: Pack = parsePack(
  readdirSync(source).map((name) => ({ path: name, text: readFileSync(join(source, name), 'utf8') })),
);
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
  const says = (words: string) => until(async () => (await said()).includes(words), `nobody says “${words}”`);
  const focused = (label: string) =>
    until(
      () => options.evaluate((label) => document.activeElement?.textContent === label, label),
      `the keyboard is not on “${label}”`,
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

  test('does not meet another’s entity of the same id', async () => {
    const [first, ...others] = chips.entities;
    const twin = {
      ...chips,
      id: 'twin',
      title: 'A twin',
      entities: [{ ...first!, facts: [] }, ...others.slice(0, 0)],
    };
    await choose(
      file(
        'twin.ndjson',
        [{ ...twin, entities: undefined }, ...twin.entities].map((line) => JSON.stringify(line)).join('\n'),
      ),
    );
    await says('twin.ndjson is installed');
    expect(await titles()).toEqual(expect.arrayContaining([chips.title, 'A twin']));
    await press(options, 'Remove the pack A twin');
    await options.click('.ask .button');
    await says('A twin has been removed');
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
    await options.click('.ask .button');
    await says('has been removed');
    await page.bringToFront();
    await until(async () => (await marks(page)).length === 0, 'marks stay on the page');
    expect(await kept()).toBe(0);
    await page.close();
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

/** A pack that takes some seconds to install, as lines. */
function many(): string {
  const { entities: _, ...head } = chips;
  const names = (i: number) => ({
    name: `Place ${i} of Many`,
    names: { en: [`Place ${i} of Many`, `Many ${i}`] },
  });
  const entity = (i: number) => ({
    ...{ id: `place-${i}`, type: 'place', ...names(i), description: 'A place', summary: 'A place of many.' },
    facts: [],
  });
  const lines = [
    { ...head, id: 'many', title: 'Many' },
    ...Array.from({ length: 60_000 }, (_, i) => entity(i)),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
