// "exclusive economic zone (EEZ)", "RAA (Rabbinical Assembly of America)": brackets that say what letters stand for.
import type { Candidate } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import type { Observed } from './observe.ts';
import type { Situation } from './situation.ts';

/** True: introduced as the entity's; false: as something else's; null: not introduced here. */
export function introduces(
  candidate: Candidate,
  { context }: Situation,
  { reading, standing, lexicon }: Observed,
): boolean | null {
  const { tokens, from, to, before, after, gapBefore, gapAfter } = context;
  const letters = tokens[from]!.folded;
  const isOwn = (token: Token | undefined) => {
    const other = token && standing.get(token.start);
    return (
      other !== undefined && lexicon.names.entities[other.name] === lexicon.names.entities[candidate.name]
    );
  };
  if (/\([“"']?$/.test(gapBefore) && /^[”"']?[),;]/.test(gapAfter)) {
    if (isOwn(before)) return true;
    return spells(letters, tokens.slice(Math.max(0, from - LONGEST), from).reverse()) ? false : null;
  }
  if (/^ \([“"']?$/.test(gapAfter)) {
    if (isOwn(after)) return true;
    const inside = tokens
      .slice(to + 1, to + 1 + LONGEST)
      .filter((token) => !reading.block.text.slice(candidate.end, token.start).includes(')'));
    return spells(letters, inside.reverse()) ? false : null;
  }
  return null;
}

/** Words that an introduction in full may take. */
const LONGEST = 12;

const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'a',
  'an',
  'de',
  'des',
  'la',
  'le',
  'und',
  'der',
]);

/** Whether the words, nearest first, begin with the letters; small words may be passed over. */
function spells(letters: string, nearestFirst: readonly Token[]): boolean {
  let left = letters.length;
  for (const token of nearestFirst) {
    if (left === 0) break;
    if (token.folded[0] === letters[left - 1]) left--;
    else if (!SMALL.has(token.folded)) return false;
  }
  return left === 0;
}
