// The words after `npm start --`.
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { find, type Kind, kindOf, kinds, type Program } from './browsers.ts';
import { findOrInstall, Unable } from './install.ts';

export interface Options {
  browser: Kind | null;
  /** An address to open, or a file, or null for the sample page. */
  page: { url: URL } | { file: string } | null;
}

export function readOptions(words: string[]): Options {
  const { values, positionals } = parseWords(words);
  const { browser } = values;
  if (browser !== undefined && !isKind(browser))
    throw new Unable(`--browser ${browser}: expected ${kinds.join(' or ')}`);
  if (positionals.length > 1) throw new Unable(`${positionals[1]}: expected one page`);
  return { browser: browser ?? null, page: positionals[0] === undefined ? null : readPage(positionals[0]) };
}

const isKind = (word: string): word is Kind => (kinds as readonly string[]).includes(word);

function parseWords(words: string[]) {
  try {
    return parseArgs({ args: words, options: { browser: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Unable(
      `${(error as Error).message.split('. ')[0]}; expected [URL-or-FILE] [--browser ${kinds.join('|')}]`,
    );
  }
}

function readPage(word: string): Options['page'] {
  if (/^https?:\/\//i.test(word)) return { url: new URL(word) };
  if (!existsSync(word)) throw new Unable(`${word}: no such file; an address starts with https://`);
  if (!statSync(word).isFile()) throw new Unable(`${word}: expected a file`);
  return { file: word };
}

/** The browser asked for; otherwise the one BROWSER_PATH names, or any that is there, or one installed now. */
export async function chooseBrowser(kind: Kind | null, say: (line: string) => void): Promise<Program> {
  if (kind) return findOrInstall(kind, say);
  const chosen = process.env.BROWSER_PATH;
  if (chosen) return { kind: kindOf(chosen), path: chosen };
  return (await find('chromium')) ?? (await find('firefox')) ?? findOrInstall('chromium', say);
}
