// `npm start`: a browser with the extension in it, on a page that has something to explain.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Unable } from './install.ts';
import { launch } from './launch.ts';
import { chooseBrowser, type Options, readOptions } from './options.ts';
import { serve } from './serve.ts';
import { tour } from './tour.ts';
import { visit } from './visit.ts';

const say = (line: string) => console.log(line);

try {
  await start(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(
    error instanceof Unable ? error.message : `npm start: ${(error as Error).message.split('\n')[0]}`,
  );
  process.exit(1);
}

async function start(options: Options): Promise<void> {
  const program = await chooseBrowser(options.browser, say);
  const { url, close } = await address(options.page);
  const headless = !hasDisplay();
  const manifest = JSON.parse(readFileSync('dist/extension/manifest.json', 'utf8'));
  const reader = await launch(program, {
    headless,
    extension: resolve('dist/extension'),
    geckoId: manifest.browser_specific_settings.gecko.id,
    viewport: headless ? { width: 1100, height: 900 } : null,
  });
  if (headless) {
    await tour(reader, url, say).finally(() => reader.browser.close());
  } else {
    const page = (await reader.browser.pages())[0] ?? (await reader.browser.newPage());
    await visit(page, url);
    await page.bringToFront();
    say(
      `${basename(program.path)} shows ${url}: rest the pointer on a marked name. Close the browser to end.`,
    );
    await new Promise<void>((closed) => reader.browser.once('disconnected', () => closed()));
  }
  close();
}

async function address(page: Options['page']): Promise<{ url: string; close(): void }> {
  if (page && 'url' in page) return { url: page.url.href, close: () => {} };
  const file = page ? page.file : 'tests/pages/sample/index.html';
  const served = await serve(dirname(file));
  return { url: served.url + encodeURIComponent(basename(file)), close: served.close };
}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return !CI && (process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY));
}
