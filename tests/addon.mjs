// Mozilla's own linter over the built extension, as addons.mozilla.org runs it: no errors, and no warning but these.
import linter from 'addons-linter';

const expected = {
  // One manifest serves both browsers: Chromium needs the service worker that Firefox passes over.
  BACKGROUND_SERVICE_WORKER_IGNORED: ['manifest.json'],
  // Preact can set HTML when told so; tests/rules.test.ts holds that nothing of ours tells it.
  UNSAFE_VAR_ASSIGNMENT: ['card.js', 'options.js', 'popup.js', 'welcome.js'],
};

const run = linter.createInstance({
  config: { _: ['dist/extension'], logLevel: 'fatal', output: 'none', metadata: false, boring: true },
  runAsBinary: false,
});
const { errors, warnings } = await run.run();
const unexpected = [...errors, ...warnings.filter(({ code, file }) => !expected[code]?.includes(file))];
for (const { _type, code, message, file, line } of unexpected) {
  console.log(`${_type} ${code} in ${file ?? 'the package'}${line ? `:${line}` : ''}: ${message}`);
}
if (!unexpected.length) console.log('addons-linter: nothing to complain about');
process.exit(unexpected.length ? 1 : 0);
