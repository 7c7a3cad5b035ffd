// What the bench tells: rows of one table, and whether each meets its aim.

export interface Row {
  what: string;
  unit: string;
  ours: number;
  /** A rival, or the floor: what the same costs at least. */
  against?: { name: string; value: number };
  /** How many times the floor ours is, or how many times better than the rival. */
  ratio?: number;
  aim?: string;
  met?: boolean;
}

/** Something to know, with no aim of its own. */
export const told = (what: string, unit: string, ours: number): Row => ({ what, unit, ours });

/** At most so much. */
export const atMost = (what: string, unit: string, ours: number, most: number): Row => ({
  what,
  unit,
  ours,
  aim: `≤ ${most} ${unit}`,
  met: ours <= most,
});

/** At most so many times the floor, and so much more. */
export function overFloor(
  what: string,
  unit: string,
  ours: number,
  floor: { name: string; value: number },
  times: number,
  more = 0,
): Row {
  const aim = `≤ ${times} ×${more ? ` + ${more} ${unit}` : ''}`;
  const met = ours <= floor.value * times + more;
  return { what, unit, ours, against: floor, ratio: ours / floor.value, aim, met };
}

/** At least so many times as good as the rival: less of what costs, more of what is done in a second. */
export function overRival(
  what: string,
  unit: string,
  ours: number,
  rival: { name: string; value: number },
  times: number,
): Row {
  const ratio = unit.endsWith('/s') ? ours / rival.value : rival.value / ours;
  return { what, unit, ours, against: rival, ratio, aim: `≥ ${times} × better`, met: ratio >= times };
}

export function table(parts: { title: string; rows: Row[] }[]): string {
  const lines = parts.flatMap(({ title, rows }) => [[title], ...rows.map(cells)]);
  const widths = [0, 1, 2, 3, 4].map((i) =>
    Math.max(...lines.filter(({ length }) => length > 1).map((line) => line[i]!.length)),
  );
  const aligned = (line: string[]) =>
    line.map((cell, i) => (i === 1 || i === 3 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i] ?? 0)));
  return lines
    .map((line) => (line.length > 1 ? `  ${aligned(line).join('  ')}` : `\n${line[0]}`).trimEnd())
    .join('\n');
}

function cells({ what, unit, ours, against, ratio, aim = '', met }: Row): string[] {
  const mark = met === undefined ? '' : met ? '✓' : '✗';
  const other = against ? `${against.name} ${short(against.value)}` : '';
  return [
    what,
    `${short(ours)} ${unit}`,
    other,
    ratio === undefined ? '' : `× ${short(ratio)}`,
    `${mark} ${aim}`,
  ];
}

const short = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
