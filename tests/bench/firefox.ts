// What can be measured in Firefox, which gives no trace to whoever drives it: the reading of a page beside the bare
// walk, the lexicon beside a rival, and how soon marks stand.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { openLexicon } from '../../src/core/lexicon/stored.ts';
import { storeSift } from '../../src/core/text/stored-sift.ts';
import type { Reader } from '../../src/start/launch.ts';
import { inTab } from './browsers.ts';
import { walk } from './in-page.ts';
import type { InPage } from './in-page-bundle.ts';
import type { Pages } from './pages.ts';
import { overFloor, overRival, type Row, told } from './rows.ts';
import { median, pause, sum } from './timing.ts';

const SIZES = [60, 10_000];

export async function firefoxRows(extension: Reader, bare: Browser, pages: Pages): Promise<Row[]> {
  const script = await bundled();
  const urls = pages.real.length > 0 ? pages.real : [pages.url('nothing')];
  const floor: number[] = [];
  const ours: number[] = [];
  for (const url of urls) {
    floor.push(await inTab(bare, url, (page) => page.evaluate(walk)));
    ours.push(await inTab(bare, url, (page) => readingTime(page, script)));
  }
  const rows = [
    overFloor(
      `reading ${urls.length} pages, cold`,
      'ms',
      sum(ours),
      { name: 'bare walk', value: sum(floor) },
      3,
    ),
  ];
  for (const size of SIZES) {
    const { us, rival } = await inTab(bare, pages.url('growing'), (page) => throughputs(page, script, size));
    const what = `lexicon, ${size.toLocaleString('en')} names`;
    rows.push(overRival(what, 'MB/s', us, { name: 'ahocorasick', value: rival }, 4));
  }
  rows.push(told('from load to the first mark', 'ms', await untilMarked(extension, pages.url('mentions'))));
  return rows;
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/bench/in-page-bundle.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

type Bench = { bench: InPage };

function readingTime(page: Page, script: string): Promise<number> {
  const { buffer, byteOffset, byteLength } = readFileSync('dist/extension/packs/japan-russia.lexicon');
  const lexicon = openLexicon(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  const stored = storeSift(lexicon!.names.pageSift);
  return page
    .evaluate(script)
    .then(() => page.evaluate((sift) => (globalThis as unknown as Bench).bench.read(sift), stored));
}

async function throughputs(page: Page, script: string, size: number): Promise<{ us: number; rival: number }> {
  await page.evaluate(script);
  return page.evaluate((names) => (globalThis as unknown as Bench).bench.throughputs(names), size);
}

async function untilMarked({ browser }: Reader, url: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++)
    times.push(
      await inTab(browser, null, async (page) => {
        await page.goto(url, { waitUntil: 'load' });
        const start = performance.now();
        const marks = () => page.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
        while (!(await marks()) && performance.now() - start < 10_000) await pause(5);
        return performance.now() - start;
      }),
    );
  return median(times);
}
