// `npm run --silent annotate`: the detector of the extension over files and streams.
import { tag } from '../background/tagger.ts';
import { compile } from '../core/pack/compile.ts';
import { PackError } from '../core/pack/parse.ts';
import { annotate, type Knowledge } from './annotate.ts';
import { fromHtml, fromText, isHtml } from './document.ts';
import { readText } from './input.ts';
import { annotateLines } from './ndjson.ts';
import { InputError, type Options, readOptions } from './options.ts';
import { readPacks } from './packs.ts';
import { webAnnotations } from './web-annotation.ts';

async function run(argv: readonly string[]): Promise<void> {
  const options = readOptions(argv);
  const packs = await readPacks(options.packs);
  const knowledge = { packs, lexicon: compile(packs), tagger: tag };
  if (options.ndjson)
    await annotateLines(process.stdin, process.stdout, (text) =>
      annotate(fromText(text), knowledge, options),
    );
  else
    for (const file of options.files)
      process.stdout.write(`${JSON.stringify(await report(file, knowledge, options))}\n`);
}

async function report(file: string, knowledge: Knowledge, options: Options): Promise<unknown> {
  const source = await readText(file);
  const document = isHtml(file) ? fromHtml(source) : fromText(source);
  const { mentions, rejected } = annotate(document, knowledge, options);
  if (options.format === 'jsonld') return webAnnotations(file, document.content, mentions);
  return {
    file,
    mentions,
    ...(rejected && { rejected }),
    ...(options.text && { content: document.content }),
  };
}

// A reader of our output that has seen enough (`head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

run(process.argv.slice(2)).catch((error: Error) => {
  if (!(error instanceof InputError) && !(error instanceof PackError)) throw error;
  process.stderr.write(`${error.message.replaceAll('\n', ' ')}\n`);
  process.exitCode = 2;
});
