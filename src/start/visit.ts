// Opens an address, and tells in one line where it cannot be had.
import type { Page } from 'puppeteer-core';
import { Unable } from './install.ts';

/** Goes to an address; a page that is there counts, though one of its own parts never comes. */
export async function visit(page: Page, url: string): Promise<void> {
  const failure = await page.goto(url, { waitUntil: 'domcontentloaded' }).then(
    () => null,
    (error: Error) => error.message.split('\n')[0]!,
  );
  if (failure === null) return;
  // A browser shows its own page of regrets, whose document has an address of the browser's own.
  const shown = await page.evaluate(() => document.documentURI).catch(() => '');
  if (!/^(https?|file):/.test(shown)) throw new Unable(`${url}: ${failure.replace(` at ${url}`, '')}`);
}
