import { describe, expect, test } from 'vitest';
import { defaults, type Settings } from '../../src/core/settings.ts';
import { isChosen, isOn, siteOf, switchSite, toggleSite } from '../../src/core/site.ts';

const off = (...hosts: string[]): Settings => ({
  ...defaults,
  sites: Object.fromEntries(hosts.map((host) => [host, 'off'])),
});

describe('the site of a page', () => {
  test.each([
    ['https://www.example.org/news/1?x=y#z', 'example.org'],
    ['https://news.example.org/', 'news.example.org'],
    ['HTTP://Example.ORG:8080/', 'example.org'],
    ['https://example.org./', 'example.org'],
    ['https://www.com/', 'www.com'],
    ['https://wwwexample.org/', 'wwwexample.org'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['http://localhost:3000/', 'localhost'],
    ['http://127.0.0.1:5500/page', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['file:///C:/news/article.html', 'file'],
  ])('%s belongs to %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  test.each([
    'chrome://settings/',
    'about:blank',
    'moz-extension://0000/popup.html',
    'view-source:https://example.org/',
    'data:text/html,Japan',
    'not an address',
    '',
    undefined,
  ])('%s belongs to none', (url) => {
    expect(siteOf(url)).toBeNull();
  });
});

describe('a site that is off', () => {
  test('every site is on until the reader says otherwise', () => {
    expect(isOn(defaults, 'example.org')).toBe(true);
  });

  test('sub-domains inherit', () => {
    expect(isOn(off('example.org'), 'news.example.org')).toBe(false);
    expect(isOn(off('example.org'), 'a.b.example.org')).toBe(false);
  });

  test('neither the parent nor a name that only ends alike is concerned', () => {
    expect(isOn(off('news.example.org'), 'example.org')).toBe(true);
    expect(isOn(off('example.org'), 'another-example.org')).toBe(true);
  });

  test('the nearest choice counts', () => {
    const settings: Settings = { ...defaults, sites: { 'example.org': 'off', 'news.example.org': 'on' } };
    expect(isOn(settings, 'news.example.org')).toBe(true);
    expect(isOn(settings, 'live.news.example.org')).toBe(true);
    expect(isOn(settings, 'shop.example.org')).toBe(false);
  });

  test('an address of numbers has no sub-domains', () => {
    expect(isOn(off('0.0.1'), '127.0.0.1')).toBe(true);
    expect(isOn(off('127.0.0.1'), '127.0.0.1')).toBe(false);
    expect(isOn(off('[::1]'), '[::1]')).toBe(false);
  });

  test('files on disk are one site', () => {
    expect(isOn(off('file'), 'file')).toBe(false);
  });

  test('a host called like a part of every object is a host', () => {
    expect(isOn(defaults, 'constructor')).toBe(true);
    expect(
      isOn({ ...defaults, ...switchSite(defaults, '__proto__.example', false) }, '__proto__.example'),
    ).toBe(false);
  });
});

describe('a pause', () => {
  test('is off everywhere, and forgets no choice', () => {
    const settings = { ...off('example.org'), paused: true };
    expect(isOn(settings, 'example.net')).toBe(false);
    expect(isChosen(settings, 'example.net')).toBe(true);
    expect(isChosen(settings, 'example.org')).toBe(false);
  });
});

describe('switching', () => {
  const changed = (settings: Settings, patch: Partial<Settings>): Settings => ({ ...settings, ...patch });

  test('off and on again leaves nothing stored', () => {
    const settings = changed(defaults, switchSite(defaults, 'example.org', false));
    expect(settings.sites).toEqual({ 'example.org': 'off' });
    expect(switchSite(settings, 'example.org', true)).toEqual({ sites: {} });
  });

  test('a sub-domain can be on while its parent is off', () => {
    const settings = changed(off('example.org'), switchSite(off('example.org'), 'news.example.org', true));
    expect(isOn(settings, 'news.example.org')).toBe(true);
    expect(isOn(settings, 'example.org')).toBe(false);
  });

  test('a choice that only repeats what is inherited is forgotten', () => {
    const settings: Settings = { ...defaults, sites: { 'example.org': 'off', 'news.example.org': 'on' } };
    expect(switchSite(settings, 'news.example.org', false)).toEqual({ sites: { 'example.org': 'off' } });
  });

  test('choices made for other sites stay', () => {
    expect(switchSite(off('example.net'), 'example.org', false).sites).toEqual({
      'example.net': 'off',
      'example.org': 'off',
    });
  });

  test('one key turns a site off, and on again', () => {
    const settings = changed(defaults, toggleSite(defaults, 'example.org'));
    expect(isOn(settings, 'example.org')).toBe(false);
    expect(isOn(changed(settings, toggleSite(settings, 'example.org')), 'example.org')).toBe(true);
  });

  test('whoever asks for names during a pause ends it, also where the site was off', () => {
    const paused = { ...off('example.org'), paused: true };
    expect(isOn(changed(paused, toggleSite(paused, 'example.org')), 'example.org')).toBe(true);
    expect(isOn(changed(paused, toggleSite(paused, 'example.net')), 'example.net')).toBe(true);
  });
});
