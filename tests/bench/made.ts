// Names and texts that the bench makes itself: always the same, and like real ones in length, script and mix.

/** Numbers from 0 to 1 by chance, the same at every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;

const pick = <T>(items: ArrayLike<T>, random: Chance): T => items[Math.floor(random() * items.length)]!;

const latin =
  'ba be bi bo bra chi da del den do el fa fer ga gre ha hol i ka ken ki kru la len li lo ma mar mi na ni no o pe po ra ren ri ro sa sen shi so ta ter ti to u va vel vi wa yo za ze'.split(
    ' ',
  ); // prettier-ignore
const cyrillic =
  'ба бе ва ве ви го гра да де жи за ка ки ков ла ле ли ма ми на не ни но о па по ра ре ро са се ски со та те то у ха чен ша'.split(
    ' ',
  ); // prettier-ignore
const katakana = 'ア イ ウ カ キ ク サ シ ス タ チ ト ナ ニ ノ ハ マ ミ ラ リ ル レ ロ ン'.split(' ');
const han =
  '山川田中村本木林森原石井上下高大小長松竹岡島崎北南東西新古安岸岩佐藤伊加江河青赤白黒金銀海空星月光明和平正'; // prettier-ignore
const common = ['Agreement', 'Islands', 'Treaty', 'Institute', 'Council', 'Pipeline', 'Summit', 'University'];

function word(syllables: readonly string[], random: Chance): string {
  let made = '';
  for (let n = 2 + Math.floor(random() * 2.5); n > 0; n--) made += pick(syllables, random);
  return made;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function name(random: Chance): string {
  const kind = random();
  if (kind < 0.1)
    return Array.from({ length: 3 + Math.floor(random() * 3) }, () => pick(han, random)).join('');
  if (kind < 0.15) return word(katakana, random) + word(katakana, random);
  const syllables = kind < 0.35 ? cyrillic : latin;
  const words = [capital(word(syllables, random)), capital(word(syllables, random))];
  if (random() < 0.2)
    words.push(syllables === latin ? pick(common, random) : capital(word(syllables, random)));
  if (random() < 0.05) words.push(String(1 + Math.floor(random() * 30)));
  return words.join(' ');
}

const made = new Set<string>();
const byName = chance(7);

/** So many different names, most of two or three words, in several scripts. Fewer are the first of more. */
export function madeNames(count: number): string[] {
  while (made.size < count) made.add(name(byName));
  return Array.from(made).slice(0, count);
}

const little =
  'the of and to in a is that for it was on with as by at from his her an be this which or are not has had but were they'.split(
    ' ',
  ); // prettier-ignore

/** A paragraph-like text of so many characters, with a name every two hundred words; none where there are no names. */
export function madeText(characters: number, names: readonly string[], seed = 1): string {
  const random = chance(seed);
  const words = Array.from({ length: 4_000 }, () => word(latin, random));
  const parts: string[] = [];
  let length = 0;
  let starts = true;
  while (length < characters) {
    const plain = random() < 0.45 ? pick(little, random) : words[Math.floor(random() ** 3 * words.length)]!;
    const isName = names.length > 0 && random() < 0.005;
    const next = isName ? pick(names, random) : starts ? capital(plain) : plain;
    const end = random() < 0.06 ? '. ' : random() < 0.08 ? ', ' : ' ';
    starts = end === '. ';
    parts.push(next, end);
    length += next.length + end.length;
  }
  return parts.join('').slice(0, characters);
}
