// The installed packs and their lexicon, each read once in a worker's life and on first need: a worker that has just
// woken to annotate a page reads the lexicon alone, which the build has compiled. Nothing here is state that a dying
// worker could lose.
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { openLexicon } from '../core/lexicon/stored.ts';
import { compile } from '../core/pack/compile.ts';
import type { Pack } from '../core/pack/schema.ts';
import { runtime } from '../platform/extension.ts';

/** The packs that come with the extension, as the build validated them, and the lexicon of all of them. */
const bundled = ['packs/japan-russia.json'];
const compiled = 'packs/lexicon.bin';

const packs = once(
  (): Promise<Pack[]> => Promise.all(bundled.map(async (path) => (await file(path)).json())),
);
const lexicon = once(
  async (): Promise<Lexicon> =>
    openLexicon(await (await file(compiled)).arrayBuffer()) ?? compile(await packs()),
);

export const library = { packs, lexicon };

const file = (path: string): Promise<Response> => fetch(runtime.getURL(path));

/** What was read is kept; a reading that failed is tried again by the next call. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read().catch((error) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}
