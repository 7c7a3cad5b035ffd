// Installs a browser where there is none: with apt-get on Debian and its kin, otherwise as a download of our own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { downloads, find, type Kind, type Program } from './browsers.ts';

/** A failure that one line explains. */
export class Unable extends Error {}

/** Finds a browser of this kind, or installs one, telling what it does. */
export async function findOrInstall(kind: Kind, say: (line: string) => void): Promise<Program> {
  for (const attempt of [() => undefined, withApt, asDownload]) {
    await attempt(kind, say);
    const found = await find(kind);
    if (found) return found;
  }
  const wanted = kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox 140 or later';
  throw new Unable(`No browser found: install ${wanted}, or set BROWSER_PATH to its program`);
}

const packages: Record<Kind, string[]> = {
  chromium: ['chromium', 'chromium-sandbox', 'fonts-liberation'],
  firefox: ['firefox-esr'],
};

function withApt(kind: Kind, say: (line: string) => void): void {
  const prefix = rootPrefix();
  if (!prefix || !existsSync('/usr/bin/apt-get')) return;
  say(`Installing ${packages[kind][0]} with apt-get …`);
  const apt = (...words: string[]): boolean => {
    const [command = '', ...rest] = [...prefix, 'apt-get', '-qq', ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync(command, rest, {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) say(`apt-get ${words[0]}: ${stderr.trim().split('\n').at(-1)}`);
    return status === 0;
  };
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...packages[kind]);
}

/** What makes a command run as root: nothing, `sudo` where it asks for no password, or null where we may not. */
function rootPrefix(): string[] | null {
  if (process.platform !== 'linux') return null;
  if (isRoot()) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

async function asDownload(kind: Kind, say: (line: string) => void): Promise<void> {
  const browser = kind === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  const platform = detectBrowserPlatform();
  if (!platform) return;
  say(`Downloading ${browser} …`);
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const installDeps = browser === Browser.CHROME && process.platform === 'linux' && isRoot();
    await install({ browser, buildId, cacheDir: downloads, installDeps });
  } catch (error) {
    say(`Could not download ${browser}: ${(error as Error).message.split('\n')[0]}`);
  }
}
