// "GIVE US A BREAK": in a headline all in capitals, letters that are also a word need grammar to be an acronym.
import { type Rule, refuse } from '../situation.ts';
import { commonLetters } from '../words.ts';

export const shouted: Rule = ({ form, context }) => {
  const { before, after, gapBefore, gapAfter, opens, sentence, tokens, from } = context;
  if (!form.acronym || sentence.style !== 'capitals' || !commonLetters.has(tokens[from]!.folded)) return null;
  const asAcronym =
    before?.folded === 'the' ||
    gapAfter.startsWith('-') ||
    gapBefore.endsWith('-') ||
    (/^['’]$/.test(gapAfter) && after?.folded === 's') ||
    (opens && after !== undefined);
  return asAcronym ? null : refuse('capitals');
};
