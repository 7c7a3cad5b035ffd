// The background of the real extension, with the bundled pack: how soon it answers, asleep and awake, and what the judge
// of context adds.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { tag } from '../../src/background/tagger.ts';
import { fromHtml } from '../../src/cli/document.ts';
import { detect } from '../../src/core/detect/detect.ts';
import type { TextBlock } from '../../src/core/mention.ts';
import { compile } from '../../src/core/pack/compile.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { paragraphsOf } from '../../src/core/text/paragraphs.ts';
import type { Reader } from '../../src/start/launch.ts';
import { madeText } from './made.ts';
import { realPages } from './pages.ts';
import { atMost, type Row, told } from './rows.ts';
import { median, once, pause, sum } from './timing.ts';

const TURNS = 3;

export async function answeringRows(extension: Reader): Promise<Row[]> {
  const plain = blocksOf(madeText(50_000, ['Fumio Kishida', 'Sakhalin-2', 'Vladimir Putin']));
  const doubtful = [...plain, ...blocksOf('Swift moved on. Visibly Kishida was at the end of his patience.')];
  const page = await extension.extensionPage('options.html');
  const cold = await coldTimes(extension, page, plain);
  const warm: number[] = [];
  for (let turn = 0; turn < 10; turn++) warm.push(await annotate(page, plain));
  const judged = await coldTimes(extension, page, doubtful);
  await page.close();
  return [
    atMost('background just woken answers 50 kB', 'ms', median(cold), 300),
    atMost('background awake answers 50 kB', 'ms', median(warm), 30),
    told('  woken, and a doubt: compromise is evaluated', 'ms', median(judged)),
    ...sentenceRows(),
  ];
}

export const blocksOf = (text: string): TextBlock[] =>
  (text.match(/.{1,600}(?:\s|$)/gs) ?? []).map((part, id) => ({ id, text: part, kind: 'prose' }));

export async function coldTimes({ browser }: Reader, page: Page, blocks: TextBlock[]): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    for (const target of browser.targets())
      if (target.type() === 'service_worker') await (await target.worker())?.close();
    await pause(300);
    times.push(await annotate(page, blocks));
  }
  return times;
}

/** Milliseconds between a page's question and its answer. */
export const annotate = (page: Page, blocks: TextBlock[]): Promise<number> =>
  page.evaluate(async (sent) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ error?: string }> } };
    };
    const start = performance.now();
    const { error } = await chrome.runtime.sendMessage({ call: 'annotate', args: [sent, null, null] });
    if (error) throw new Error(error);
    return performance.now() - start;
  }, blocks);

/** The same detection over the real pages, in Node, where sentences can be counted. */
function sentenceRows(): Row[] {
  const pages = realPages();
  if (pages.length === 0) return [];
  const pack: Pack = JSON.parse(readFileSync('dist/extension/packs/japan-russia.json', 'utf8'));
  const lexicon = compile([pack]);
  const texts = pages.map((path) => paragraphsOf(fromHtml(readFileSync(path, 'utf8')).content));
  const read = texts.map((blocks) => detect(blocks, lexicon, tag).sentencesRead);
  const judged = texts.map((blocks) => once(() => detect(blocks, lexicon, tag)));
  const alone = texts.map((blocks) => once(() => detect(blocks, lexicon, null)));
  return [
    told('  sentences that compromise reads, a real page', '', sum(read) / pages.length),
    told('    most on one page', '', Math.max(...read)),
    told('    its time, a page (warm)', 'ms', (sum(judged) - sum(alone)) / pages.length),
    told('  detection without it, a page (warm)', 'ms', sum(alone) / pages.length),
  ];
}
