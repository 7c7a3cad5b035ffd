// `npm test`: everything that a change must pass, one line a step, and the whole output of a step that fails.
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const steps = [
  ['types', 'npm run types'],
  ['lint', 'npm run lint'],
  ['unit tests', 'npm run unit'],
  ['build', 'npm run build'],
  ['add-on linter', 'npm run addon'],
  ['Chromium and Firefox', 'npm run browser'],
];

const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
const env = { ...process.env, ...colour };
const began = Date.now();
const results = steps.map(([name, command]) => run(name, command));
const total = (count) => results.reduce((sum, result) => sum + result[count], 0);
const skipped = total('skipped') ? `, ${total('skipped')} skipped` : '';
console.log(
  `\nEverything took ${seconds(began)}.\n${total('passed')} passed, ${total('failed')} failed${skipped}`,
);
process.exit(total('failed') ? 1 : 0);

function run(name, command) {
  const start = Date.now();
  const [program, ...words] = command.replace('npm run', 'npm run --silent').split(' ');
  const options = { env, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(program, words, options);
  const result = counted(stripVTControlCharacters(stdout), status === 0);
  const tests = result.passed > 1 ? `: ${result.passed} tests` : '';
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds(start)})${tests}`);
  if (status !== 0) console.log(`${stdout}${stderr}`.replace(/^/gm, '  '));
  return result;
}

/** What vitest counted; any other step counts as one test. */
function counted(output, succeeded) {
  const line = /^\s*Tests\s+(.*)$/m.exec(output)?.[1];
  const of = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line ?? '')?.[1] ?? 0);
  if (!line) return { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 };
  return { passed: of('passed'), failed: of('failed') || Number(!succeeded), skipped: of('skipped') };
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
