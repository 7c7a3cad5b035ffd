// "exclusive economic zone (EEZ)", "RAA (Rabbinical Assembly of America)": brackets that say what letters stand for.
import { type Candidate, flagsOf, isOfSame } from '../lexicon/lexicon.ts';
import { BLOCKS } from '../lexicon/names.ts';
import { LOWER, type Token } from '../text/tokens.ts';
import { type Context, isCapital } from './context.ts';
import type { Observed } from './observe.ts';
import type { Situation } from './situation.ts';

/** True: introduced as the entity's; false: as something else's; null: not introduced here. */
export function introduces(
  candidate: Candidate,
  { context }: Situation,
  { reading, standing }: Observed,
): boolean | null {
  const { tokens, from, to, before, after, gapBefore, gapAfter } = context;
  const letters = tokens
    .slice(from, to + 1)
    .map((token) => token.folded)
    .join('');
  const isOwn = (token: Token | undefined) => {
    const other = token && standing.get(token.start);
    return other !== undefined && !(flagsOf(other) & BLOCKS) && isOfSame(other, candidate);
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
  const stands = standsFor(context);
  if (stands > 0) return tokens.slice(stands, Math.min(context.sentence.last, stands + LONGEST)).some(isOwn);
  if (gapAfter === ', ' && after?.folded === 'or' && tokens[to + 2]?.shape === LOWER) return false;
  return spelledNearby(letters, context, isOwn) ? false : null;
}

/** "EEZ stands for": where the words begin that the letters stand for; 0 where they do not. */
function standsFor({ tokens, to, sentence }: Context): number {
  for (let i = to + 1; i + 1 < Math.min(sentence.last, to + LONGEST); i++)
    if (/^(?:stands|stood|short)$/.test(tokens[i]!.folded) && tokens[i + 1]!.folded === 'for') return i + 2;
  return 0;
}

/** "UNSC, the United Nations Space Command", "at UK, as the University of Kentucky is known". */
function spelledNearby(
  letters: string,
  { tokens, from, to, sentence }: Context,
  isOwn: (token: Token) => boolean,
): boolean {
  const first = Math.max(sentence.first, from - LONGEST);
  const last = Math.min(sentence.last, to + 1 + LONGEST);
  for (let i = first; i < last; i++) {
    if (i >= from && i <= to) continue;
    // Letters with points between spell themselves.
    if (i >= from && i <= to) continue;
    const end = i < from ? from : last;
    if (isCapital(tokens[i]) && !isOwn(tokens[i]!) && startsSpelling(letters, tokens.slice(i, end)))
      return true;
  }
  return false;
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

/** Whether capitalised words, with small ones between, spell the letters, first to last. */
function startsSpelling(letters: string, words: readonly Token[]): boolean {
  let at = 0;
  for (const word of words) {
    if (at === letters.length) break;
    if (isCapital(word) && word.folded[0] === letters[at]) at++;
    else if (!SMALL.has(word.folded)) return false;
  }
  return at === letters.length;
}

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
