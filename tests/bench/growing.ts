// Pages that grow and change while they are read.
import type { Page } from 'puppeteer-core';
import { inTab } from './browsers.ts';
import { walk } from './in-page.ts';
import type { Measured } from './page-time.ts';
import { atMost, overFloor, type Row } from './rows.ts';
import { pause } from './timing.ts';
import { traced } from './trace.ts';

const SECONDS = 5;

export async function growingRows({ extension, bare, pages }: Measured): Promise<Row[]> {
  const url = pages.url('growing');
  const ours = await inTab(extension, url, async (page) => {
    await pause(1_000);
    return (await traced(page, () => grow(page))).script;
  });
  const floor = await inTab(bare, url, async (page) => {
    await grow(page);
    return page.evaluate(walk);
  });
  return [
    overFloor('10,000 nodes in 100 steps', 'ms', ours, { name: 'one bare walk', value: floor }, 2),
    atMost('ticker, ten changes a second', '% of a core', await share(extension, url, tick), 1),
    atMost('page in the background, ticking', '% of a core', await hiddenShare(extension, url), 0.05),
  ];
}

async function grow(page: Page): Promise<void> {
  await page.evaluate(append);
  await pause(5_500);
}

/** In the page: a hundred nodes every thirty milliseconds, a hundred times; the texts are those of a feed. */
function append(): void {
  const words = 'a line of plain text as feeds have it with nothing to find for anybody here or there'.split(
    ' ',
  );
  let steps = 0;
  const timer = setInterval(() => {
    const part = document.createElement('section');
    for (let i = 0; i < 50; i++) {
      const line = document.createElement('p');
      line.textContent = words.map((word, at) => words[(at * 7 + steps + i) % words.length] + word).join(' ');
      part.append(line);
    }
    document.body.append(part);
    if (++steps === 100) clearInterval(timer);
  }, 30);
}

/** In the page: a price that changes. */
function tick(): void {
  const price = document.createElement('p');
  price.append('0');
  document.body.append(price);
  let value = 0;
  setInterval(() => ((price.firstChild as Text).data = `price ${value++}`), 100);
}

const share = (browser: Measured['extension'], url: string, start: () => void): Promise<number> =>
  inTab(browser, url, async (page) => {
    await pause(1_000);
    await page.evaluate(start);
    return shareOf(page);
  });

const hiddenShare = (browser: Measured['extension'], url: string): Promise<number> =>
  inTab(browser, url, async (page) => {
    await pause(1_000);
    await page.evaluate(tick);
    const front = await browser.newPage();
    await front.bringToFront();
    await pause(500);
    const used = await shareOf(page);
    await front.close();
    return used;
  });

async function shareOf(page: Page): Promise<number> {
  const { script } = await traced(page, () => pause(SECONDS * 1000));
  return (script / (SECONDS * 1000)) * 100;
}
