// Where a name may begin, as a regular expression: by the first three letters of the names' first tokens, or by the first
// character of those in other scripts. A page's script runs cold, and cold loops over characters are dear; the browser
// runs an expression as machine code at once, so that the filter is asked only about one word in ten.
//
// It is made from the filter itself, which knows how first tokens begin: so it needs no names, filters that are joined
// give theirs, and a filter that is full of names gives one that stops at every word.
import { DIGIT, EXPANDED, fold, isUpper, KATAKANA, kindOf, LETTER, letterOf, UNSPACED } from './fold.ts';
import { type Bits, hasPrefix, PREFIX } from './sift.ts';

/** Longer, an expression takes the browser more time to compile than it saves. */
const MOST = 8_000;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];

/** Stops at every token, and sometimes within one. */
export const ANYWHERE = '(?<![A-Za-z])[A-Za-z]|(?<![0-9])[0-9]|[\\x80-\\uffff]';

/** The source of an expression that matches, maybe among others, at each token with which a name of the filter begins. */
export function startsOf(bits: Bits): string {
  // Any letter but an ASCII one among the first three may fold to anything, and invisible characters to nothing.
  const oddly = `{1,${PREFIX - 1}}[\\x80-\\x9f\\xa1-\\u200f\\u2028-\\u2fff\\u3003-\\uffff]`;
  const ascii = [LETTERS, DIGITS].map((letters) => {
    // What fails most is asked first: the browser tries it on every character.
    const any = classIn(letters);
    return `(?=${any})(?<!${any})(?:${asciiStarts(bits, letters)}${any}${oddly})`;
  });
  const source = [...ascii, wideStarts(bits)].join('|');
  return source.length > MOST ? ANYWHERE : source;
}

/** First letters with what may follow them, each way with a bar behind it: "[Kk](?:[iI][rR]|[uU][rR])|". */
function asciiStarts(bits: Bits, letters: readonly string[]): string {
  const end = `(?!${classIn(letters)})`;
  const lower = (prefix: string) => hasPrefix(bits, prefix, true);
  const capital = (prefix: string) => lower(prefix) || hasPrefix(bits, prefix, false);
  const starts = letters.flatMap((first) => {
    const upper = first.toUpperCase();
    const small: [string, string | null] = [first, restOf(first, lower)];
    return upper === first ? [small] : [small, [upper, restOf(first, capital)] satisfies typeof small];
  });
  return waysOf(starts)
    .map((way) => `${way}|`)
    .join('');

  /** What may follow these letters; null where nothing begins with them. */
  function restOf(prefix: string, isKnown: (prefix: string) => boolean): string | null {
    if (prefix.length === PREFIX) return isKnown(prefix) ? '' : null;
    const ways = waysOf(
      letters.map((next) => [
        next + (next.toUpperCase() === next ? '' : next.toUpperCase()),
        restOf(prefix + next, isKnown),
      ]),
    );
    if (isKnown(prefix)) ways.push(end);
    return ways.length > 1 ? `(?:${ways.join('|')})` : (ways[0] ?? null);
  }
}

const classIn = (letters: readonly string[]): string => (letters === LETTERS ? '[A-Za-z]' : '[0-9]');

/** Letters that are followed by the same are one way. */
function waysOf(all: [letters: string, rest: string | null][]): string[] {
  const byRest = new Map<string, string>();
  for (const [letters, rest] of all) if (rest !== null) byRest.set(rest, (byRest.get(rest) ?? '') + letters);
  return [...byRest].map(([rest, letters]) => `[${letters}]${rest}`);
}

/** Beyond ASCII, the characters of which it is looked up what they fold to. All others may begin a name. */
const KNOWN = [
  [0x80, 0x52f],
  [0x2000, 0x206f],
  [0x3000, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff00, 0xffef],
] as const;
const UNKNOWN =
  '[\\u0530-\\u1fff\\u2070-\\u2fff\\u3100-\\u33ff\\ua000-\\uabff\\ud7a4-\\ufeff\\ufff0-\\uffff]';

function wideStarts(bits: Bits): string {
  const units = KNOWN.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const ofKind = (kind: number) => units.filter((unit) => kindOf(fold(unit)) === kind);
  // A letter after a letter, and katakana after katakana, begin nothing.
  const runs = [LETTER, KATAKANA].map((kind) => {
    const all = ofKind(kind);
    return `(?<!${classOf(all, kind === LETTER ? 'A-Za-z' : '')})${classOf(all.filter(begins))}`;
  });
  const others = [DIGIT, UNSPACED, EXPANDED].flatMap((kind) => ofKind(kind).filter(begins));
  return `(?=[\\x80-\\uffff])(?:${[...runs, classOf(others), UNKNOWN].join('|')})`;

  function begins(unit: number): boolean {
    const folded = fold(unit);
    const letter = letterOf(folded);
    if (kindOf(folded) === EXPANDED || letter < 128) return true;
    const text = String.fromCharCode(letter);
    return hasPrefix(bits, text, true) || (isUpper(folded) === 1 && hasPrefix(bits, text, false));
  }
}

/** The class of these units; an empty one matches nothing. */
function classOf(units: readonly number[], more = ''): string {
  const sorted = [...units].sort((a, b) => a - b);
  let ranges = more;
  for (let i = 0; i < sorted.length; i++) {
    const from = i;
    while (sorted[i + 1] === sorted[i]! + 1) i++;
    ranges += String.fromCharCode(sorted[from]!) + (i > from ? `-${String.fromCharCode(sorted[i]!)}` : '');
  }
  return `[${ranges}]`;
}
