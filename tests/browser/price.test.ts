// What every page pays, as far as it does not depend on the machine. `npm run bench` measures the rest.
import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tag } from '../../src/background/tagger.ts';
import { fromHtml } from '../../src/cli/document.ts';
import { detect } from '../../src/core/detect/detect.ts';
import { openLexicon } from '../../src/core/lexicon/stored.ts';
import { storeSift } from '../../src/core/text/stored-sift.ts';
import { wakes } from '../bench/nothing.ts';
import { traceOf } from '../bench/page-time.ts';
import { type Pages, servePages } from '../bench/pages.ts';
import { browsers, open, type Session } from './harness.ts';

const extension = 'dist/extension';
const bytesOf = (file: string) => statSync(`${extension}/${file}`).size;

/** The lexicon that the build has compiled. */
function lexicon() {
  const { buffer, byteOffset, byteLength } = readFileSync(`${extension}/packs/japan-russia.lexicon`);
  return openLexicon(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)!;
}

test('the script in every frame of every page is small', () => {
  expect(bytesOf('page.js')).toBeLessThanOrEqual(24_000);
});

test('so is the one that comes with the first mention, and the one with the first move of the pointer', () => {
  expect(bytesOf('marks.js')).toBeLessThanOrEqual(9_000);
  expect(bytesOf('pointing.js')).toBeLessThanOrEqual(14_000);
});

test('the sift that every frame reads has room for more names', () => {
  const { pageSift } = lexicon().names;
  const ones = pageSift.reduce((sum, word) => sum + word.toString(2).replaceAll('0', '').length, 0);
  expect(ones / (pageSift.length * 32)).toBeLessThan(0.15);
  expect(storeSift(pageSift).length).toBeLessThanOrEqual(50_000);
});

test('compromise reads a few sentences of a news page', () => {
  const { paragraphs } = fromHtml(readFileSync('tests/pages/sample/index.html', 'utf8'));
  expect(detect(paragraphs, [lexicon()], tag).sentencesRead).toBeLessThanOrEqual(12);
});

describe.runIf(browsers.includes('chromium'))('on a page that names nothing', () => {
  let session: Session;
  let pages: Pages;
  beforeAll(async () => {
    session = await open('chromium', extension);
    pages = await servePages();
  });
  afterAll(async () => {
    await session?.close();
    pages?.close();
  });

  test('no message is sent, and the background sleeps on', async () => {
    expect(await wakes(session.browser, pages.url('nothing'))).toBe(0);
  });

  test('the page’s thread has a handful of tasks of ours, and nothing is laid out for them', async () => {
    const { tasks, layouts } = await traceOf(session.browser, pages.url('nothing'));
    expect(tasks).toBeGreaterThan(0);
    expect(tasks).toBeLessThanOrEqual(8);
    expect(layouts.count).toBeLessThanOrEqual(2);
  });
});
