// Real browsers with the built extension in them, and pages to read. One `open` a test file and browser.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { find, type Kind, kinds } from '../../src/start/browsers.ts';
import { launch, type Reader } from '../../src/start/launch.ts';
import { serve } from '../../src/start/serve.ts';

export * from '../../src/start/reading.ts';
export type BrowserName = Kind;

/** `describe.each(browsers)('…in %s', (name) => …)`; BROWSERS=firefox keeps to one. */
export const browsers: readonly Kind[] = kinds.filter((kind) =>
  (process.env.BROWSERS ?? kind).includes(kind),
);

export interface Session extends Reader {
  /** The address of a page in tests/pages, e.g. `url('sample/')`. */
  url(path: string): string;
  /** Opens a page of tests/pages in a new tab at the front; `problems` fills with what its console complains about. */
  page(path: string): Promise<TestPage>;
  /** Presses the toolbar button over a page: the real popup, in Chromium. Nothing that drives Firefox can. */
  toolbarPopup(page: Page): Promise<Page>;
  close(): Promise<void>;
}

export type TestPage = Page & { problems: string[] };

export async function open(
  kind: Kind,
  extension = 'dist/test-extension',
  profile?: string,
): Promise<Session> {
  const program = await find(kind);
  if (!program) throw new Error(`no ${kind} here: npm test installs one`);
  const manifest = JSON.parse(await readFile(`${extension}/manifest.json`, 'utf8'));
  const opening = {
    headless: true,
    extension: resolve(extension),
    geckoId: manifest.browser_specific_settings.gecko.id,
    viewport: { width: 1000, height: 800 },
    ...(profile && { profile }),
  };
  // A browser may fail to start on a busy machine; that is the only thing worth trying twice.
  const reader = await launch(program, opening).catch(() => launch(program, opening));
  const served = await serve('tests/pages', (path) => policies[path] ?? {});
  return {
    ...reader,
    url: (path) => served.url + path,
    page: async (path) => {
      const page = listen(await reader.browser.newPage());
      await page.goto(served.url + path, { waitUntil: 'load' });
      return page;
    },
    toolbarPopup: (page) => openPopup(reader, page),
    close: async () => {
      await reader.browser.close();
      served.close();
    },
  };
}

async function openPopup({ browser }: Reader, page: Page): Promise<Page> {
  await page.bringToFront();
  const background = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const worker = await background.worker();
  await worker!.evaluate('chrome.action.openPopup()');
  const popup = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  return popup.asPage();
}

/** Headers of the pages that need some. */
const policies: Record<string, Record<string, string>> = {
  '/strict-policy/': {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  },
};

function listen(page: Page): TestPage {
  const problems: string[] = [];
  const note = (problem: string) => {
    // Firefox complains by itself of the icon that a strict policy keeps it from asking for.
    if (!problem.includes('favicon.ico')) problems.push(problem);
  };
  page.on('console', (message) => note(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(String(error)));
  return Object.assign(page, { problems });
}

/** The page's whole DOM as text, without what the card adds: the same before, during and after, or we touched it. */
export const fingerprint = (page: Page): Promise<{ html: string; sheets: number; hosts: number }> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const hosts = [...copy.querySelectorAll('[popover]')].filter((element) => element.parentElement === copy);
    for (const host of hosts) host.remove();
    return { html: copy.outerHTML, sheets: document.adoptedStyleSheets.length, hosts: hosts.length };
  });

/** Time for something that should not happen to happen. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((later) => setTimeout(later, milliseconds));
