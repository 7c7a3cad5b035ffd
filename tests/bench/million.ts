// A pack of a million names, installed through the options page of the real extension: how long that takes, how soon the
// background answers then, asleep and awake, and what it and the pages hold.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page, Target } from 'puppeteer-core';
import type { Reader } from '../../src/start/launch.ts';
import { annotate, blocksOf, coldTimes } from './answering.ts';
import { madeNames, madeText } from './made.ts';
import { atMost, type Row, told } from './rows.ts';
import { median, pause } from './timing.ts';

const NAMES = 1_000_000;
/** Names of one entity. */
const EACH = 4;
const PAGE = 50_000;

export async function millionRows(extension: Reader): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  const names = madeNames(NAMES);
  const file = join(folder, 'million.ndjson');
  await pipeline(Readable.from(linesOf(names)), createWriteStream(file));
  const page = await extension.extensionPage('options.html');
  const before = { sift: await siftOf(page), heap: await heapOf(extension) };
  const installing = await install(page, file);
  rmSync(folder, { recursive: true });
  const blocks = blocksOf(madeText(PAGE, names));
  const cold = await coldTimes(extension, page, blocks);
  const warm: number[] = [];
  for (let turn = 0; turn < 10; turn++) warm.push(await annotate(page, blocks));
  const heap = await heapOf(extension);
  const searched = await timeOf(page, 'search', [names[4]!.slice(0, 6)]);
  const card = await timeOf(page, 'card', ['million/made-4', 'A paragraph.', ['million/made-8']]);
  const sift = await siftOf(page);
  const removing = await timeOf(page, 'removePack', ['million']);
  await page.close();
  return [
    atMost('installing (reading, checking, storing, compiling)', 's', installing / 1000, 60),
    atMost('background just woken answers 50 kB', 'ms', median(cold), 300),
    atMost('background awake answers 50 kB', 'ms', median(warm), 30),
    atMost('memory of the background', 'MB', heap / 1e6, 120),
    told('  with the bundled pack alone', 'MB', before.heap / 1e6),
    atMost('sift that each frame reads, beside that before', '', sift / before.sift, 1.1),
    told('  opening a card', 'ms', card),
    told('  searching by the beginning of a name', 'ms', searched),
    told('  removing the pack', 'ms', removing),
  ];
}

/** The pack as a file of lines. All are places, whose names speak for themselves. */
function* linesOf(names: string[]): Generator<string> {
  const source = { id: 'made', title: 'Made', date: '2024', language: 'en' };
  const head = { id: 'million', title: 'A million names', description: 'Made by the bench.', language: 'en' };
  yield `${JSON.stringify({ ...head, asOf: '2024', maker: 'the bench', licence: 'CC0', sources: [source] })}\n`;
  for (let i = 0; i < names.length; i += EACH) {
    const own = names.slice(i, i + EACH);
    const fact = {
      id: `fact-${i}`,
      text: `${own[0]} was made in 2024.`,
      date: '2024',
      source: { id: 'made' },
    };
    const texts = {
      name: own[0],
      description: 'A made place',
      summary: `${own[0]} is a place that a bench made.`,
    };
    const also = i > 0 ? { also: [`made-${i - EACH}`] } : {};
    const entity = {
      id: `made-${i}`,
      type: 'place',
      ...texts,
      names: { en: own },
      facts: [{ ...fact, ...also }],
    };
    yield `${JSON.stringify(entity)}\n`;
  }
}

/** Milliseconds from the choice of a file to the pack's standing in the list. */
async function install(page: Page, file: string): Promise<number> {
  const input = await page.waitForSelector('input[type=file]');
  const start = performance.now();
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  const done = () =>
    page.evaluate(() => ({
      refused: document.querySelector('.refused')?.textContent,
      packs: document.querySelectorAll('article').length,
    }));
  for (;;) {
    const { refused, packs } = await done();
    if (refused) throw new Error(refused);
    if (packs > 1) return performance.now() - start;
    await pause(50);
  }
}

/** Milliseconds that the background takes for a call. */
const timeOf = (page: Page, call: string, args: unknown[]): Promise<number> =>
  page.evaluate(
    async (message) => {
      const start = performance.now();
      const { error } = await chrome.runtime.sendMessage(message);
      if (error) throw new Error(error);
      return performance.now() - start;
    },
    { call, args },
  );

const siftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => (await chrome.storage.local.get('sift')).sift.length);

/** What the background's heap holds, with the arrays beside it, after a collection. */
async function heapOf({ browser }: Reader): Promise<number> {
  const isOurs = (target: Target) => target.type() === 'service_worker';
  const session = await (await browser.waitForTarget(isOurs)).createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  // The arrays that a lexicon looks into are not in the heap, but beside it.
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
}

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ error?: string }> };
  storage: { local: { get(key: string): Promise<{ sift: string }> } };
};
