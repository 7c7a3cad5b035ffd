// Without a display, `npm start` shows in words and in one picture what a reader would see.
import type { Page } from 'puppeteer-core';
import type { MentionLine } from '../platform/messages.ts';
import { mentionsOn } from './asking.ts';
import type { Reader } from './launch.ts';
import { hover, marked, marks, place, until } from './reading.ts';
import { visit } from './visit.ts';

const PICTURE = 'dist/start.png';

export async function tour(reader: Reader, url: string, say: (line: string) => void): Promise<void> {
  const page = await reader.browser.newPage();
  await visit(page, url);
  await firstMark(page);
  const mentions = await mentionsOn(reader, page);
  say(`${mentions.length} mentions on ${url}, read with ${await reader.browser.version()}:`);
  for (const line of table(mentions)) say(`  ${line}`);
  const first = await inView(page, mentions);
  if (first) await openCard(page, first);
  await page.screenshot({ path: PICTURE });
  say(first ? `The card of “${first}” is open in ${PICTURE}` : `The page is in ${PICTURE}`);
}

const firstMark = async (page: Page): Promise<string | null> =>
  (await marked(page, 1, 5_000).catch(() => []))[0]?.text ?? null;

/** A marked name that shows: marks are painted near what is seen, so the first one may have to be gone to. */
async function inView(page: Page, [first]: MentionLine[]): Promise<string | null> {
  if (!first || (await marks(page)).length > 0) return firstMark(page);
  await place(page, first.text).catch(() => {});
  return firstMark(page);
}

function table(mentions: MentionLine[]): string[] {
  const rows = mentions.map(
    ({ entity, text, reason }) => [text.replace(/\s+/g, ' '), entity, reason] as const,
  );
  const [first, second] = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  return rows.map(([text, entity, reason]) => `${text.padEnd(first!)}  ${entity.padEnd(second!)}  ${reason}`);
}

async function openCard(page: Page, text: string): Promise<void> {
  await hover(page, text);
  await until(() => page.$('[popover]:popover-open'), `no card opened on “${text}”`);
  await new Promise((appeared) => setTimeout(appeared, 400));
}
