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

const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
const began = Date.now();
const failed = steps.filter(([name, command]) => !passes(name, command)).map(([name]) => name);
const total = `in ${seconds(began)}`;
console.log(
  failed.length ? `\nFailed ${total}: ${failed.join(', ')}` : `\nAll ${steps.length} steps passed ${total}.`,
);
process.exit(failed.length ? 1 : 0);

function passes(name, command) {
  const start = Date.now();
  const [program, ...words] = command.replace('npm run', 'npm run --silent').split(' ');
  const options = { env, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(program, words, options);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds(start)})${summary(stdout)}`);
  if (status !== 0) console.log(`${stdout}${stderr}`.replace(/^/gm, '  '));
  return status === 0;
}

/** What vitest counted, where the step is one of its. */
function summary(output) {
  const counted = /^\s*Tests\s+(.*)$/m.exec(stripVTControlCharacters(output));
  return counted ? `: ${counted[1]}` : '';
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
