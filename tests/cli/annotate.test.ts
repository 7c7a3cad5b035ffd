// The command line's contract, kept by the program as it is built and called.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = 'dist/cli/annotate.mjs';
const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
beforeAll(() => void execFileSync('node', ['build.mjs', 'cli']), 30_000);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const lines = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('annotate', () => {
  it('reads standard input as text and prints one document', () => {
    const { status, stdout } = run([], 'Exports from Sakhalin‑2 went on.');
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      {
        file: '-',
        mentions: [{ start: 13, end: 23, text: 'Sakhalin‑2', entity: 'sakhalin-2', name: 'Sakhalin-2' }],
      },
    ]);
  });

  it('prints a line a file, with offsets in UTF-16 code units', () => {
    const one = file('one.txt', '😀 Fumio Kishida spoke.');
    const two = file('two.txt', 'Nothing here.');
    const [first, second] = lines(run([one, two]).stdout);
    expect(first.file).toBe(one);
    expect('😀 Fumio Kishida spoke.'.slice(first.mentions[0].start, first.mentions[0].end)).toBe(
      'Fumio Kishida',
    );
    expect(second.mentions).toEqual([]);
  });

  it('takes the text out of a page, and its offsets are of that text', () => {
    const page = file(
      'page.html',
      '<html><body><nav>Japan</nav><article><p>The <a href="/">Kuril</a> <b>Islands</b>’ fog.</p><p>Vladivostok</p></article></body></html>',
    );
    const [{ content, mentions }] = lines(run(['--text', page]).stdout);
    expect(mentions.map((m: { start: number; end: number }) => content.slice(m.start, m.end))).toEqual([
      'Kuril Islands',
      'Vladivostok',
    ]);
  });

  it('carries the best facts for the paragraph, with their date and source', () => {
    const [{ mentions }] = lines(run(['--facts', '2'], 'Trawlers from Hokkaido stayed in port.').stdout);
    expect(mentions[0].facts).toHaveLength(2);
    expect(mentions[0].facts[0]).toMatchObject({ id: expect.any(String), text: expect.any(String) });
    expect(mentions[0].facts[0].source).toMatch(/Regard sur l’Est, 13 February 2023/);
  });

  it('says why, and what it did not take', () => {
    const [{ mentions, rejected }] = lines(
      run(['--why'], 'Ulrich Abe, a plumber, won in Tokyo with the Tokyo Dome in view.').stdout,
    );
    expect(mentions).toMatchObject([{ entity: 'tokyo', reason: 'strong-name' }]);
    expect(rejected).toMatchObject([
      { text: 'Abe', entity: 'shinzo-abe', refusal: 'other-bearer' },
      { text: 'Tokyo', entity: 'tokyo', refusal: 'longer-name' },
    ]);
  });

  it('writes W3C Web Annotations', () => {
    const [[annotation]] = lines(run(['--format', 'jsonld'], 'In Vladivostok it rained.').stdout);
    expect(annotation).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' });
    expect(annotation.target.selector).toContainEqual({
      type: 'TextQuoteSelector',
      exact: 'Vladivostok',
      prefix: 'In ',
      suffix: ' it rained.',
    });
  });

  it('takes a pack of lines, the first of which is its head', () => {
    const folder = 'tests/packs/chip-makers';
    const entity = (id: string) => JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8'));
    const pack = ['pack', 'nvidia', 'jensen-huang']
      .map(entity)
      .map((one) => ({ ...one, facts: one.facts && [] }));
    const path = file('chips.ndjson', pack.map((line) => JSON.stringify(line)).join('\n'));
    const [{ mentions }] = lines(run(['--pack', path], 'Jensen Huang spoke.').stdout);
    expect(mentions.map(({ entity }: { entity: string }) => entity)).toEqual(['jensen-huang']);
  });

  it('takes another pack in place of the bundled one', () => {
    const [{ mentions }] = lines(
      run(['--pack', 'tests/packs/chip-makers'], 'TSMC was founded far from Japan.').stdout,
    );
    expect(mentions.map((m: { entity: string }) => m.entity)).toEqual(['tsmc']);
  });
});

describe('annotate --ndjson', () => {
  it('answers each line in order, with its own id', () => {
    const input = [
      { id: 'b', text: 'Putin spoke.' },
      { id: 7, text: '' },
      { id: null, text: '岸田首相' },
    ]
      .map((value) => JSON.stringify(value))
      .join('\n');
    const output = lines(run(['--ndjson'], input).stdout);
    expect(output.map((line) => line.id)).toEqual(['b', 7, null]);
    expect(output.map((line) => line.mentions.length)).toEqual([1, 0, 1]);
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn('node', [program, '--ndjson']);
    child.stdin.write('{"id":1,"text":"Moscow"}\n');
    const first = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
    expect(JSON.parse(first.toString())).toMatchObject({ id: 1, mentions: [{ entity: 'moscow' }] });
    child.stdin.end();
    expect(await textOf(child.stdout)).toBe('');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn('node', [program, '--ndjson']);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => {});
    for (let id = 0; id < 2000; id++) child.stdin.write(`{"id":${id},"text":"Moscow and Tokyo"}\n`);
    child.stdin.end();
    const [errors, status] = await Promise.all([
      textOf(child.stderr),
      new Promise((resolve) => child.once('close', resolve)),
    ]);
    expect([errors, status]).toEqual(['', 0]);
  });
});

describe('bad input', () => {
  const isRefused = ({ status, stderr }: ReturnType<typeof run>, message: RegExp) => {
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  };

  it.each([
    ['a file that is not there', ['missing.txt'], '', /^missing\.txt: expected a file that can be read/],
    ['an unknown option', ['--bogus'], '', /--bogus.*[Ee]xpected/],
    ['a number that is none', ['--facts', 'two'], '', /^--facts: expected a whole number, found "two"/],
    ['a format that is none', ['--format', 'xml'], '', /^--format: expected json or jsonld, found "xml"/],
    [
      'a format that lines do not have',
      ['--ndjson', '--format', 'jsonld'],
      '',
      /^--format jsonld: expected no/,
    ],
    ['a line that is not JSON', ['--ndjson'], '{"id":1,"text":"a"}\nnope\n', /line 2: expected JSON/],
    ['a line without a text', ['--ndjson'], '{"id":1}\n', /line 1: text: expected a string/],
    ['a pack that is none', ['--pack', 'package.json'], 'x', /^package\.json: \w+: expected/],
  ])('%s gives one line and status 2', (_, args, input, message) => {
    isRefused(run(args, input), message);
  });

  it('a pack of lines gives one line that names the line', () => {
    const head = JSON.parse(readFileSync('tests/packs/chip-makers/pack.json', 'utf8'));
    const path = file('broken.ndjson', `${JSON.stringify(head)}\n\n{"id": "X"}`);
    isRefused(run(['--pack', path, '-'], 'x'), /broken\.ndjson: line 3: id: expected lower-case words/);
    isRefused(run(['--pack', 'nowhere.ndjson', '-'], 'x'), /^nowhere\.ndjson: expected a file/);
  });

  it('a pack that is not JSON gives one line that names the file', () => {
    isRefused(run(['--pack', file('broken.json', '{'), '-'], 'x'), /broken\.json: expected JSON/);
  });
});
