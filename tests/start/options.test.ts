import { expect, test } from 'vitest';
import { Unable } from '../../src/start/install.ts';
import { readOptions } from '../../src/start/options.ts';

test('without words, npm start opens the sample page in any browser', () => {
  expect(readOptions([])).toEqual({ browser: null, page: null });
});

test('npm start takes a browser and an address or a file', () => {
  const page = { url: new URL('https://news.example/a') };
  expect(readOptions(['--browser', 'firefox', 'https://news.example/a'])).toEqual({
    browser: 'firefox',
    page,
  });
  expect(readOptions(['package.json']).page).toEqual({ file: 'package.json' });
});

test.each([
  [['--browser', 'lynx'], '--browser lynx: expected chromium or firefox'],
  [['--brwser'], "Unknown option '--brwser'"],
  [['nowhere.html'], 'nowhere.html: no such file'],
  [['src'], 'src: expected a file'],
  [['package.json', 'tsconfig.json'], 'tsconfig.json: expected one page'],
])('npm start %j is refused in one line', (words, message) => {
  expect(() => readOptions(words)).toThrow(Unable);
  expect(() => readOptions(words)).toThrow(message);
  expect(() => readOptions(words)).not.toThrow('\n');
});
