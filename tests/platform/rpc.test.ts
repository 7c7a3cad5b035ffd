import './fake-browser.ts';

import { afterEach, expect, test } from 'vitest';
import type { BackgroundCalls } from '../../src/platform/messages.ts';
import { background, type Check, type Handlers, serveBackground } from '../../src/platform/rpc.ts';
import { heard, sender } from './fake-browser.ts';

const trusting: Check = (_, args) => args;
const serve = (handlers: Partial<Handlers<BackgroundCalls>>, check = trusting) =>
  serveBackground(handlers as Handlers<BackgroundCalls>, check);

afterEach(() => {
  heard.clear();
  sender.id = 'ours';
});

test('a call comes back with its value, and tells the handler where it came from', async () => {
  serve({
    describe: (ids, from) => [
      { id: `${ids} for ${from.id}`, type: 'place', name: '', description: '', language: 'en' },
    ],
  });
  expect(await background.describe(['tokyo'])).toEqual([
    { id: 'tokyo for ours', type: 'place', name: '', description: '', language: 'en' },
  ]);
});

test('nothing is an answer too', async () => {
  serve({ count: () => {}, card: () => null });
  expect(await background.count(3)).toBeUndefined();
  expect(await background.card('tokyo', '', [])).toBeNull();
});

test('an error travels as its message', async () => {
  serve({ site: () => Promise.reject(new Error('no such site')) });
  await expect(background.site()).rejects.toThrow('no such site');
});

test('arguments that fail the check never reach the handler', async () => {
  let reached = false;
  const refuse: Check = (call) => {
    throw new Error(`${call}: 0: expected a number`);
  };
  serve({ count: () => void (reached = true) }, refuse);
  await expect(background.count(1)).rejects.toThrow('count: 0: expected a number');
  expect(reached).toBe(false);
});

test('another extension gets no answer', async () => {
  serve({ site: () => 'example.org' });
  sender.id = 'theirs';
  await expect(background.site()).rejects.toThrow('Receiving end does not exist');
});

test('a call that nobody serves is left to others, whatever it is called', async () => {
  serve({ site: () => 'example.org' });
  const calls = background as unknown as Record<string, () => Promise<unknown>>;
  await expect(calls.constructor?.()).rejects.toThrow('Receiving end does not exist');
});
