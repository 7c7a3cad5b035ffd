// Finds the browsers of this computer.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { getInstalledBrowsers } from '@puppeteer/browsers';

export const kinds = ['chromium', 'firefox'] as const;
export type Kind = (typeof kinds)[number];
export interface Program {
  kind: Kind;
  path: string;
}

/** Where browsers that we had to download ourselves stand. */
export const downloads = join(homedir(), '.cache', 'backgrounder', 'browsers');

const commands: Record<Kind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const applications: Record<Kind, string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const programFiles: Record<Kind, string[]> = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
};

/** The first browser of this kind that is there; the one that BROWSER_PATH names goes before all others. */
export async function find(kind: Kind): Promise<Program | null> {
  const chosen = process.env.BROWSER_PATH;
  if (chosen && kindOf(chosen) === kind) return { kind, path: chosen };
  const path = [...usualPlaces(kind), ...(await downloaded(kind))].find(isBrowser);
  return path ? { kind, path } : null;
}

export const kindOf = (path: string): Kind => (/firefox/i.test(path) ? 'firefox' : 'chromium');

function usualPlaces(kind: Kind): string[] {
  if (process.platform === 'win32') return within(windowsFolders(), programFiles[kind]);
  const folders = (process.env.PATH ?? '').split(delimiter);
  if (process.platform === 'darwin') {
    const bundles = applications[kind].map(
      (name) => `${name}.app/Contents/MacOS/${kind === 'firefox' ? 'firefox' : name}`,
    );
    return within(['/Applications', join(homedir(), 'Applications')], bundles);
  }
  return within([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'], commands[kind]);
}

const within = (folders: string[], names: string[]): string[] =>
  names.flatMap((name) => folders.map((folder) => join(folder, name)));

const windowsFolders = (): string[] =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );

async function downloaded(kind: Kind): Promise<string[]> {
  if (!existsSync(downloads)) return [];
  const installed = await getInstalledBrowsers({ cacheDir: downloads });
  return installed
    .filter(({ executablePath }) => kindOf(executablePath) === kind)
    .map((b) => b.executablePath);
}

function isBrowser(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Ubuntu /usr/bin/chromium-browser may be a script that says to install a snap: only a browser tells its version.
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
