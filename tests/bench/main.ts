// `npm run bench`: what we cost, beside the floor and beside what else there is, in one table, and as JSON.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { answeringRows } from './answering.ts';
import { bare, withExtension } from './browsers.ts';
import { firefoxRows } from './firefox.ts';
import { growingRows } from './growing.ts';
import { lexiconRows } from './lexicon.ts';
import { answer, millionRows } from './million.ts';
import { nothingRows } from './nothing.ts';
import { pageRows } from './page-time.ts';
import { type Pages, servePages } from './pages.ts';
import { pointingRows } from './pointing.ts';
import { type Row, table } from './rows.ts';

interface Part {
  title: string;
  rows: Row[];
}

const [, program, word, folder] = process.argv;
if (word === 'answer') answer(folder!);
else await run(word);

/** All parts, or those whose title has this word in it. */
async function run(only = ''): Promise<void> {
  const began = Date.now();
  const parts: Part[] = [];
  const measure = async (title: string, rows: () => Promise<Row[]> | Row[]) => {
    if (!title.toLowerCase().includes(only.toLowerCase())) return;
    parts.push({ title, rows: await rows() });
    console.log(table(parts.slice(-1)));
  };
  const pages = await servePages();
  if (pages.real.length === 0) console.log('No real pages beside the project: measured on made ones alone.');
  await inChromium(pages, measure);
  await measure('The lexicon, in Node', lexiconRows);
  await measure('A million names, in Node (installing packs is not built yet)', () =>
    millionRows(fileURLToPath(`file://${program}`)),
  );
  await inFirefox(pages, measure);
  pages.close();
  report(parts, began);
}

type Measure = (title: string, rows: () => Promise<Row[]> | Row[]) => Promise<void>;

async function inChromium(pages: Pages, measure: Measure): Promise<void> {
  const extension = await withExtension('chromium');
  const plain = await bare('chromium');
  if (!extension || !plain) return console.log('No Chromium here: npm test installs one.');
  const all = { extension: extension.browser, bare: plain, pages };
  await measure('A page that names nothing, in Chromium', () => nothingRows(all));
  await measure('The page’s thread, cold, in Chromium', () => pageRows(all));
  await measure('Growing pages, in Chromium', () => growingRows(all));
  await measure('Two thousand mentions, in Chromium', () => pointingRows(all));
  await measure('The background, in Chromium', () => answeringRows(extension));
  await Promise.all([extension.browser.close(), plain.close()]);
}

async function inFirefox(pages: Pages, measure: Measure): Promise<void> {
  const extension = await withExtension('firefox');
  const plain = await bare('firefox');
  if (!extension || !plain) return console.log('No Firefox here: npm test installs one.');
  await measure('Firefox', () => firefoxRows(extension, plain, pages));
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
