// "America had a hit with their first song", "once the singer of Japan": on stage and screen a place is
// a band or a role.
import { staged, stagePeople } from '../scenes.ts';
import { type Rule, refuse } from '../situation.ts';
import { placePrepositions } from '../words.ts';

/** How much the words of stage and screen must outweigh those of politics. */
const ENOUGH = 2;

export const onStage: Rule = ({ form, context, reading }) => {
  if (form.rules.type !== 'place' || !form.single) return null;
  const { before, gapBefore, after, gapAfter, opens, tokens, from } = context;
  if (gapBefore === ' ' && before?.folded === 'of' && stagePeople.has(tokens[from - 2]?.folded ?? ''))
    return refuse('other-bearer', true);
  if (gapBefore === ' ' && placePrepositions.has(before?.folded ?? '')) return null;
  // "Japan were art-school boys": of several people, less is enough.
  const areMany = opens && gapAfter === ' ' && /^(?:were|are|have)$/.test(after?.folded ?? '');
  return staged(reading) >= (areMany ? 1 : ENOUGH) ? refuse('other-bearer', true) : null;
};
