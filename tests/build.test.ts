// The build, as somebody who writes entities meets it.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  for (const shared of ['src', 'node_modules', 'package.json', 'manifest.json'])
    symlinkSync(resolve(shared), join(checkout, shared));
  cpSync('entities', join(checkout, 'entities'), { recursive: true });
});
afterAll(() => rmSync(checkout, { recursive: true }));

const build = (...words: string[]) =>
  spawnSync(process.execPath, [resolve('build.mjs'), ...words], { cwd: checkout, encoding: 'utf8' });

test('an entity that breaks the schema stops the build in one line, and leaves the last build whole', () => {
  mkdirSync(join(checkout, 'dist/extension'), { recursive: true });
  writeFileSync(join(checkout, 'dist/extension/manifest.json'), 'the last build');
  const path = 'entities/japan-russia/tokyo.json';
  const tokyo = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(join(checkout, path), JSON.stringify({ ...tokyo, type: 'town' }));
  const { status, stderr } = build();
  writeFileSync(join(checkout, path), JSON.stringify(tokyo));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^entities\/japan-russia\/tokyo\.json: type: expected .+\n$/);
  expect(readFileSync(join(checkout, 'dist/extension/manifest.json'), 'utf8')).toBe('the last build');
});

test('an entity file that is no JSON stops the build in one line', () => {
  const path = 'entities/japan-russia/tokyo.json';
  writeFileSync(join(checkout, path), '{ "id": ');
  const { status, stderr } = build();
  cpSync(path, join(checkout, path));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^entities\/japan-russia\/tokyo\.json: .+\n$/);
});

test('the build makes the same files, byte for byte, whenever it runs', () => {
  expect(build('extension').status).toBe(0);
  const first = readFileSync(join(checkout, 'dist/extension/background.js'));
  rmSync(join(checkout, 'dist'), { recursive: true });
  expect(build('extension').status).toBe(0);
  expect(readFileSync(join(checkout, 'dist/extension/background.js')).equals(first)).toBe(true);
});

test('each store gets its zip, the same byte for byte, with a manifest for its own browser', () => {
  const zips = () => {
    rmSync(join(checkout, 'dist'), { recursive: true, force: true });
    expect(build('package').status).toBe(0);
    const folder = join(checkout, 'dist/package');
    return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  };
  const first = zips();
  expect(zips()).toEqual(first);
  const manifests = Object.entries(first).map(([name, zip]) => {
    const { 'manifest.json': manifest, 'page.js': page } = unzipSync(zip);
    expect(page!.length).toBeGreaterThan(0);
    return [name.replace(/.*-/, ''), JSON.parse(strFromU8(manifest!))];
  });
  const { 'chromium.zip': chromium, 'firefox.zip': firefox } = Object.fromEntries(manifests);
  expect(chromium.background).toEqual({ service_worker: 'background.js' });
  expect(chromium.browser_specific_settings).toBeUndefined();
  expect(firefox.background).toEqual({ scripts: ['background.js'] });
  expect(firefox.browser_specific_settings.gecko.id).toBeTruthy();
});

test('the script that every page pays for stays small', () => {
  expect(build('extension').status).toBe(0);
  expect(statSync(join(checkout, 'dist/extension/page.js')).size).toBeLessThanOrEqual(24_000);
});

test('a word that is no target is refused in one line', () => {
  const { status, stderr } = build('extensoin');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^build\.mjs: extensoin: expected .+\n$/);
});
