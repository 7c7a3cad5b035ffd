import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../src/start/serve.ts';

const noHeaders: Record<string, string> = {};
let served: Served;
beforeAll(async () => {
  served = await serve('tests/pages', (path) => (path === '/sample/' ? { 'x-told': 'yes' } : noHeaders));
});
afterAll(() => served.close());

test('a folder is its index page, with the headers asked for', async () => {
  const response = await fetch(`${served.url}sample/`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-told')).toBe('yes');
  expect(await response.text()).toContain('<h1>');
});

test.each(['nothing.html', '..%2f..%2fpackage.json', '%2e%2e/rules.test.ts', '%'])(
  'nothing is served for %s',
  async (path) => {
    const { status } = await fetch(served.url + path);
    expect(status).toBeGreaterThanOrEqual(400);
  },
);

test('only this computer is served', () => expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/));
