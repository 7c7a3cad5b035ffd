// Detection, with the judge of context called in only when a sentence is in doubt: evaluating compromise takes a tenth
// of a second, and most pages never need it.
import { type Detection, detect } from '../core/detect/detect.ts';
import type { Evidence } from '../core/detect/evidence.ts';
import type { Tagger } from '../core/detect/tagger.ts';
import type { TextBlock } from '../core/mention.ts';
import type { Lexicon } from '../core/pack/compile.ts';

let tagger: Tagger | undefined;

const load = async (): Promise<Tagger> => (await import('./tagger.ts')).tag;

export async function annotate(
  blocks: TextBlock[],
  lexicon: Lexicon,
  evidence: Evidence | null,
  loadTagger = load,
): Promise<Detection> {
  try {
    return detect(blocks, lexicon, tagger ?? wanted, evidence);
  } catch (reason) {
    if (reason !== WANTED) throw reason;
    tagger = await loadTagger();
    // `detect` keeps no state, so that it can be asked again from the start.
    return detect(blocks, lexicon, tagger, evidence);
  }
}

const WANTED = Symbol('the tagger is wanted');

const wanted: Tagger = () => {
  throw WANTED;
};
