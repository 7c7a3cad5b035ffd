// Precision and recall of predicted mentions against gold. A prediction counts where entity and place overlap.
import type { GoldCase } from './cases.ts';

export interface Predicted {
  start: number;
  end: number;
  entity: string;
}

export interface Tally {
  found: number;
  wrong: number;
  missed: number;
}

export const precision = ({ found, wrong }: Tally): number =>
  found + wrong === 0 ? 1 : found / (found + wrong);
export const recall = ({ found, missed }: Tally): number =>
  found + missed === 0 ? 1 : found / (found + missed);

export const add = (a: Tally, b: Tally): Tally => ({
  found: a.found + b.found,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

export const none: Tally = { found: 0, wrong: 0, missed: 0 };

export interface CaseScore {
  tally: Tally;
  errors: string[];
}

export function scoreCase(gold: GoldCase, predictions: readonly Predicted[]): CaseScore {
  const left = [...predictions];
  const tally: Tally = { ...none };
  const errors: string[] = [];
  for (const want of gold.gold) {
    const at = left.findIndex((p) => p.entity === want.entity && p.start < want.end && p.end > want.start);
    if (at >= 0) left.splice(at, 1);
    if (want.optional) continue;
    if (at >= 0) tally.found++;
    else {
      tally.missed++;
      errors.push(`missed ${want.entity} «${gold.text.slice(want.start, want.end)}»`);
    }
  }
  for (const extra of left) {
    tally.wrong++;
    errors.push(`wrong ${extra.entity} «${gold.text.slice(extra.start, extra.end)}»`);
  }
  return { tally, errors };
}
