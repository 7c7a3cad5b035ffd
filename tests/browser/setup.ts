// Before the browser tests: the extension as it is now, and both browsers.
import { spawnSync } from 'node:child_process';
import { findOrInstall } from '../../src/start/install.ts';
import { browsers } from './harness.ts';

export default async function setup(): Promise<void> {
  const build = spawnSync(process.execPath, ['build.mjs', 'extension', 'test-extension'], {
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new Error('the extension does not build');
  for (const kind of browsers) await findOrInstall(kind, console.log);
}
