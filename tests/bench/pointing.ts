// With two thousand mentions on the page: the pointer, the frames of an animation, and the page's own removals.
import type { Browser, Page } from 'puppeteer-core';
import { inTab } from './browsers.ts';
import type { Measured } from './page-time.ts';
import { atMost, type Row, told } from './rows.ts';
import { median, pause } from './timing.ts';
import { traced } from './trace.ts';

const READ = 2_500;
const MOVES = 300;

export async function pointingRows({ extension, bare, pages }: Measured): Promise<Row[]> {
  const moves = await inTab(extension, pages.url('mentions'), movesOf);
  const frames = await frameTime(extension, pages.url('animated'));
  const framesWithout = await frameTime(bare, pages.url('animated'));
  const removal = await removalTime(extension, pages.url('mentions'));
  const removalWithout = await removalTime(bare, pages.url('mentions'));
  return [
    atMost('pointer handler, a move', 'ms', median(moves), 0.2),
    told(
      '  slowest of a hundred',
      'ms',
      moves.toSorted((a, b) => b - a)[Math.floor(moves.length / 100)] ?? 0,
    ),
    atMost('frame more than without us, animated page', 'ms', frames - framesWithout, 1),
    told('  frame without us', 'ms', framesWithout),
    atMost('removal of all paragraphs, more than without us', 'ms', removal - removalWithout, 1),
    told('  removal without us', 'ms', removalWithout),
  ];
}

async function movesOf(page: Page): Promise<number[]> {
  await pause(READ);
  const trace = await traced(page, async () => {
    for (let i = 0; i < MOVES; i++) await page.mouse.move(20 + ((i * 37) % 900), 60 + ((i * 13) % 700));
  });
  return trace.moves;
}

/** Milliseconds of the page's thread for each frame of an animation. */
const frameTime = (browser: Browser, url: string): Promise<number> =>
  inTab(browser, url, async (page) => {
    await pause(READ);
    const { busy, frames } = await traced(page, () => pause(3_000));
    return busy / Math.max(frames, 1);
  });

async function removalTime(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++)
    times.push(
      await inTab(browser, url, async (page) => {
        await pause(READ);
        return page.evaluate(() => {
          const start = performance.now();
          document.querySelector('article')!.replaceChildren();
          return performance.now() - start;
        });
      }),
    );
  return median(times);
}
