// Without a display, `npm start` shows in words and in one picture what a reader would see.
import type { Page } from 'puppeteer-core';
import type { MentionLine } from '../platform/messages.ts';
import { mentionsOn } from './asking.ts';
import { Unable } from './install.ts';
import type { Reader } from './launch.ts';
import { hover, marked, until } from './reading.ts';

const PICTURE = 'dist/start.png';

export async function tour(reader: Reader, url: string, say: (line: string) => void): Promise<void> {
  const page = await reader.browser.newPage();
  await page.goto(url, { waitUntil: 'load' }).catch((error: Error) => {
    throw new Unable(`${url}: ${error.message.split('\n')[0]}`);
  });
  const [first] = await marked(page).catch(() => []);
  const mentions = await mentionsOn(reader, page);
  say(`${mentions.length} mentions on ${url}, read with ${await reader.browser.version()}:`);
  for (const line of table(mentions)) say(`  ${line}`);
  if (first) await openCard(page, first.text);
  await page.screenshot({ path: PICTURE });
  say(first ? `The card of “${first.text}” is open in ${PICTURE}` : `The page is in ${PICTURE}`);
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
