// EDTF dates as a person would write them: "26 September 2022", "since 1998", "2016–2022", "about June 2022".
// Intl writes the dates; the few words around them come from the wording.
import { type Edtf, type EdtfDate, parseEdtf } from './edtf.ts';
import type { Wording } from './wording.ts';

/** The date in words; a string that is no EDTF date is given back as it is. */
export function dateText(edtf: string, wording: Wording): string {
  const parsed = parseEdtf(edtf);
  return parsed ? written(parsed, wording) : edtf;
}

/** What `<time datetime>` may say, which knows neither intervals nor doubt; undefined for those. */
export function machineDate(edtf: string): string | undefined {
  const parsed = parseEdtf(edtf);
  return parsed?.kind === 'date' && !parsed.date.approximate && parsed.date.year > 0 ? edtf : undefined;
}

function written(parsed: Edtf, wording: Wording): string {
  if (parsed.kind === 'date') return about(parsed.date, dayText(parsed.date, wording), wording);
  const { start, end } = parsed;
  if (start && end) return rangeText(start, end, wording);
  const date = (start ?? end)!;
  const text = about(date, dayText(date, wording), wording);
  const exact = date.day !== undefined && !date.approximate;
  if (start) return wording.text(exact ? 'card_dateSinceDay' : 'card_dateSince', text);
  return wording.text(exact ? 'card_dateUntilDay' : 'card_dateUntil', text);
}

function about(date: EdtfDate, text: string, wording: Wording): string {
  if (!date.approximate) return text;
  return wording.text(date.day === undefined ? 'card_dateAbout' : 'card_dateAboutDay', text);
}

function rangeText(start: EdtfDate, end: EdtfDate, wording: Wording): string {
  const alike = precision(start) === precision(end) && !start.approximate && !end.approximate;
  if (alike) {
    const range = formatOf(start, wording.locale).formatRange(instant(start), instant(end));
    // Some languages (Japanese) shorten the ends of a range to "2022/09/26": write those out in full below.
    if (!/\d[/.]\d/.test(range)) return closeUp(range);
  }
  const [from, to] = [start, end].map((date) => about(date, dayText(date, wording), wording));
  return wording.text('card_dateRange', from!, to!);
}

function dayText(date: EdtfDate, { locale }: Wording): string {
  const text = formatOf(date, locale).format(instant(date));
  // French writes the first of a month as an ordinal, which Intl does not.
  return locale.startsWith('fr') && date.day === 1 ? text.replace(/^1 /, '1er ') : text;
}

function formatOf(date: EdtfDate, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(date.month && { month: 'long' }),
    ...(date.day && { day: 'numeric' }),
    ...(date.year < 1 && { era: 'short' }),
  });
}

function instant({ year, month = 1, day = 1 }: EdtfDate): Date {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const precision = ({ month, day }: EdtfDate): number => (month ? 1 : 0) + (day ? 1 : 0);

/** Between two numbers an en dash stands close, "2016–2022"; between longer ends it keeps its spaces. */
const closeUp = (range: string): string =>
  range.replace(/^(\S*\d)\s–\s(\d+)(?=\s|$)(?!\s\p{L}+\s–)/u, '$1–$2');
