// "The Crimea signed to Warner", "unforgettable in Cold War", "recorded Persona Non Grata": a name written as no text
// writes the thing itself, but as one writes the title of a work or the name of a band, a ship or a dog.
import { CAPITAL, LOWER } from '../../text/tokens.ts';
import { isCapital } from '../context.ts';
import { cuesIn } from '../cues.ts';
import { type Rule, refuse, tagsOf } from '../situation.ts';
import { openers } from '../words.ts';

export const namedLikeAWork: Rule = (situation) => {
  const { form, context } = situation;
  if (form.surname || context.sentence.style !== 'plain') return null;
  return (
    capitalArticle(situation) ??
    articleAndVerb(situation) ??
    withoutArticle(situation) ??
    capitalised(situation) ??
    model(situation)
  );
};

/** "In 2007 The Crimea gave away": within a sentence, only a name's own article has a capital. */
const capitalArticle: Rule = ({ form, context: { before, gapBefore, tokens, from, sentence }, reading }) => {
  if (!form.single || form.rules.type === 'person' || reading.language !== 'en') return null;
  if (before?.folded !== 'the' || before.shape === LOWER || gapBefore !== ' ' || from - 1 === sentence.first)
    return null;
  const gap = reading.block.text.slice(tokens[from - 2]!.end, before.start);
  return gap === ' ' ? refuse('longer-name', true) : null;
};

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'my', 'his', 'her', 'our']);
const auxiliaries: ReadonlySet<string> = new Set([
  'is',
  'was',
  'has',
  'had',
  'needs',
  'loves',
  'will',
  'can',
]);

/** "The Vladivostok lay at the quay": a place that has no article is a ship, a dog, a hotel where it has one. */
const articleAndVerb: Rule = (situation) => {
  const { form, context } = situation;
  const { before, gapBefore, after, gapAfter } = context;
  if (form.rules.type !== 'place' || !form.single || form.acronym || /s$/.test(form.name)) return null;
  if (gapBefore !== ' ' || !articles.has(before?.folded ?? '') || gapAfter !== ' ' || !after) return null;
  return auxiliaries.has(after.folded) || tagsOf(after, situation).has('PastTense')
    ? refuse('other-bearer', true)
    : null;
};

/** "dedicated Cold War to his parents": an event has its article, or goes before a noun. */
const withoutArticle: Rule = (situation) => {
  const { form, context, reading } = situation;
  const { before, gapBefore, after, gapAfter, tokens, from, to } = context;
  if (form.rules.type !== 'event' || form.single || reading.language !== 'en') return null;
  if (tokens.slice(from, to + 1).some((token) => token.shape === LOWER)) return null;
  const stands =
    before && gapBefore === ' ' && (WITHIN.test(before.folded) || tagsOf(before, situation).has('Verb'));
  const ends = !after || gapAfter !== ' ' || FUNCTION.test(after.folded);
  return stands && ends ? refuse('other-bearer', true) : null;
};

const WITHIN = /^(?:in|of|from|by|with|about|like|and)$/;
const FUNCTION = /^(?:to|in|on|of|and|by|at|for|with|from|is|was|has|had|as|but|when|which|who|that)$/;

/** "Persona Non Grata, which was shot in Poland": a common phrase has capitals only where it is a title. */
const capitalised: Rule = ({ form, context: { before, gapBefore, tokens, from, to, opens }, reading }) => {
  if (!form.common || form.single || opens || from === to || reading.language !== 'en') return null;
  if (tokens.slice(from, to + 1).some((token) => token.shape !== CAPITAL)) return null;
  const isDetermined = /^(?:the|a|an|s|its|their|our|his|her|this|that|any)$/.test(before?.folded ?? '');
  if (isDetermined || gapBefore !== ' ') return null;
  if (
    /^(?:in|titled|called|film|movie|album|novel|song|recorded|directed|starred)$/.test(before?.folded ?? '')
  )
    return refuse('other-bearer', true);
  return cuesIn(reading, form.rules.cues).length === 0 ? refuse('other-bearer', true) : null;
};

/** "the Panasonic G7", "my Dexcom G7": letters and digits after a maker's name are a model. */
const model: Rule = ({ form, context: { before, gapBefore }, reading, covered }) => {
  if (!form.single || !/\d/.test(form.name) || gapBefore !== ' ' || !isCapital(before)) return null;
  if (covered(before) || openers.has(before.folded) || /(?:an|ese|ish|ian|nch|ern)$/.test(before.folded))
    return null;
  return cuesIn(reading, form.rules.cues).length === 0 ? refuse('longer-name', 'alike') : null;
};
