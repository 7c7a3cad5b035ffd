// How things are timed here: the best of several turns, and rivals by turns with ours, so that whatever else the machine
// does falls on both.

/** Milliseconds of the quickest of so many turns. */
export function quickest(turns: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) best = Math.min(best, once(work));
  return best;
}

/** The same for several, taking turns. */
export function byTurns<K extends string>(turns: number, works: Record<K, () => unknown>): Record<K, number> {
  const names = Object.keys(works) as K[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<K, number>;
  for (let turn = 0; turn < turns; turn++)
    for (const name of names) best[name] = Math.min(best[name], once(works[name]));
  return best;
}

export function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Megabytes of text a second; a UTF-16 unit counts as one byte. */
export const throughput = (characters: number, milliseconds: number): number =>
  characters / milliseconds / 1000;

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((later) => setTimeout(later, milliseconds));
