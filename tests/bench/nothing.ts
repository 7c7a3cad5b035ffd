// A page that names nothing: what it costs, and whom it wakes.
import { statSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { inTab, withScript } from './browsers.ts';
import { type Measured, traceOf, walkOf } from './page-time.ts';
import { atMost, overFloor, type Row, told } from './rows.ts';
import { median, pause } from './timing.ts';

const TURNS = 5;

export async function nothingRows({ extension, bare, pages }: Measured): Promise<Row[]> {
  const url = pages.url('nothing');
  const woken = await wakes(extension, url);
  const scripts: number[] = [];
  const evaluations: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const { script, evaluation } = await traceOf(extension, url);
    scripts.push(script);
    evaluations.push(evaluation);
  }
  const walk = await walkOf(bare, url);
  const heap = median(await heaps(extension, url));
  const empty = await withScript('', (browser) => heaps(browser, url));
  const without = median(await heaps(bare, url));
  return [
    overFloor('script, 90 kB of text', 'ms', median(scripts), { name: 'bare walk', value: walk }, 1.5, 1),
    atMost('evaluation of page.js', 'ms', median(evaluations), 2),
    atMost('page.js', 'bytes', statSync('dist/extension/page.js').size, 24_000),
    atMost('wakes of the background (any message is one)', '', woken, 0),
    atMost(
      'heap, beyond that of an extension with an empty script',
      'kB',
      (heap - median(empty)) / 1000,
      300,
    ),
    told('  beyond that of no extension at all', 'kB', (heap - without) / 1000),
  ];
}

/** How often a background that sleeps has woken until some time after the page was read. */
export async function wakes(browser: Browser, url: string): Promise<number> {
  const workers = () => browser.targets().filter((target) => target.type() === 'service_worker');
  for (const target of workers()) await (await target.worker())?.close();
  await pause(300);
  const asleep = workers().length === 0;
  await inTab(browser, url, () => pause(2_000));
  if (!asleep) throw new Error('the background does not sleep');
  return workers().length;
}

async function heaps(browser: Browser, url: string): Promise<number[]> {
  const sizes: number[] = [];
  for (let turn = 0; turn < 3; turn++)
    sizes.push(
      await inTab(browser, url, async (page) => {
        await pause(1_000);
        const session = await page.createCDPSession();
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      }),
    );
  return sizes;
}
