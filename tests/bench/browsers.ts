// Browsers to measure in: one with the extension, one without.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
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

const options = (kind: Kind, executablePath: string): LaunchOptions => ({
  browser: kind === 'firefox' ? 'firefox' : 'chrome',
  executablePath,
  headless: true,
  defaultViewport: viewport,
  args: kind === 'firefox' ? [] : ['--no-sandbox', '--no-first-run', '--disable-background-networking'],
});

export async function bare(kind: Kind): Promise<Browser | null> {
  const program = await find(kind);
  return program && puppeteer.launch(options(kind, program.path));
}

/** Chromium with an extension that runs one script in every page; an empty one tells what the browser itself takes. */
export async function withScript<T>(script: string, use: (browser: Browser) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-bench-'));
  const manifest = {
    manifest_version: 3,
    name: 'one script',
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['page.js'] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.js'), script);
  const { path } = (await find('chromium'))!;
  const browser = await puppeteer.launch({
    ...options('chromium', path),
    pipe: true,
    enableExtensions: [folder],
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
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
