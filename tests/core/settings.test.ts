import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, defaults, readSettings } from '../../src/core/settings.ts';

describe('settings as they are read', () => {
  test('a reader who has changed nothing gets the defaults', () => {
    for (const nothing of [undefined, null, {}]) expect(readSettings(nothing)).toEqual(defaults);
  });

  test('what the reader chose is kept, and the rest follows the defaults', () => {
    const stored = { density: 'all', sites: { 'example.org': 'off' } };
    expect(readSettings(stored)).toEqual({ ...defaults, ...stored });
  });

  test('a damaged value falls back by itself and spares the others', () => {
    const stored = { paused: 'yes', density: 'plenty', theme: 'dark', hidden: 'japan', preset: 4 };
    expect(readSettings(stored)).toEqual({ ...defaults, theme: 'dark' });
  });

  test('one damaged site is forgotten, the other sites stay off', () => {
    const sites = { 'example.org': 'off', 'example.net': 'perhaps', '': 'off', 'example.com': 'on' };
    expect(readSettings({ sites }).sites).toEqual({ 'example.org': 'off', 'example.com': 'on' });
  });

  test('an entity hidden twice is hidden once, and what is no id is left out', () => {
    expect(readSettings({ hidden: ['japan', 7, 'japan', null, 'swift'] }).hidden).toEqual(['japan', 'swift']);
  });

  test('a setting of a version to come is not taken for one of ours', () => {
    expect(readSettings({ telepathy: true })).toEqual(defaults);
  });

  test('whatever is stored, settings come out whole', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = readSettings(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(defaults).sort());
        expect(readSettings(settings)).toEqual(settings);
      }),
    );
  });
});

describe('settings as they are stored', () => {
  test('nothing is stored for a reader who changed nothing', () => {
    expect(changesOf(defaults)).toEqual({});
  });

  test('only what differs from the defaults is stored, so that defaults may improve', () => {
    expect(changesOf({ ...defaults, markStyle: 'tint', hidden: ['japan'] })).toEqual({
      markStyle: 'tint',
      hidden: ['japan'],
    });
  });

  test('a choice taken back leaves nothing behind', () => {
    expect(changesOf({ ...readSettings({ sites: { 'example.org': 'off' } }), sites: {} })).toEqual({});
  });
});
