// "Ukraine, a restaurant", "the band Japan", "a dog called Putin": the sentence says what kind of thing the name is.
import { isCapital } from '../context.ts';
import { type Rule, refuse, type Situation } from '../situation.ts';
import { namedPeople, namings, otherThings, personNouns } from '../words.ts';

/** How far the kind of thing may stand from the name, in tokens: "Ukraine, a small cheap restaurant". */
const REACH = 4;

export const anotherKindOfThing: Rule = (situation) => {
  const { form, context } = situation;
  if (!form.single) return null;
  const { tokens, from, to, sentence, gapAfter, gapBefore } = context;
  const first = Math.max(sentence.first, from - REACH);
  const beforeWords = tokens.slice(first, from).map((token) => token.folded);
  const last = beforeWords.at(-1) ?? '';
  if (/^\s["“«‘']?$/.test(gapBefore) && isThing(last)) return refuse('other-bearer', !form.surname);
  if (namings.has(last) && beforeWords.some((word) => isThing(word) || namedPeople.has(word)))
    return refuse('other-bearer');
  const afterWords = tokens
    .slice(to + 1, Math.min(sentence.last, to + 2 + REACH))
    .map((token) => token.folded);
  // "Washington, who has promised": a place is no one.
  if (form.rules.type === 'place' && gapAfter === ', ' && /^(?:who|whose)$/.test(context.after?.folded ?? ''))
    return refuse('other-bearer', true);
  const says = /^["”»’']?(, | \()$/.test(gapAfter) ? apposition(afterWords, situation) : copula(afterWords);
  if (!says || !articles.has(says[0] ?? '')) return null;
  const isPerson = says.some((word) => personNouns.has(word) && !form.rules.cues.includes(word));
  // A distinctive surname is told from its namesakes by their given names.
  if (isPerson && !(form.surname && form.strong)) return refuse('other-bearer', true);
  return says.some(isThing) ? refuse('other-bearer', !form.surname) : null;
};

const isThing = (word: string): boolean => otherThings.has(word) || otherThings.has(word.replace(/s$/, ''));

const articles = new Set(['a', 'an', 'the', 'un', 'une', 'ein', 'eine', 'una', 'le', 'la']);

/** "On the Kuriles, the expedition ship passed": the words after the comma, unless they are what the sentence is about. */
function apposition(words: string[], situation: Situation): string[] | null {
  if (words[0] !== 'the') return words;
  const { tokens, to, sentence } = situation.context;
  const thing = words.findIndex((word) => isThing(word) || personNouns.has(word));
  const next = tokens[to + 2 + thing];
  if (thing < 0 || !next || to + 2 + thing >= sentence.last) return words;
  const gap = situation.reading.block.text.slice(tokens[to + 1 + thing]!.end, next.start);
  return gap !== ' ' || /^(?:of|that|which|who|whose|in|on|by|at|from|with)$/.test(next.folded)
    ? words
    : null;
}

/** "Japan were a band": what follows the verb, or null. */
const copula = (words: string[]): string[] | null =>
  /^(?:is|was|are|were)$/.test(words[0] ?? '') && articles.has(words[1] ?? '') ? words.slice(1) : null;

/** «Москва», the cruiser; “China”, the plates; “Hanjin Beijing”: a place's name that ends a quoted name. */
export const quotedAlone: Rule = ({ form, context, reading }) => {
  const { tokens, from, sentence, gapAfter } = context;
  if (form.rules.type !== 'place' || !form.single || form.acronym || !/^["”“»](?!\p{L})/u.test(gapAfter))
    return null;
  for (let i = from; i > sentence.first - 1 && i > from - QUOTED; i--) {
    const token = tokens[i];
    if (!token || (i < from && !isCapital(token))) return null;
    const gap = reading.block.text.slice(tokens[i - 1]?.end ?? 0, token.start);
    if (/["“„«]$/.test(gap)) return refuse('other-bearer');
    if (gap !== ' ') return null;
  }
  return null;
};

/** Words of a quoted name. */
const QUOTED = 3;
