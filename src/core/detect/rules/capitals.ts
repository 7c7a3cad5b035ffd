// "GIVE US A BREAK": in a headline all in capitals, letters that are also a word need grammar to be an acronym.
import { CAPITALS, type Token } from '../../text/tokens.ts';
import { type Rule, refuse } from '../situation.ts';
import { commonLetters } from '../words.ts';

export const shouted: Rule = ({ form, context }) => {
  const { before, after, gapBefore, gapAfter, opens, sentence, tokens, from } = context;
  if (!form.acronym || !commonLetters.has(tokens[from]!.folded)) return null;
  if (sentence.style !== 'capitals' && !(isShouted(before) && isShouted(after))) return null;
  const asAcronym =
    before?.folded === 'the' ||
    gapAfter.startsWith('-') ||
    gapBefore.endsWith('-') ||
    (/^['’]$/.test(gapAfter) && after?.folded === 's') ||
    ((opens || /[:;,–—] ?$/.test(gapBefore)) && after !== undefined);
  return asAcronym ? null : refuse('capitals');
};

/** "JOIN US FOR PIE, the poster says": the words on both sides are shouted too. */
const isShouted = (token: Token | undefined): boolean => token?.shape === CAPITALS;
