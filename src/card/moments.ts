// The moments of a timeline: dated facts gathered by day, month or year, as coarsely as it takes to fit a card.
import type { CardFact } from '../core/card-content.ts';
import { edtfOrder, parseEdtf } from '../core/edtf.ts';

export interface Moment {
  /** The start of the date, cut to the timeline's grain: "2022-09-26", "2022-09" or "2022". */
  key: string;
  facts: CardFact[];
  /** How far it stands from the moment before, as a share of the free space; 0 for the first. */
  gap: number;
}

/** At the least target size, 24 px, eleven dots stand side by side in a card in a window of 320 px. */
const MOST = 11;
/** Fewer moments are read faster as text. */
const FEWEST = 3;

/** The moments in order of time; none where a timeline would say nothing that the list of facts does not. */
export function moments(facts: CardFact[]): Moment[] {
  const dated = facts.filter(({ date }) => date !== undefined && parseEdtf(date)).sort(byDate);
  for (const grain of [10, 7, 4]) {
    const groups = grouped(dated, grain);
    if (groups.size < FEWEST) return [];
    if (groups.size <= MOST) return spaced([...groups]);
  }
  return [];
}

function grouped(facts: CardFact[], grain: number): Map<string, CardFact[]> {
  const groups = new Map<string, CardFact[]>();
  for (const fact of facts) {
    const key = keyOf(fact.date!, grain);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}

/** The key without the parts that the date does not have: "2022-09-00" is "2022-09". */
const keyOf = (date: string, grain: number): string =>
  edtfOrder(date)
    .slice(0, grain)
    .replace(/(-00)+$/, '');

const byDate = (a: CardFact, b: CardFact): number => (edtfOrder(a.date) < edtfOrder(b.date) ? -1 : 1);

function spaced(groups: [string, CardFact[]][]): Moment[] {
  // Logarithms keep a day and a half-century apart legible on one line of 300 px.
  const steps = groups.map(([key], i) => (i === 0 ? 0 : Math.log2(2 + days(key) - days(groups[i - 1]![0]))));
  const whole = steps.reduce((sum, step) => sum + step, 0);
  return groups.map(([key, facts], i) => ({ key, facts, gap: steps[i]! / whole }));
}

function days(key: string): number {
  const [year, month = 1, day = 1] = key.split('-').map(Number);
  return year! * 365.25 + (month - 1) * 30.44 + day;
}
