// Whether a text has a name as it is written: letter by letter, which is nearly always so, or else token by token.
import { CAPITAL, LOWER, readTokens, shapesAllowed, type Token } from '../text/tokens.ts';
import { type PackedTexts, textAt } from './packed-texts.ts';

/** A comma joins only names that are written with one: "Washington, D.C." */
export const COMMA = ', ';

/**
 * Where the name ends, if it stands on the tokens from `start` to `end`, so many; null if not. Their hash is the name's,
 * so what is left to tell is chance, capitals and commas.
 */
export function isWritten(
  text: string,
  start: number,
  end: number,
  count: number,
  names: PackedTexts,
  name: number,
  strict: boolean,
): number | null {
  const last = endOfSame(text, start, names, name);
  if (last === end || (last === end + 1 && text[end] === '.')) return last;
  const written = textAt(names, name);
  const wanted = readTokens(written);
  const tokens = readTokens(text.slice(start, end));
  return isSame(wanted, tokens, count, strict) && sameCommas(written, wanted, text.slice(start, end), tokens)
    ? end + finalPoint(written, text, end)
    : null;
}

/** Where the text stops saying the very same as the name, if that is at the name's end; -1 if it is before. */
function endOfSame(text: string, start: number, { blob, offsets }: PackedTexts, name: number): number {
  const to = offsets[name + 1]!;
  let i = start;
  for (let at = offsets[name]!; at < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (blob[at++] !== unit) return -1;
    } else if (unit < 0x800) {
      if (blob[at++] !== (0xc0 | (unit >>> 6)) || blob[at++] !== (0x80 | (unit & 63))) return -1;
    } else {
      if (blob[at++] !== (0xe0 | (unit >>> 12))) return -1;
      if (blob[at++] !== (0x80 | ((unit >>> 6) & 63)) || blob[at++] !== (0x80 | (unit & 63))) return -1;
    }
  }
  return i;
}

/** "U.S." ends with its point. */
const finalPoint = (name: string, text: string, end: number): number =>
  name.endsWith('.') ? (/^[\p{Cf}\p{Mn}]*\./u.exec(text.slice(end, end + 4))?.[0].length ?? 0) : 0;

/**
 * The same folded tokens, the first no less capital than the name writes it. Later words may stand in lower case
 * ("Kuril islands", "Russian navy"), but not later acronyms, nor anything of a name of something else, which would
 * swallow what is no name: "Russia today".
 */
const isSame = (
  wanted: readonly Token[],
  tokens: readonly Token[],
  count: number,
  strict: boolean,
): boolean =>
  wanted.length === count &&
  tokens.length === count &&
  wanted.every(
    (want, i) =>
      want.folded === tokens[i]!.folded &&
      ((!strict && i > 0 && wanted[0]!.shape !== LOWER && want.shape === CAPITAL) ||
        shapesAllowed(want.shape).includes(tokens[i]!.shape)),
  );

function sameCommas(
  written: string,
  wanted: readonly Token[],
  text: string,
  tokens: readonly Token[],
): boolean {
  const isComma = (whole: string, list: readonly Token[], i: number) =>
    whole.slice(list[i - 1]!.end, list[i]!.start) === COMMA;
  return tokens.every((_, i) => i === 0 || isComma(text, tokens, i) === isComma(written, wanted, i));
}
