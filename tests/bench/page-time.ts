// The page's thread, from injection to the last mark, beside a bare walk over its text and beside libraries that mark.
import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import type { Pack } from '../../src/core/pack/schema.ts';
import { inTab, withScript } from './browsers.ts';
import { markAll, walk } from './in-page.ts';
import type { Pages } from './pages.ts';
import { atMost, overFloor, overRival, type Row, told } from './rows.ts';
import { median, pause, sum } from './timing.ts';
import { type Trace, traced } from './trace.ts';

/** After so long, a page that has loaded is marked. */
const MARKED = 1_000;
/** A walk is over sooner. */
const WALKED = 200;

export interface Measured {
  extension: Browser;
  bare: Browser;
  pages: Pages;
}

export async function pageRows({ extension, bare, pages }: Measured): Promise<Row[]> {
  const rows: Row[] = [];
  if (pages.real.length > 0) {
    const ours = await each(pages.real, (url) => traceOf(extension, url));
    const floor = sum(await each(pages.real, (url) => walkOnce(bare, url)));
    const script = sum(ours.map(({ script }) => script));
    const what = `${pages.real.length} real pages, all names`;
    rows.push(overFloor(what, 'ms', script, { name: 'bare walk', value: floor }, 3));
    rows.push(told('  that walk as the script of an extension', 'ms', await walkOfExtension(pages.real)));
    for (const [library, times] of [
      ['mark.js', 100],
      ['advanced-mark.js', 30],
    ] as const) {
      const value = sum(await each(pages.real, (url) => libraryTime(bare, url, library)));
      rows.push(overRival('  beside 60 names of', 'ms', script, { name: library, value }, times));
    }
    rows.push(atMost('  longest task', 'ms', Math.max(...ours.map(({ longestTask }) => longestTask)), 50));
    rows.push(await styleRow(extension, bare, pages.real[0]!));
  }
  const large = await traceOf(extension, pages.url('large'), 6_000);
  const walked = await walkOf(bare, pages.url('large'));
  rows.push(overFloor('made page of 10 MB', 'ms', large.script, { name: 'bare walk', value: walked }, 3));
  rows.push(atMost('  longest task', 'ms', large.longestTask, 50));
  return rows;
}

async function each<T>(urls: string[], measure: (url: string) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const url of urls) results.push(await measure(url));
  return results;
}

export const traceOf = (browser: Browser, url: string, wait = MARKED): Promise<Trace> =>
  inTab(browser, null, (page) =>
    traced(page, async () => {
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      await pause(wait);
    }),
  );

/** Cold: the first walk of a page that has just been loaded. */
const walkOnce = (browser: Browser, url: string): Promise<number> =>
  inTab(browser, url, (page) => page.evaluate(walk));

/** The same walk measured as ours is: an extension's script pays for wrapping nodes, and for the trace, besides. */
const walkOfExtension = (urls: string[]): Promise<number> =>
  withScript(`(${walk})()`, async (browser) =>
    sum((await each(urls, (url) => traceOf(browser, url, WALKED))).map(({ script }) => script)),
  );

/** The middle of three such pages. */
export const walkOf = async (browser: Browser, url: string): Promise<number> =>
  median(await each([url, url, url], (same) => walkOnce(browser, same)));

const pack: Pack = JSON.parse(readFileSync('dist/extension/packs/japan-russia.json', 'utf8'));
const displayNames = pack.entities.map(({ name }) => name);

/** The libraries search for one name of each entity: with all that we know they would need hours. */
const libraryTime = (browser: Browser, url: string, library: string): Promise<number> =>
  inTab(browser, url, async (page) => {
    await page.evaluate(readFileSync(`node_modules/${library}/dist/mark.min.js`, 'utf8'));
    return page.evaluate(markAll, displayNames);
  });

/** Style recalculations that a page has with us and has not without us. */
async function styleRow(extension: Browser, bare: Browser, url: string): Promise<Row> {
  const counts = async (browser: Browser) =>
    median((await each([url, url, url], (u) => traceOf(browser, u))).map(({ layouts }) => layouts.count));
  return atMost('  layouts more than without us', '', (await counts(extension)) - (await counts(bare)), 0);
}
