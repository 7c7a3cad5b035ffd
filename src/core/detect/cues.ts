// Cues: the words that a pack says go with an entity, found among a block's folded tokens.
import { KATAKANA, UNSPACED } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import type { Reading } from './context.ts';

/** Where cues of an entity stand in a block: the indices of the first and last token of each. */
export type CuePlaces = readonly { from: number; to: number }[];

/** An entity's cues, or the words that speak against it: folded phrases. The list itself is the key to what is known of it. */
export type Cues = readonly string[];

interface CueIndex {
  phrases: ReadonlySet<string>;
  longest: number;
}

const indices = new WeakMap<Cues, CueIndex>();
const places = new WeakMap<Reading, Map<Cues, CuePlaces>>();

/** The places of cues in a block; looked for once, however many candidates ask. */
export function cuesIn(reading: Reading, cues: Cues): CuePlaces {
  let known = places.get(reading);
  if (!known) places.set(reading, (known = new Map()));
  let found = known.get(cues);
  if (!found) known.set(cues, (found = find(indexOf(cues), reading.tokens)));
  return found;
}

function indexOf(cues: Cues): CueIndex {
  let index = indices.get(cues);
  if (!index) {
    const longest = Math.max(0, ...cues.map((cue) => cue.split(' ').length));
    indices.set(cues, (index = { phrases: new Set(cues), longest }));
  }
  return index;
}

function find({ phrases, longest }: CueIndex, tokens: readonly Token[]): CuePlaces {
  const found: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let phrase = '';
    for (let n = 0; n < longest && i + n < tokens.length; n++) {
      phrase = n === 0 ? tokens[i]!.folded : `${phrase} ${tokens[i + n]!.folded}`;
      if (phrases.has(phrase)) found.push({ from: i, to: i + n });
    }
  }
  return found;
}

/**
 * Whether cues stand within `reach` tokens of a name, or anywhere else in its block. A cue that overlaps the name is
 * the name. The places come in order, so only those around the name are looked at.
 */
export function cuesAround(
  cues: CuePlaces,
  from: number,
  to: number,
  reach: number,
): { beside: boolean; elsewhere: boolean } {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.from < from - reach - LONGEST_CUE) low = middle + 1;
    else high = middle;
  }
  let beside = false;
  let own = 0;
  for (let i = low; i < cues.length && cues[i]!.from <= to + reach; i++) {
    const cue = cues[i]!;
    if (cue.to >= from && cue.from <= to) own++;
    else if (cue.to >= from - reach) beside = true;
  }
  return { beside, elsewhere: cues.length > own };
}

/** Tokens; a longer cue that ends beside a name may count as elsewhere in its block. */
const LONGEST_CUE = 8;

export const isEastern = (token: Token): boolean => token.kind === UNSPACED || token.kind === KATAKANA;
