// Builds what is asked for: `node build.mjs [extension] [test-extension] [cli] [start] [score] [pictures] [schemas] [package] [--watch]`.
// Everything is made in memory first and written last, file by file through a rename: a build that fails
// leaves the previous one whole, and builds may run side by side.
import { existsSync, readFileSync, watch } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import * as esbuild from 'esbuild';
import { zipSync } from 'fflate';

const targets = {
  extension: async () => place('dist/extension', await extension()),
  // The browser tests read the card, so their build opens its shadow root. Nothing else differs.
  'test-extension': async () => place('dist/test-extension', opened(await extension())),
  cli: async () =>
    place('dist/cli', { 'annotate.mjs': await forNode('src/cli/main.ts'), ...(await packs()) }),
  start: async () => place('dist/start', { 'start.mjs': await forNode('src/start/main.ts') }),
  bench: async () => place('dist/bench', { 'bench.mjs': await forNode('tests/bench/main.ts') }),
  score: async () => place('dist/score', { 'score.mjs': await forNode('tests/gold/score.ts') }),
  pictures: async () => place('dist/pictures', { 'pictures.mjs': await forNode('src/start/pictures.ts') }),
  schemas: async () => place('entities', await schemas(), { keep: true }),
  package: async () => place('dist/package', packaged(await extension())),
};

const pages = ['src/paper', 'src/popup', 'src/options', 'src/welcome'];
/** The extension's files, made once however many targets ask for them. */
let made;

const asked = process.argv.slice(2);
const wanted = asked.filter((word) => word in targets);
const unknown = asked.filter((word) => !(word in targets) && word !== '--watch');
if (unknown.length) fail(`build.mjs: ${unknown[0]}: expected ${Object.keys(targets).join(', ')} or --watch`);
await build();
if (asked.includes('--watch')) watchSources();

async function build() {
  made = undefined;
  try {
    for (const target of wanted.length ? wanted : ['extension']) await targets[target]();
    if (asked.includes('--watch')) console.log(`built at ${new Date().toLocaleTimeString()}`);
  } catch (error) {
    fail(error.name === 'PackError' || error.errors ? error.message : error.stack);
  }
}

function extension() {
  made ??= makeExtension();
  return made;
}

async function makeExtension() {
  const packFiles = await packs();
  const scripts = await bundle({
    background: 'src/background/main.ts',
    page: 'src/page/main.ts',
    marks: 'src/marks/main.ts',
    pointing: 'src/pointing/main.ts',
    card: 'src/card/main.tsx',
    popup: 'src/popup/main.tsx',
    options: 'src/options/main.tsx',
    installer: 'src/installer/main.ts',
    welcome: 'src/welcome/main.tsx',
  });
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const manifest = { ...JSON.parse(await readFile('manifest.json', 'utf8')), version };
  return {
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'marks.css': await readFile('src/marks/marks.css'),
    ...scripts,
    ...packFiles,
    ...(await lexicons(packFiles)),
    ...(await copies('src/_locales', '_locales')),
    ...Object.assign({}, ...(await Promise.all(pages.map((folder) => copies(folder, '.', /\.(html|css)$/))))),
    ...(await icons()),
    ...(await maps(packFiles)),
  };
}

/** Classic scripts: a content script must be one, and one file then serves as service worker and as background script. */
async function bundle(entries) {
  const result = await esbuild.build({
    entryPoints: entries,
    bundle: true,
    write: false,
    outdir: '.',
    format: 'iife',
    target: ['chrome128', 'firefox140'],
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text', '.svg': 'text' },
    sourcemap: asked.includes('--watch') ? 'inline' : false,
    metafile: true,
    logLevel: 'silent',
  });
  const files = Object.fromEntries(result.outputFiles.map((file) => [basename(file.path), file.text]));
  // Nearly all of it runs on nearly every page: compiled in one go, it costs an eighth less than function by function. A
  // hint, which Firefox passes over.
  files['page.js'] = `//# allFunctionsCalledOnLoad\n${files['page.js']}`;
  return { ...files, 'LICENSES.txt': await licences(result.metafile) };
}

async function forNode(entry, packages = 'external') {
  const options = { bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', packages };
  const result = await esbuild.build({ entryPoints: [entry], logLevel: 'silent', ...options });
  return result.outputFiles[0].text;
}

/** Imports one of our own TypeScript modules, so that the build and the program check a pack by the same code. */
async function load(entry) {
  const text = await forNode(entry, 'bundle');
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/** Each folder of entities/ as one validated document. */
async function packs() {
  const { parsePack } = await load('src/core/pack/parse.ts');
  const folders = (await readdir('entities', { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const documents = {};
  for (const { name } of folders) {
    const files = await copies(join('entities', name), join('entities', name), /\.json$/);
    const pack = parsePack(Object.entries(files).map(([path, text]) => ({ path, text: String(text) })));
    documents[`packs/${name}.json`] = JSON.stringify(pack);
  }
  return documents;
}

/** The lexicon of each pack, compiled: a background that has just woken has no time to do it. */
async function lexicons(packFiles) {
  const { compile } = await load('src/core/pack/compile.ts');
  const { storeLexicon } = await load('src/core/lexicon/stored.ts');
  const stored = Object.entries(packFiles).map(([path, text]) => {
    const [lexicon] = compile([JSON.parse(text)]);
    return [path.replace('.json', '.lexicon'), storeLexicon(lexicon)];
  });
  return Object.fromEntries(stored);
}

async function schemas() {
  const { jsonSchemas } = await load('src/start/json-schemas.ts');
  return jsonSchemas();
}

async function icons() {
  const files = {};
  for (const name of ['icon', 'off']) {
    const svg = await readFile(`src/icons/${name}.svg`, 'utf8');
    for (const size of [16, 32, 48, 128]) {
      files[`icons/${name}-${size}.png`] = new Resvg(svg, { fitTo: { mode: 'width', value: size } })
        .render()
        .asPng();
    }
  }
  return files;
}

async function maps(packFiles) {
  if (!existsSync('src/maps/draw.ts')) return {};
  const { drawMaps } = await load('src/maps/draw.ts');
  return drawMaps(Object.values(packFiles).map((text) => JSON.parse(text)));
}

/** The licences of every library whose code is in a bundle. */
async function licences({ inputs }) {
  const libraries = Object.keys(inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const texts = [...new Set(libraries)].filter(Boolean).sort().map(licence);
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']
    .map((f) => join(folder, f))
    .find(existsSync);
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8') : ''}`;
}

async function copies(from, to, pattern = /./) {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => e.isFile() && pattern.test(e.name))
    .map((e) => join(e.parentPath, e.name));
  const files = paths.sort().map(async (path) => [join(to, path.slice(from.length)), await readFile(path)]);
  return Object.fromEntries(await Promise.all(files));
}

/** What each store takes: the extension without the manifest's keys for the other browser. */
function packaged(files) {
  const { background, browser_specific_settings, minimum_chrome_version, ...shared } = JSON.parse(
    files['manifest.json'],
  );
  const { service_worker, scripts } = background;
  return {
    [`backgrounder-${shared.version}-chromium.zip`]: zipped(files, {
      ...shared,
      minimum_chrome_version,
      background: { service_worker },
    }),
    [`backgrounder-${shared.version}-firefox.zip`]: zipped(files, {
      ...shared,
      browser_specific_settings,
      background: { scripts },
    }),
  };
}

/** The same bytes whenever it is made: no file's own time is in it. ZIP counts in local time, from 1980 on. */
function zipped(files, manifest) {
  const all = { ...files, 'manifest.json': `${JSON.stringify(manifest, null, 2)}\n` };
  const entries = Object.keys(all)
    .sort()
    .map((name) => [name, Buffer.from(all[name])]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

function opened(files) {
  const card = files['card.js'].replaceAll('mode:"closed"', 'mode:"open"');
  if (card === files['card.js'])
    throw new Error('test-extension: card.js: expected a closed shadow root to open');
  return { ...files, 'card.js': card };
}

/** Puts files in a folder, writing only those that changed and removing those that are no longer made. */
async function place(folder, files, { keep = false } = {}) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    if (existsSync(path) && Buffer.from(content).equals(await readFile(path))) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.${process.pid}.tmp`, content);
    await rename(`${path}.${process.pid}.tmp`, path);
  }
  if (keep) return;
  for (const path of Object.keys(await copies(folder, '.'))) {
    if (!(path in files) && !path.endsWith('.tmp')) await rm(join(folder, path), { force: true });
  }
}

function watchSources() {
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(build, 100);
  };
  for (const source of ['src', 'entities', 'manifest.json']) watch(source, { recursive: true }, later);
}

function fail(message) {
  console.error(message);
  if (!asked.includes('--watch')) process.exit(1);
}
