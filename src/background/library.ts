// The installed packs and what is made from them, loaded once in a worker's life: a worker that has just woken reads
// one file and compiles it before its first answer. Nothing here is state that a dying worker could lose.
import { compile, type Lexicon } from '../core/pack/compile.ts';
import type { Entity, Pack } from '../core/pack/schema.ts';
import { runtime } from '../platform/extension.ts';

export interface Library {
  packs: Pack[];
  lexicon: Lexicon;
  entities: Map<string, Entity>;
}

/** The packs that come with the extension, as the build validated them. */
const bundled = ['packs/japan-russia.json'];

let opening: Promise<Library> | undefined;

export function library(): Promise<Library> {
  opening ??= open().catch((error) => {
    opening = undefined; // a failed reading is tried again by the next call
    throw error;
  });
  return opening;
}

async function open(): Promise<Library> {
  const packs: Pack[] = await Promise.all(
    bundled.map(async (path) => (await fetch(runtime.getURL(path))).json()),
  );
  const entities = new Map(packs.flatMap((pack) => pack.entities).map((entity) => [entity.id, entity]));
  return { packs, lexicon: compile(packs), entities };
}
