// Folding: what a UTF-16 unit counts as when names are compared. Case, diacritics, full-width and compatibility forms
// fold away; invisible characters count as nothing; everything that is neither letter nor digit breaks a token.
//
// A folded unit is packed into one number: the folded letter (16 bits), whether it was a capital, and its kind.
// A unit is computed when it is first met: a page of English meets a handful besides ASCII.

/** Kinds of folded units. Runs of LETTER, DIGIT or KATAKANA form one token; each UNSPACED unit is a token of its own. */
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces (Han, kana, Hangul with its particles, Thai …): names may start at any character. */
export const UNSPACED = 3;
/** Katakana writes foreign names as whole runs, so アメリカ does not stand in アメリカン. */
export const KATAKANA = 4;
/** A unit that folds to several (Ⅱ → ii): the low bits index `expansions`. */
export const EXPANDED = 5;

/** The unit breaks a token. */
export const BREAK = 0;
/** The unit counts as nothing: soft hyphen, zero-width characters, combining marks. */
export const SKIP = 1;

const UPPER = 1 << 16;
export const KIND_SHIFT = 17;

export const letterOf = (folded: number): number => folded & 0xffff;
export const isUpper = (folded: number): number => (folded >>> 16) & 1;
export const kindOf = (folded: number): number => folded >>> KIND_SHIFT;

export const expansions: number[][] = [];

/** ASCII alone, read directly by the scanning loops. */
export const ascii = new Int32Array(128).fill(BREAK);
for (let digit = 48; digit <= 57; digit++) ascii[digit] = digit | (DIGIT << KIND_SHIFT);
for (let lower = 97; lower <= 122; lower++) {
  ascii[lower] = lower | (LETTER << KIND_SHIFT);
  ascii[lower - 32] = ascii[lower]! | UPPER;
}

const pages: (Int32Array | undefined)[] = [];
const UNKNOWN = -1;

/** The folded form of a unit at or above 128. */
export function foldWide(unit: number): number {
  // Han and Hangul fold to themselves; a table of them would be filled for nothing.
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3))
    return unit | (UNSPACED << KIND_SHIFT);
  const page = (pages[unit >>> 8] ??= new Int32Array(256).fill(UNKNOWN));
  const known = page[unit & 0xff]!;
  return known !== UNKNOWN ? known : (page[unit & 0xff] = compute(unit));
}

export const fold = (unit: number): number => (unit < 128 ? ascii[unit]! : foldWide(unit));

// Inside functions: a browser parses an expression, with all the classes it names, when it comes by.
const isInvisible = (char: string): boolean => /^[\p{Mn}\p{Me}\p{Cf}\u115f\u1160\u2800]$/u.test(char);
const isWordlike = (char: string): boolean => /^[\p{L}\p{Nd}\p{Nl}\p{Mc}\u30fc\uff70]$/u.test(char);

function compute(unit: number): number {
  const plain = computePlain(unit);
  if (plain !== UNKNOWN) return plain;
  const char = String.fromCharCode(unit);
  // Voicing marks may stand apart from their kana (ﾌﾟ, decomposed プ): they fold away, as in `stripMarks`.
  if (unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f) return SKIP;
  if (isInvisible(char)) return SKIP;
  if (!isWordlike(char) && !isCompatibilityWord(char)) return BREAK;
  const lower = char.toLowerCase();
  const base = stripMarks(lower);
  if (base.length === 0) return BREAK;
  if (base.length === 1) {
    const letter = base.charCodeAt(0);
    return letter | (char === lower ? 0 : UPPER) | (scriptKind(letter) << KIND_SHIFT);
  }
  const units = [...base].map((c) => compute(c.charCodeAt(0)) | (char === lower ? 0 : UPPER));
  const kind = kindOf(units[0]!);
  // A token is of one kind; a sign that stands for a whole phrase (㍿) breaks it.
  if ((kind !== LETTER && kind !== DIGIT) || units.some((u) => kindOf(u) !== kind)) return BREAK;
  expansions.push(units);
  return (expansions.length - 1) | (EXPANDED << KIND_SHIFT);
}

/**
 * The units that pages meet most besides ASCII: signs, Cyrillic, kana, full-width forms, accented letters. The
 * expressions above know them all, but take half a millisecond to compile, in every page that has a dash in it.
 */
function computePlain(unit: number): number {
  if (isSign(unit)) return BREAK;
  if (unit >= 0x400 && unit <= 0x45f) return computeCyrillic(unit);
  // Full-width forms of ASCII.
  if (unit >= 0xff01 && unit <= 0xff5e) return ascii[unit - 0xfee0]!;
  // Katakana stand in the order of hiragana.
  if (unit >= 0x3041 && unit <= 0x3096) return unvoiced(unit) | (UNSPACED << KIND_SHIFT);
  if (unit >= 0x30a1 && unit <= 0x30f6) return (unvoiced(unit - 0x60) + 0x60) | (KATAKANA << KIND_SHIFT);
  // The browser's own folding would read its tables first, which takes a millisecond.
  const base = ACCENTED.charCodeAt(unit - 0xc0);
  if (base > 0x2d) return ascii[base]!;
  return UNKNOWN;
}

function computeCyrillic(unit: number): number {
  const small = unit < 0x410 ? unit + 0x50 : unit < 0x430 ? unit + 0x20 : unit;
  // Й and Ё are И and Е with an accent; Є and І have none; of the others, Unicode tells.
  const base = small === 0x439 ? 0x438 : small === 0x451 ? 0x435 : small;
  if (base > 0x44f && base !== 0x454 && base !== 0x456) return UNKNOWN;
  return base | (small === unit ? 0 : UPPER) | (LETTER << KIND_SHIFT);
}

/** Hiragana without their voicing: か が, つ づ, は ば ぱ stand in a row. */
function unvoiced(kana: number): number {
  if (kana >= 0x304b && kana <= 0x3062) return kana - ((kana - 0x304b) % 2);
  if (kana >= 0x3064 && kana <= 0x3069) return kana - (kana % 2);
  if (kana >= 0x306f && kana <= 0x307d) return kana - ((kana - 0x306f) % 3);
  return kana === 0x3094 ? 0x3046 : kana;
}

/** What the letters from U+00C0 on are without their accents; a dash where that is not all there is to it. */
const ACCENTED =
  'AAAAAA-CEEEEIIII-NOOOOO--UUUUY--aaaaaa-ceeeeiiii-nooooo--uuuuy-yAaAaAaCcCcCcCcDd--EeEeEeEeEeGgGgGgGgHh--IiIiIiIiI---JjKk-LlLlLl----NnNnNn---OoOoOo--RrRrRrSsSsSsSsTtTt--UuUuUuUuUuUuWwYyYZzZzZz-';

/** Latin-1's signs but those that are letters, digits or invisible; punctuation, arrows and shapes, that of CJK, halves of emoji. */
const isSign = (unit: number): boolean =>
  (unit >= 0x80 && unit <= 0xbf && !LATIN_LETTERS.includes(unit)) ||
  (unit >= 0x2010 && unit <= 0x2027) ||
  unit === 0x20ac ||
  (unit >= 0x2190 && unit <= 0x23ff) ||
  (unit >= 0x2500 && unit <= 0x25ff) ||
  (unit >= 0x3000 && unit <= 0x3004) ||
  (unit >= 0x3008 && unit <= 0x3020) ||
  unit === 0x30fb ||
  (unit >= 0xd800 && unit <= 0xdfff);

const LATIN_LETTERS = [0xaa, 0xad, 0xb2, 0xb3, 0xb5, 0xb9, 0xba];

/** ㎞, Ⅱ, ﬁ: symbols whose compatibility form is letters alone. */
const isCompatibilityWord = (char: string): boolean => {
  const plain = char.normalize('NFKC');
  return plain !== char && /^[\p{L}\p{Nd}]+$/u.test(plain);
};

/** Accents fold away, and so does the voicing of kana (プ → フ): no name turns on it alone. */
const stripMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u3099\u309a]/g, '')
    .normalize('NFC');

function scriptKind(letter: number): number {
  if (letter >= 48 && letter <= 57) return DIGIT;
  if ((letter >= 0x30a1 && letter <= 0x30fa) || letter === 0x30fc) return KATAKANA;
  if ((letter >= 0x3005 && letter <= 0x3007) || (letter >= 0x3041 && letter <= 0x3096)) return UNSPACED;
  if ((letter >= 0x3400 && letter <= 0x9fff) || (letter >= 0xf900 && letter <= 0xfaff)) return UNSPACED;
  // Thai, Lao, Tibetan, Myanmar, Khmer.
  if ((letter >= 0x0e00 && letter <= 0x109f) || (letter >= 0x1780 && letter <= 0x17ff)) return UNSPACED;
  return LETTER;
}
