// Pages for the card by itself, in a browser without the extension: its markup, place, keys and access.
import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { find, type Kind } from '../../src/start/browsers.ts';
import { isRoot } from '../../src/start/install.ts';
import { serve } from '../../src/start/serve.ts';
import { sample } from './card-sample.ts';

export interface Stage {
  /** A page of tests/pages/card with the card ready in it, under a policy that lets nothing in. */
  page(path: string, setting?: Setting): Promise<Page>;
  close(): Promise<void>;
}

interface Setting {
  language?: 'en' | 'fr' | 'ja';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

const policy = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
};

export async function openStage(kind: Kind): Promise<Stage> {
  const program = await find(kind);
  if (!program) throw new Error(`no ${kind} here: npm test installs one`);
  const browser = await puppeteer.launch({
    executablePath: program.path,
    ...(kind === 'firefox' ? { browser: 'firefox' } : { pipe: true, args: isRoot() ? ['--no-sandbox'] : [] }),
  });
  const served = await serve('tests/pages/card', () => policy);
  const script = await bundle();
  return {
    async page(path, { language = 'en', theme = 'light', width = 1000, height = 800 } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.goto(served.url + path);
      await page.evaluate(script);
      const messages = JSON.parse(await readFile(`src/_locales/${language}/messages.json`, 'utf8'));
      await page.evaluate((...given) => globalThis.cardPage.prepare(...given), sample, messages, theme);
      return page;
    },
    async close() {
      await browser.close();
      served.close();
    },
  };
}

declare global {
  var cardPage: typeof import('./card-page.ts');
}

async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['tests/browser/card-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'cardPage',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
  });
  // As in the build for browser tests, the card's shadow root is open here; nothing else differs.
  return `${outputFiles[0]!.text.replace('mode: "closed"', 'mode: "open"')};globalThis.cardPage = cardPage;`;
}
