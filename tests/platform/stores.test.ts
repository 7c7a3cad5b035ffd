import './fake-browser.ts';

import { beforeEach, expect, test } from 'vitest';
import { defaults, type Settings } from '../../src/core/settings.ts';
import { switchSite } from '../../src/core/site.ts';
import { settingsStore, siftStore } from '../../src/platform/stores.ts';
import { stored } from './fake-browser.ts';

beforeEach(() => {
  delete stored.settings;
  delete stored.sift;
});

test('before anything is stored the reader has the defaults', async () => {
  expect(await settingsStore.read()).toEqual(defaults);
});

test('only the change is stored', async () => {
  await settingsStore.change({ theme: 'dark' });
  expect(stored.settings).toEqual({ theme: 'dark' });
  expect(await settingsStore.read()).toEqual({ ...defaults, theme: 'dark' });
});

test('two sites switched off in the same moment are both off', async () => {
  await Promise.all([
    settingsStore.change((settings) => switchSite(settings, 'example.org', false)),
    settingsStore.change((settings) => switchSite(settings, 'example.net', false)),
  ]);
  expect(stored.settings).toEqual({ sites: { 'example.org': 'off', 'example.net': 'off' } });
});

test('a damaged store does not keep the reader from switching a site off', async () => {
  stored.settings = 'rubbish';
  await settingsStore.change((settings) => switchSite(settings, 'example.org', false));
  expect(stored.settings).toEqual({ sites: { 'example.org': 'off' } });
});

test('who watches hears of every change, with what was before, until told to stop', async () => {
  const closing = new AbortController();
  const heard: [Settings, Settings][] = [];
  settingsStore.watch((now, before) => heard.push([now, before]), closing.signal);
  await settingsStore.change({ paused: true });
  await siftStore.write('of no concern');
  closing.abort();
  await settingsStore.change({ paused: false });
  expect(heard).toEqual([[{ ...defaults, paused: true }, defaults]]);
});

test('a page finds the sift as it was written, and none where there is none', async () => {
  expect(await siftStore.read()).toBeNull();
  await siftStore.write('c2lmdA==');
  expect(await siftStore.read()).toBe('c2lmdA==');
});
