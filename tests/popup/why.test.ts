import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/core/settings.ts';
import { type Findings, whyNothing } from '../../src/popup/why.ts';

const fine: Findings = {
  site: 'example.org',
  settings: defaults,
  allowed: true,
  contentType: 'text/html',
  namedPdf: false,
  answering: 1,
  entities: 3,
};
const why = (found: Partial<Findings>) => whyNothing({ ...fine, ...found });

describe('why nothing is marked', () => {
  test('a page with names needs no explanation', () => {
    expect(why({})).toBeNull();
  });

  test('a page that knows none of the names says so', () => {
    expect(why({ entities: 0 })).toBe('nothing');
  });

  test('the browser’s own pages, and pages that it protects, are out of reach', () => {
    expect(why({ site: null, contentType: null, answering: 0 })).toBe('protected');
    expect(why({ contentType: null, answering: 0, entities: 0 })).toBe('protected');
  });

  test('a pause comes before the site’s own choice, which would change nothing', () => {
    const settings = { ...defaults, paused: true, sites: { 'example.org': 'off' as const } };
    expect(why({ settings, entities: 0 })).toBe('paused');
  });

  test('a site that is off says so whatever else is the matter', () => {
    const settings = { ...defaults, sites: { 'example.org': 'off' as const } };
    expect(why({ settings, allowed: false, entities: 0 })).toBe('off');
  });

  test('a site that the reader keeps us from asks for permission, and files for theirs', () => {
    expect(why({ allowed: false, contentType: null, answering: 0, entities: 0 })).toBe('permission');
    expect(why({ site: null, allowed: false, contentType: null, answering: 0, entities: 0 })).toBe(
      'permission',
    );
    expect(why({ site: 'file', allowed: false, contentType: null, answering: 0, entities: 0 })).toBe('files');
  });

  test('a PDF is told by its type, or by its name where the viewer lets nobody in', () => {
    expect(why({ contentType: 'application/pdf', answering: 0, entities: 0 })).toBe('pdf');
    expect(why({ contentType: null, namedPdf: true, answering: 0, entities: 0 })).toBe('pdf');
    expect(why({ site: null, namedPdf: true, contentType: null, answering: 0, entities: 0 })).toBe('pdf');
  });

  test('a page called like a PDF that is a page is a page', () => {
    expect(why({ namedPdf: true })).toBeNull();
  });

  test('a tab older than the installation wants to be reloaded', () => {
    expect(why({ answering: 0, entities: 0 })).toBe('reload');
  });
});
