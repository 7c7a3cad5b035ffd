// A million names. Installing packs is not built yet: what it will do is measured here in Node, by the product's own
// code: compiling and storing in this process, waking and answering in one of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detect } from '../../src/core/detect/detect.ts';
import { openLexicon, storeLexicon } from '../../src/core/lexicon/stored.ts';
import { compile } from '../../src/core/pack/compile.ts';
import type { Entity, Pack } from '../../src/core/pack/schema.ts';
import { paragraphsOf } from '../../src/core/text/paragraphs.ts';
import { storeSift } from '../../src/core/text/stored-sift.ts';
import { madeNames, madeText } from './made.ts';
import { atMost, type Row, told } from './rows.ts';
import { once } from './timing.ts';

const NAMES = 1_000_000;
const EACH = 4;
const PAGE = 50_000;

interface Answers {
  cold: number;
  warm: number;
  memory: number;
  mentions: number;
}

export function millionRows(program: string): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  const names = madeNames(NAMES);
  writeFileSync(join(folder, 'page.txt'), madeText(PAGE, names).replaceAll('. ', '.\n\n'));
  const pack = { id: 'million', entities: entitiesOf(names) } as unknown as Pack;
  let bytes = 0;
  let sift = '';
  const installing = once(() => {
    const lexicon = compile([pack]);
    const stored = storeLexicon(lexicon);
    writeFileSync(join(folder, 'lexicon.bin'), stored);
    bytes = stored.byteLength;
    sift = storeSift(lexicon.names.pageSift);
  });
  const run = spawnSync(process.execPath, ['--expose-gc', program, 'answer', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const { cold, warm, memory, mentions } = JSON.parse(run.stdout) as Answers;
  return [
    atMost('cold background answers 50 kB (lexicon read, detection)', 'ms', cold, 300),
    atMost('warm background answers 50 kB', 'ms', warm, 30),
    told('  mentions found', '', mentions),
    atMost('memory of the background', 'MB', memory, 120),
    atMost('compiling and storing', 's', installing / 1000, 60),
    told('  stored lexicon', 'MB', bytes / 1e6),
    told('  sift that each frame reads', 'kB', sift.length / 1000),
  ];
}

/** Entities with a few names each; all are places, whose names speak for themselves. */
function entitiesOf(names: string[]): Entity[] {
  const entities: Entity[] = [];
  for (let i = 0; i < names.length; i += EACH) {
    const own = names.slice(i, i + EACH);
    const texts = { name: own[0]!, description: 'x', summary: 'x' };
    entities.push({ id: `made-${i}`, type: 'place', names: { en: own }, facts: [], ...texts });
  }
  return entities;
}

/** What a background does that has just woken, in a process of its own. */
export function answer(folder: string): void {
  const blocks = paragraphsOf(readFileSync(join(folder, 'page.txt'), 'utf8'));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let mentions = 0;
  let lexicon = null as ReturnType<typeof openLexicon>;
  const cold = once(() => {
    // A file of this size comes in a buffer of its own.
    lexicon = openLexicon(readFileSync(join(folder, 'lexicon.bin')).buffer as ArrayBuffer);
    mentions = detect(blocks, lexicon!, null).mentions.length;
  });
  const times = [1, 2, 3, 4, 5].map(() => once(() => detect(blocks, lexicon!, null)));
  globalThis.gc?.();
  const memory = (process.memoryUsage().rss - before) / 1e6;
  process.stdout.write(
    JSON.stringify({ cold, warm: Math.min(...times), memory, mentions } satisfies Answers),
  );
}
