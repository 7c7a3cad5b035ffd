// `npm run bench`: what we cost, beside the floor and beside what else there is, in one table, and as JSON.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Browser } from 'puppeteer-core';
import type { Kind } from '../../src/start/browsers.ts';
import type { Reader } from '../../src/start/launch.ts';
import { answeringRows } from './answering.ts';
import { bare, withExtension } from './browsers.ts';
import { firefoxRows } from './firefox.ts';
import { growingRows } from './growing.ts';
import { lexiconRows } from './lexicon.ts';
import { millionRows } from './million.ts';
import { nothingRows } from './nothing.ts';
import { pageRows } from './page-time.ts';
import { type Pages, servePages } from './pages.ts';
import { pointingRows } from './pointing.ts';
import { type Row, table } from './rows.ts';

interface Part {
  title: string;
  rows: Row[];
}

await run(process.argv[2]);

/** All parts, or those whose title has this word in it. */
async function run(only = ''): Promise<void> {
  const began = Date.now();
  const parts: Part[] = [];
  const isWanted = (title: string) => title.toLowerCase().includes(only.toLowerCase());
  const measure: Measure = async (list) => {
    for (const [title, rows] of list) {
      if (!isWanted(title)) continue;
      parts.push({ title, rows: await rows() });
      console.log(table(parts.slice(-1)));
    }
  };
  const pages = await servePages();
  if (pages.real.length === 0) console.log('No real pages beside the project: measured on made ones alone.');
  if (chromiumParts(null, pages).some(([title]) => isWanted(title)))
    await inBrowsers('chromium', pages, measure);
  await measure([['The lexicon, in Node', lexiconRows]]);
  if (firefoxParts(null, pages).some(([title]) => isWanted(title)))
    await inBrowsers('firefox', pages, measure);
  pages.close();
  report(parts, began);
}

type Titled = [title: string, rows: () => Promise<Row[]> | Row[]];
type Measure = (list: Titled[]) => Promise<void>;

interface Browsers {
  extension: Reader;
  plain: Browser;
}

/** The parts are titled before there is a browser, so that none is opened for nothing. */
function chromiumParts(browsers: Browsers | null, pages: Pages): Titled[] {
  const { extension, plain } = browsers ?? ({} as Browsers);
  const all = { extension: extension?.browser, bare: plain, pages };
  return [
    ['A page that names nothing, in Chromium', () => nothingRows(all)],
    ['The page’s thread, cold, in Chromium', () => pageRows(all)],
    ['Growing pages, in Chromium', () => growingRows(all)],
    ['Two thousand mentions, in Chromium', () => pointingRows(all)],
    ['The background, in Chromium', () => answeringRows(extension)],
    ['A pack of a million names, in Chromium', () => millionRows(extension)],
  ];
}

function firefoxParts(browsers: Browsers | null, pages: Pages): Titled[] {
  const { extension, plain } = browsers ?? ({} as Browsers);
  return [['Firefox', () => firefoxRows(extension, plain, pages)]];
}

async function inBrowsers(kind: Kind, pages: Pages, measure: Measure): Promise<void> {
  const extension = await withExtension(kind);
  const plain = await bare(kind);
  if (!extension || !plain) return console.log(`No ${kind} here: npm test installs one.`);
  await measure((kind === 'chromium' ? chromiumParts : firefoxParts)({ extension, plain }, pages));
  await Promise.all([extension.browser.close(), plain.close()]);
}

function report(parts: Part[], began: number): void {
  const rows = parts.flatMap((part) => part.rows);
  const missed = rows.filter(({ met }) => met === false);
  const seconds = Math.round((Date.now() - began) / 1000);
  writeFileSync(
    'dist/bench.json',
    `${JSON.stringify({ processors: cpus().length, seconds, parts }, null, 2)}\n`,
  );
  console.log(
    `\n${rows.length} rows in ${seconds} s, ${missed.length} aims missed; dist/bench.json has them all.`,
  );
}
