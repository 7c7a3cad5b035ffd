// Asks a page's frame what the extension found there, as the popup does: from one of the extension's own pages.
import type { Page } from 'puppeteer-core';
import type { MentionLine } from '../platform/messages.ts';
import type { Reader } from './launch.ts';

/** Every mention in the page's top frame; none where the extension does not read it. */
export async function mentionsOn(reader: Reader, page: Page): Promise<MentionLine[]> {
  const asking = await reader.extensionPage('options.html');
  const address = await page.evaluate(() => location.href);
  const answer = await asking.evaluate(ask, address).catch(() => null);
  await asking.close();
  await page.bringToFront();
  return answer?.value ?? [];
}

/** Runs in the extension's page. */
async function ask(address: string): Promise<{ value: MentionLine[] }> {
  const { tabs } = (
    globalThis as unknown as { chrome: { tabs: typeof import('webextension-polyfill').tabs } }
  ).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url === address);
  return tabs.sendMessage(tab!.id!, { call: 'mentions', args: [] }, { frameId: 0 });
}
