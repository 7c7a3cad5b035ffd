// "Costa Rica's defence budget", "a peace treaty between Israel and Egypt": a common phrase that belongs to others.

import type { Token } from '../../text/tokens.ts';
import { isCapital } from '../context.ts';
import { type Rule, refuse, type Situation } from '../situation.ts';
import { openers } from '../words.ts';

export const somebodyElses: Rule = (situation) => {
  const { form, context } = situation;
  if (form.strong || form.surname) return null;
  // "Denmark's Diet": a capitalised weak name has owners too.
  if (!form.common && !form.single && OF.test(context.after?.folded ?? '') && othersAfter(situation))
    return refuse('other-bearer', true);
  if (!form.common)
    return !form.acronym && context.before?.folded === 's' && isForeign(ownerBefore(situation), situation)
      ? refuse('other-bearer')
      : null;
  return isForeign(ownerBefore(situation), situation) || othersAfter(situation)
    ? refuse('other-bearer')
    : null;
};

/** The possessor or the adjective directly before the phrase. */
function ownerBefore({ context: { tokens, from, sentence, gapBefore } }: Situation): Token | undefined {
  if (gapBefore !== ' ' || from - 1 < sentence.first) return undefined;
  const before = tokens[from - 1]!;
  if (before.folded === 's' && from - 2 >= sentence.first) return tokens[from - 2];
  return sentence.style === 'plain' ? before : undefined;
}

/** "Article 9 of the Uniform Commercial Code". */
const OF = /^(?:of|de|du|des|del|der|von)$/;

const PREPOSITION = /^(?:between|with|for|by|from|of|on|against|in|to)$/;

/** Whether all whom the words after the phrase name are others: one of the pack's own among them is enough to doubt it. */
function othersAfter(situation: Situation): boolean {
  const { tokens, to, sentence } = situation.context;
  const { text } = situation.reading.block;
  const after = tokens[to + 1];
  if (!after || to + 1 >= sentence.last || !(PREPOSITION.test(after.folded) || OF.test(after.folded)))
    return false;
  const rest = tokens.slice(to + 1, Math.min(sentence.last, to + 8));
  const clauseEnd = rest.findIndex(
    (token, i) => i > 0 && /[,;:()]/.test(text.slice(rest[i - 1]!.end, token.start)),
  );
  const named = rest.slice(0, clauseEnd < 0 ? rest.length : clauseEnd).filter(isCapital);
  return named.length > 0 && named.every((token) => isForeign(token, situation));
}

const isForeign = (token: Token | undefined, { form, covered }: Situation): boolean =>
  token !== undefined &&
  isCapital(token) &&
  !covered(token) &&
  !openers.has(token.folded) &&
  !form.rules.cues.some((cue) => cue === token.folded || cue.startsWith(`${token.folded} `));
