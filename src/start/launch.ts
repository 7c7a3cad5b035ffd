// Opens a real browser with the extension in it.
import puppeteer, { type Browser, type LaunchOptions, type Page, type Target } from 'puppeteer-core';
import type { Program } from './browsers.ts';
import { isRoot } from './install.ts';
import { until } from './reading.ts';

/** A running browser that has the extension. */
export interface Reader {
  browser: Browser;
  kind: Program['kind'];
  /** Opens one of the extension's own pages, which has its powers, as a tab. */
  extensionPage(path: string): Promise<Page>;
}

/** Firefox gives each installation a random address; this preference lets us know it beforehand. */
const ADDRESS = 'b4c0c0de-0000-4000-8000-000000000001';

const quiet = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Opening {
  headless: boolean;
  /** The folder of the built extension, and its id in Firefox. */
  extension: string;
  geckoId: string;
  viewport: { width: number; height: number } | null;
  /** The folder of the browser's profile, for a browser that is to remember; otherwise it begins anew. */
  profile?: string;
  /** The language of the interface; otherwise that of this computer. Chromium only: Firefox asks for language packs. */
  language?: string;
}

export async function launch(program: Program, opening: Opening): Promise<Reader> {
  const open = program.kind === 'firefox' ? launchFirefox : launchChromium;
  const reader = await open(program, opening);
  await greeted(reader.browser);
  return reader;
}

/** The extension has settled in when it greets: its page would otherwise come before the one that is opened next. */
async function greeted(browser: Browser): Promise<void> {
  const address = (page: Page) => page.evaluate(() => location.href).catch(() => '');
  const greeting = async () => (await Promise.all((await browser.pages()).map(address))).some(isGreeting);
  await until(greeting, 'the extension did not start');
}

const isGreeting = (address: string): boolean => address.endsWith('/welcome.html');

async function launchChromium(
  { path }: Program,
  { headless, extension, viewport, profile, language }: Opening,
): Promise<Reader> {
  const browser = await puppeteer.launch({
    ...common(path, headless, viewport),
    pipe: true,
    ...(profile && { userDataDir: profile }),
    enableExtensions: [extension],
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...(isRoot() ? ['--no-sandbox'] : []), ...(language ? [`--lang=${language}`] : []), ...quiet],
    // On Linux the variable counts, elsewhere the argument.
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
  });
  const worker = await browser.waitForTarget(isOurWorker);
  const { host } = new URL(worker.url());
  const extensionPage = async (name: string) => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${host}/${name}`);
    return page;
  };
  return { browser, kind: 'chromium', extensionPage };
}

const isOurWorker = (target: Target): boolean =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');

async function launchFirefox(
  { path }: Program,
  { headless, extension, geckoId, viewport }: Opening,
): Promise<Reader> {
  const browser = await puppeteer.launch({
    ...common(path, headless, viewport),
    browser: 'firefox',
    // Without system access the protocol does not open the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: ADDRESS }) },
  });
  await browser.installExtension(extension);
  const extensionPage = async (name: string) => {
    const url = `moz-extension://${ADDRESS}/${name}`;
    const page = await browser.newPage();
    // The tab changes process on the way, and the protocol never says that it arrived: ask the page itself.
    page.goto(url).catch(() => {});
    const arrived = () => page.evaluate(() => document.readyState === 'complete' && location.href);
    while ((await arrived().catch(() => false)) !== url) await new Promise((later) => setTimeout(later, 50));
    return page;
  };
  return { browser, kind: 'firefox', extensionPage };
}

const common = (executablePath: string, headless: boolean, viewport: Opening['viewport']): LaunchOptions => ({
  executablePath,
  headless,
  defaultViewport: viewport,
});
