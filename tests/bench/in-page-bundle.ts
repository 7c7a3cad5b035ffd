// What is bundled and handed to a page whole, where no trace tells what our own scripts cost there.
import Brunorb from 'ahocorasick';
import { buildNames } from '../../src/core/lexicon/build-names.ts';
import { findNames } from '../../src/core/lexicon/names.ts';
import { openSift } from '../../src/core/text/stored-sift.ts';
import { readBlocks } from '../../src/page/blocks.ts';
import { rendered } from '../../src/page/view.ts';
import { madeNames, madeText } from './made.ts';
import { byTurns, once, throughput } from './timing.ts';

const inPage = {
  /** From the stored sift to the blocks that may hold a name, as the page's script does it. */
  read: (stored: string): number =>
    once(() => readBlocks(document.body, { sift: openSift(stored), view: rendered })),

  throughputs(size: number): { us: number; rival: number } {
    const names = madeNames(size);
    // Long, for Firefox counts whole milliseconds.
    const text = madeText(3_000_000, names);
    const table = buildNames(names.map((name, entity) => ({ name, entity, flags: 1 })));
    const rival = new Brunorb(names);
    const times = byTurns(4, { us: () => findNames(text, table), rival: () => rival.search(text) });
    return { us: throughput(text.length, times.us), rival: throughput(text.length, times.rival) };
  },
};

export type InPage = typeof inPage;

Object.assign(globalThis, { bench: inPage });
