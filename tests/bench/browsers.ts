// Browsers to measure in: one with the extension, one without.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { find, type Kind } from '../../src/start/browsers.ts';
import { launch, type Reader } from '../../src/start/launch.ts';

const EXTENSION = 'dist/extension';
const viewport = { width: 1000, height: 800 };

/** Null where this browser is not installed. */
export async function withExtension(kind: Kind): Promise<Reader | null> {
  const program = await find(kind);
  if (!program) return null;
  const manifest = JSON.parse(await readFile(`${EXTENSION}/manifest.json`, 'utf8'));
  const geckoId = manifest.browser_specific_settings.gecko.id;
  return launch(program, { headless: true, extension: resolve(EXTENSION), geckoId, viewport });
}

export async function bare(kind: Kind): Promise<Browser | null> {
  const program = await find(kind);
  if (!program) return null;
  return puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: program.path,
    headless: true,
    defaultViewport: viewport,
    args: kind === 'firefox' ? [] : ['--no-sandbox', '--no-first-run', '--disable-background-networking'],
  });
}

/** Opens an address in a new tab, hands the page over, and closes it. */
export async function inTab<T>(
  browser: Browser,
  url: string | null,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    if (url) await page.goto(url, { waitUntil: 'load' });
    return await use(page);
  } finally {
    await page.close();
  }
}
