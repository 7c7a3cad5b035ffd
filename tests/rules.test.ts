// The house rules that a machine can check. CONTRIBUTING.md says why they are rules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

/** Which folders of src each may import, besides itself. */
const layers: Record<string, string[]> = {
  core: [],
  platform: ['core'],
  card: ['core'],
  // What comes later stays out of what came before: of the next script, each knows the door alone.
  page: ['core', 'platform', 'marks/door'],
  marks: ['core', 'platform', 'page', 'pointing/door'],
  pointing: ['core', 'platform', 'card', 'page', 'marks'],
  paper: ['core', 'platform'],
  popup: ['core', 'platform', 'paper', 'card'],
  options: ['core', 'platform', 'paper', 'card'],
  welcome: ['core', 'platform', 'paper', 'card'],
  background: ['core', 'platform'],
  // A worker of the options page.
  installer: ['core', 'platform', 'maps'],
  maps: ['core'],
  // The command line reads HTML by the same walk as in a page, over linkedom's DOM, and doubts by the same tagger.
  cli: ['core', 'page/blocks', 'background/tagger'],
  start: ['core', 'platform/messages'],
};

const sources = filesOf('src', /\.tsx?$/);
const everything = ['src', 'tests', 'entities'].flatMap((folder) =>
  filesOf(folder, /\.(tsx?|css|html|md|svg)$/),
);

test('every layer imports only what it may', () => {
  const wrong = sources.flatMap(({ path, imports }) => {
    const own = layerOf(path);
    const allowed = layers[own];
    if (!allowed) return [`${path}: src/${own} is no layer: add it to the table in tests/rules.test.ts`];
    // A main wires its part, and is where the card meets the platform.
    const may = isMain(path) ? [...allowed, own, 'platform'] : [...allowed, own];
    const strays = ownImports(path, imports).filter((target) => !may.some((layer) => isIn(target, layer)));
    return strays.map((target) => `${path} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('nobody imports a main', () => {
  const wrong = everything.filter(({ path, imports }) => ownImports(path, imports).some(isMain));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('only src/platform knows the browser', () => {
  const knowing = sources.filter(({ path, text, imports }) => {
    const polyfill =
      imports.includes('webextension-polyfill') && !/import type .*'webextension-polyfill'/.test(text);
    const named =
      /(?<![\w.'"`/-])(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|i18n|action|permissions)\b/;
    return layerOf(path) !== 'platform' && layerOf(path) !== 'start' && (polyfill || named.test(code(text)));
  });
  expect(knowing.map(({ path }) => path)).toEqual([]);
});

test('one file imports compromise', () => {
  const importing = sources.filter(({ imports }) => imports.some((name) => /^compromise\b/.test(name)));
  expect(importing.map(({ path }) => path)).toHaveLength(1);
});

test('core is pure: no DOM, no browser, no clock, no chance', () => {
  const dom =
    /(?<![\w.'"`-])(?:document\.(?:body|head|documentElement|create|query)|window\.|navigator\.|localStorage\.)/;
  const chance = /(?<![\w.'"`-])(?:fetch\(|setTimeout\(|Date\.now|new Date\(\)|performance\.|Math\.random)/;
  const wrong = sources.filter(
    ({ path, text }) => layerOf(path) === 'core' && [dom, chance].some((kind) => kind.test(code(text))),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('files are named for what they hold', () => {
  const vague = everything.filter(({ path }) => /(^|[/-])(utils?|helpers?|managers?|misc)\b/.test(path));
  const misspelt = sources.filter(({ path }) => !/^[a-z0-9/_.-]+$/.test(path.replace('_locales', '')));
  expect([...vague, ...misspelt].map(({ path }) => path)).toEqual([]);
});

test('no file is too long to read in one go', () => {
  const lines = ({ text }: SourceFile) => text.split('\n').length - 1;
  const most = ({ path }: SourceFile) => (path.startsWith('src/') ? 250 : 350);
  const long = everything.filter((file) => /\.tsx?$/.test(file.path) && lines(file) > most(file));
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('text goes in as text, never as HTML', () => {
  const html = /\.(innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/;
  const wrong = sources.filter(({ path, text }) => layerOf(path) !== 'start' && html.test(code(text)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('words for people stand in _locales, not in markup', () => {
  const between = /(?<=[\w"'}/])>([^<>{}();=]*\p{L}{2}[^<>{}();=]*)<\/?/gu;
  const attribute = /\s(?:title|aria-label|placeholder|alt)="[^"]*\p{L}{2}[^"]*"/gu;
  const wrong = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      [...code(text).matchAll(between), ...code(text).matchAll(attribute)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
  expect(wrong).toEqual([]);
});

test('every text of _locales is used', () => {
  const keys = Object.keys(JSON.parse(readFileSync('src/_locales/en/messages.json', 'utf8')));
  const used = [...sources.map(({ text }) => text), readFileSync('manifest.json', 'utf8')].join('\n');
  const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
  const idle = keys.filter(
    (key) => ![key, stem(key)].some((word) => new RegExp(`(['"])${word}\\1|__MSG_${word}__`).test(used)),
  );
  expect(idle).toEqual([]);
});

test('nothing tells of the computer it was written on', () => {
  const machine = /(?<![\w./])\/(?:home|root|Users|work|tmp)\/|registry\.(?:npmjs|yarnpkg)/;
  const rooted = ['build.mjs', 'package.json', 'manifest.json', 'README.md', 'CONTRIBUTING.md', '.ci/run'];
  const files = [...rooted.filter(existsSync).map(read), ...everything];
  const telling = files.filter(({ path, text }) => path !== 'tests/rules.test.ts' && machine.test(text));
  expect(telling.map(({ path }) => path)).toEqual([]);
});

function filesOf(folder: string, pattern: RegExp): SourceFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => e.isFile() && pattern.test(e.name))
    .map((e) => join(e.parentPath, e.name));
  return paths.sort().map(read);
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'([^']+)'/gm)].map(([, name]) => name!);
  return { path, text, imports };
}

/** The paths of our own files that a file imports. */
const ownImports = (path: string, imports: string[]): string[] =>
  imports.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(path), name));

const layerOf = (path: string): string => path.split('/')[1]!;
const isIn = (target: string, layer: string): boolean =>
  new RegExp(`^src/(_locales|${layer}(/|\\.|$))`).test(target);
const isMain = (path: string): boolean => /\/main\.tsx?$/.test(path);
/** Without comments, so that a rule may be spoken of. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
