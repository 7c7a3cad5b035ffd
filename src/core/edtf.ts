// The part of EDTF (ISO 8601-2, levels 0 and 1) that packs use: years, months, days, intervals with open ends,
// and the marks ~ (about), ? (uncertain), % (both). The npm library covers all three levels at ten times the size.

const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

export interface EdtfDate {
  year: number;
  month?: number;
  day?: number;
  /** About this date, or not certain. */
  approximate: boolean;
}

/** A single date, or an interval whose ends may be open (`null`). */
export type Edtf =
  | { kind: 'date'; date: EdtfDate }
  | { kind: 'interval'; start: EdtfDate | null; end: EdtfDate | null };

/** Parses an EDTF string; null where it is none. */
export function parseEdtf(text: string): Edtf | null {
  const ends = text.split('/');
  if (ends.length === 1) {
    const date = parseDate(text);
    return date && { kind: 'date', date };
  }
  if (ends.length !== 2) return null;
  const [start, end] = ends.map((s) => (s === '..' || s === '' ? 'open' : parseDate(s)));
  if (!start || !end || (start === 'open' && end === 'open')) return null;
  return { kind: 'interval', start: start === 'open' ? null : start, end: end === 'open' ? null : end };
}

export const isEdtf = (text: string): boolean => parseEdtf(text) !== null;

/** Sort key in order of time: the start of the date or interval; undated last. */
export function edtfOrder(text: string | undefined): string {
  const parsed = text === undefined ? null : parseEdtf(text);
  if (!parsed) return '9999-99-99';
  const date = parsed.kind === 'date' ? parsed.date : (parsed.start ?? parsed.end);
  const two = (n: number | undefined) => String(n ?? 0).padStart(2, '0');
  return date ? `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}` : '9999-99-99';
}

function parseDate(text: string): EdtfDate | null {
  const m = DATE.exec(text);
  if (!m) return null;
  const [, y, mo, d, mark] = m;
  const month = mo === undefined ? undefined : Number(mo);
  const day = d === undefined ? undefined : Number(d);
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > daysIn(Number(y), month!))) return null;
  return { year: Number(y), ...(month && { month }), ...(day && { day }), approximate: mark !== undefined };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
