// `npm run pictures`: what a reader sees, drawn by the extension in Chromium, as small pictures for docs/.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import { findOrInstall } from './install.ts';
import { launch, type Reader } from './launch.ts';
import { hover, marked, until } from './reading.ts';
import { serve } from './serve.ts';
import { smallPng } from './small-png.ts';

const FOLDER = 'docs';
/** Its card's shadow root is open, so that the card can be measured. */
const EXTENSION = 'dist/test-extension';

interface Picture {
  file: string;
  language?: 'en' | 'fr' | 'ja';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Pixels a CSS pixel. */
  scale?: number;
  /** The name on the sample page whose card is open; `around`: with the page around it. */
  card?: string;
  around?: boolean;
  /** The popup over the sample page; with the card of this name, or with the list. */
  popup?: string | 'list';
  /** One of the extension's own pages. */
  page?: string;
}

const pictures: Picture[] = [
  { file: 'card', card: 'Sakhalin\u20112', around: true, width: 720, height: 920, scale: 1.25 },
  { file: 'card-person', card: 'Yoshimasa Hayashi' },
  { file: 'card-place-dark', card: 'Kuril Islands', theme: 'dark' },
  { file: 'card-agreement', card: 'Reciprocal Access Agreement' },
  { file: 'card-project-320', card: 'Sakhalin\u20112', width: 320, height: 640, around: true },
  { file: 'card-french', card: 'Kuril Islands', language: 'fr' },
  { file: 'card-japanese-dark', card: 'Shinzo Abe', language: 'ja', theme: 'dark' },
  { file: 'popup', popup: 'list', width: 380, height: 600 },
  { file: 'popup-card-dark', popup: 'Kuril Islands', width: 380, height: 600, theme: 'dark' },
  { file: 'popup-japanese', popup: 'list', width: 380, height: 600, language: 'ja' },
  { file: 'options', page: 'options.html', width: 760, height: 900 },
];

const program = await findOrInstall('chromium', console.log);
const { browser_specific_settings } = JSON.parse(await readFile(`${EXTENSION}/manifest.json`, 'utf8'));
const served = await serve('tests/pages/sample');
await mkdir(FOLDER, { recursive: true });
for (const language of ['en', 'fr', 'ja'] as const) {
  const reader = await launch(program, {
    headless: true,
    extension: resolve(EXTENSION),
    geckoId: browser_specific_settings.gecko.id,
    viewport: null,
    language,
  });
  for (const picture of pictures.filter((one) => (one.language ?? 'en') === language))
    await take(reader, picture);
  await reader.browser.close();
}
served.close();

async function take(reader: Reader, picture: Picture): Promise<void> {
  const { theme = 'light', card, popup, page } = picture;
  const inside = await reader.extensionPage('welcome.html');
  await inside.evaluate(`chrome.storage.local.set({ settings: { theme: '${theme}' } })`);
  const [shown, clip] = page
    ? [await own(reader, picture, page)]
    : popup
      ? [await popupOver(reader, picture, inside, popup)]
      : await cardOn(reader, picture, card!);
  const shot = await shown.screenshot({
    encoding: 'base64',
    captureBeyondViewport: false,
    ...(clip && { clip }),
  });
  const small = await smallPng(inside, shot);
  await writeFile(`${FOLDER}/${picture.file}.png`, small);
  console.log(`${FOLDER}/${picture.file}.png ${Math.round(small.length / 1000)} kB`);
  for (const tab of await reader.browser.pages()) if (tab.url() !== 'about:blank') await tab.close();
}

async function own(reader: Reader, picture: Picture, path: string): Promise<Page> {
  const page = await reader.extensionPage(path);
  await size(page, picture);
  await settled();
  return page;
}

async function sample(reader: Reader, picture: Picture): Promise<Page> {
  const page = await reader.browser.newPage();
  await size(page, picture);
  await page.goto(served.url);
  await marked(page);
  return page;
}

async function popupOver(reader: Reader, picture: Picture, inside: Page, name: string): Promise<Page> {
  const page = await sample(reader, { ...picture, width: 1000 });
  const tab = await inside.evaluate(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === '${page.url()}').id)`,
  );
  const popup = await own(reader, picture, `popup.html?tab=${tab}`);
  await until(() => popup.$('.line'), 'the popup stays empty');
  if (name !== 'list') {
    const press = (name: string) =>
      [...document.querySelectorAll<HTMLElement>('.line')]
        .find((line) => line.textContent?.startsWith(name))!
        .click();
    await popup.evaluate(press, name);
    await until(() => popup.$('.pane'), 'no card in the popup');
  }
  await settled();
  return popup;
}

async function cardOn(reader: Reader, picture: Picture, name: string): Promise<[Page, ScreenshotClip?]> {
  const page = await sample(reader, picture);
  await hover(page, name);
  await until(() => page.$('[popover]:popover-open'), `no card opened on “${name}”`);
  await settled();
  if (picture.around) return [page];
  const { left, top, right, bottom } = await page.evaluate(() => {
    const card = document.querySelector('[popover]:popover-open')!.shadowRoot!.querySelector('.card')!;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const [x, y] = [scrollX, scrollY];
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  });
  // The line that the name stands in, above or below, belongs to the picture.
  return [page, { x: left - 20, y: top - 48, width: right - left + 40, height: bottom - top + 96 }];
}

/** Letters as sharp as print, without too many pixels. */
function size(page: Page, { width = 760, height = 960, scale = 2 }: Picture): Promise<void> {
  return page.setViewport({ width, height, deviceScaleFactor: scale });
}

/** What appears has appeared. */
function settled(): Promise<void> {
  return new Promise((later) => setTimeout(later, 600));
}
