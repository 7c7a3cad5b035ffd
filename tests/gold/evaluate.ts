// A detector over the whole gold set, and sums of what it scored.
import type { Pack } from '../../src/core/pack/schema.ts';
import type { GoldCase } from './cases.ts';
import type { Detector } from './detectors.ts';
import { packOf, packs } from './packs.ts';
import { add, none, scoreCase, type Tally } from './scoring.ts';

export interface Scored {
  gold: GoldCase;
  tally: Tally;
  errors: string[];
}

export interface Total {
  tally: Tally;
  texts: number;
}

/** Scores a way of making detectors over all cases, one detector a pack. */
export function evaluate(cases: readonly GoldCase[], make: (packs: Pack[]) => Detector): Scored[] {
  const detectors = Object.fromEntries(Object.entries(packs).map(([id, pack]) => [id, make([pack])]));
  return cases.map((gold) => ({ gold, ...scoreCase(gold, detectors[packOf(gold)]!(gold.text)) }));
}

export function total(scored: readonly Scored[], which: (gold: GoldCase) => boolean): Total {
  const chosen = scored.filter(({ gold }) => which(gold));
  return { tally: chosen.map(({ tally }) => tally).reduce(add, none), texts: chosen.length };
}
