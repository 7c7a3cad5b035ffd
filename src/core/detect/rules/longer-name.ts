// "London Bridge", "Jack London", "Kazan Kremlin", "US50": one word of a longer name, or of another sign.
import { UNSPACED } from '../../text/fold.ts';
import { CAPITAL, CAPITALS, LOWER, readTokens, type Token } from '../../text/tokens.ts';
import { isCapital, isTitle } from '../context.ts';
import { isGiven, type Rule, refuse, type Situation, tagsOf } from '../situation.ts';
import {
  headsWithOf,
  institutionHeads,
  makesAnother,
  numbered,
  offices,
  openers,
  otherTitles,
  regions,
  wordlikeHeads,
} from '../words.ts';

/** A letter or digit stands against a short name without a gap. */
export const glued: Rule = ({ context: { tokens, from, to, before, after, gapBefore, gapAfter } }) => {
  const length = tokens.slice(from, to + 1).reduce((sum, token) => sum + token.folded.length, 0);
  const touches = (token: Token | undefined, gap: string) =>
    token !== undefined && gap === '' && token.kind < UNSPACED;
  if (touches(after, gapAfter) && (length <= 3 || tokens[to]!.kind !== 1 || after!.folded.length > 2))
    return refuse('longer-name');
  return touches(before, gapBefore) && length <= 3 ? refuse('longer-name') : null;
};

/** "Cold war between neighbours": at the head of a sentence a capital says nothing, and the rest has none. */
export const lessCapital: Rule = ({ form, context: { opens, tokens, from } }) => {
  if (!opens || tokens[from]!.shape !== CAPITAL) return null;
  const less = readTokens(form.name).some(
    (want, i) => i > 0 && want.shape !== LOWER && tokens[from + i]?.shape === LOWER,
  );
  return less ? refuse('capitals') : null;
};

/** "Tokyo University", "Moscow State Circus", "Abe Street", "Swift Current". */
export const headOfInstitution: Rule = ({ form, context, reading, covered }) => {
  const { after, gapAfter, sentence, tokens, to } = context;
  // "US Marines": letters that stand for a country do so before any of its institutions.
  if (!form.single || form.acronym || !after || !isCapital(after) || gapAfter !== ' ' || covered(after))
    return null;
  if (sentence.style === 'plain' && endsInHead(tokens, to + 1, reading.block.text, covered))
    return refuse('longer-name', form.surname);
  if (!isHead(after)) return null;
  // In title case every word has a capital, so that heads that are verbs too say nothing.
  const telling =
    sentence.style === 'plain' ||
    !(wordlikeHeads.has(after.folded) || wordlikeHeads.has(after.folded.replace(/s$/, '')));
  return telling ? refuse('longer-name', form.surname) : null;
};

/** Whether the word heads an institution, a prize, a street. */
export const isHead = ({ folded }: Token): boolean =>
  institutionHeads.has(folded) || institutionHeads.has(folded.replace(/s$/, ''));

/** A run of capitalised words, of which one of the first three is the head of an institution. */
function endsInHead(
  tokens: readonly Token[],
  from: number,
  text: string,
  covered: (token: Token) => boolean,
): boolean {
  for (let i = from; i < from + 3; i++) {
    const token = tokens[i];
    if (
      !isCapital(token) ||
      covered(token) ||
      (i > from && text.slice(tokens[i - 1]!.end, token.start) !== ' ')
    )
      return false;
    if (isHead(token)) return true;
  }
  return false;
}

/** "HMS London", "Mount Washington", "gate G7", "University of Washington". */
export const begunByAnother: Rule = ({ form, context: { tokens, from, sentence, before, gapBefore } }) => {
  if (!form.single || form.surname || !before || !/^\.?\s$/.test(gapBefore)) return null;
  if (isCapital(before) && makesAnother.has(before.folded)) return refuse('longer-name');
  if (numbered.has(before.folded) && /\d/.test(form.name)) return refuse('longer-name');
  const head = from - 2 >= sentence.first ? tokens[from - 2] : undefined;
  return before.folded === 'of' && isCapital(head) && headsWithOf.has(head.folded)
    ? refuse('longer-name')
    : null;
};

/** "Moscow, Idaho"; "London (Ontario)"; "Idaho's Moscow"; "the other London". */
export const townElsewhere: Rule = ({
  form,
  context: { before, after, gapAfter, tokens, from, to },
  covered,
}) => {
  if (!form.single || form.surname) return null;
  const owner = before?.folded === 's' ? tokens[from - 2] : undefined;
  if (before?.folded === 'other' || (owner && isCapital(owner) && regions.has(owner.folded)))
    return refuse('other-bearer', 'alike');
  if (gapAfter === ', ' && STATE.test(after?.folded ?? '') && isCapital(tokens[to + 2]))
    return refuse('other-bearer', 'alike');
  if (!after || after.shape === LOWER || covered(after) || !/^(,| \(|, in)\s?$/.test(gapAfter)) return null;
  const two = `${after.folded} ${tokens[to + 2]?.folded ?? ''}`;
  // "Tokyo, In brief": two letters are a state only in capitals.
  const one = after.folded.length > 2 || after.shape === CAPITALS ? after.folded : '';
  return regions.has(one) || regions.has(two) ? refuse('other-bearer', 'alike') : null;
};

/** "Moscou, État de l'Idaho", «в Москве, штат Айдахо». */
const STATE = /^(?:штат|штате|штата|штату|estado|etat|bundesstaat)$/;

/** Languages in which a capitalised word after a place's name can hardly be but part of a longer name. */
const LOWER_ADJECTIVES: ReadonlySet<string> = new Set(['fr', 'es', 'ru']);

/** Not "министр России Сергей Лавров", where the place belongs to what stands before. */
const isHeadword = ({ context: { opens, before }, reading: { language, certain } }: Situation): boolean =>
  certain &&
  LOWER_ADJECTIVES.has(language) &&
  (opens || (language !== 'ru' && !/^(?:de|d|du|des|del|en|a|au|y|et)$/.test(before?.folded ?? '')));

/** "Tokyo Vice", "London Grammar": in an English sentence, a place and a capitalised word that is no office. */
const isProperRun = ({ form, context, reading: { language }, covered }: Situation): boolean => {
  const { after, gapAfter, sentence, tokens, from } = context;
  if (form.rules.type !== 'place' || language !== 'en' || sentence.style !== 'plain') return false;
  if (gapAfter !== ' ' || !isCapital(after) || covered(after) || tokens[from]!.shape === CAPITALS)
    return false;
  return ![otherTitles, offices, openers].some((words) => words.has(after.folded)) && !isTitle(after);
};

/** "Booker T. Washington". */
const isInitial = (token: Token): boolean => token.folded.length === 1 && isCapital(token);

/** "Jack London", "Chitose Yamada": a place's name as part of a person's. */
export const personNamedLikeAPlace: Rule = (situation) => {
  const { form, context, covered } = situation;
  const { before, after, gapBefore, gapAfter, sentence } = context;
  if (!form.single || form.surname || form.acronym || sentence.style !== 'plain') return null;
  if (before && gapBefore === ' ' && isCapital(before) && !openers.has(before.folded))
    if (!covered(before) && !isTitle(before) && isGiven(before, situation))
      return refuse('longer-name', true);
  if (before && /^\.\s$/.test(gapBefore) && isInitial(before) && isCapital(context.tokens[context.from - 2]))
    return refuse('longer-name', true);
  if (isProperRun(situation)) return refuse('longer-name');
  if (form.rules.type === 'place' && after && gapAfter === ' ' && isCapital(after) && !covered(after))
    if (isHeadword(situation) || tagsOf(after, situation).has('LastName')) return refuse('longer-name', true);
  return null;
};

/** "the Kazan Kremlin": an institution of which there are several, with a place of its own before it. */
export const anotherOfItsKind: Rule = ({ form, context, covered }) => {
  const { before, gapBefore, sentence, tokens, from } = context;
  const isOneOf = form.rules.type === 'organization' && form.single && !form.acronym && gapBefore === ' ';
  if (isOneOf && /^an?$/.test(before?.folded ?? '')) return refuse('common-word');
  const { after, gapAfter } = context;
  // "Dabo Swift Jennings"
  if (
    isOneOf &&
    !form.strong &&
    sentence.style === 'plain' &&
    isCapital(before) &&
    isCapital(after) &&
    gapAfter === ' '
  )
    if (!covered(before) && !covered(after)) return refuse('longer-name');
  if (form.rules.type !== 'organization' || !form.single || form.acronym || sentence.style !== 'plain')
    return null;
  if (
    !before ||
    gapBefore !== ' ' ||
    !isCapital(before) ||
    covered(before) ||
    tokens[from]!.shape !== CAPITAL
  )
    return null;
  if (
    from - 1 === sentence.first ||
    openers.has(before.folded) ||
    isTitle(before) ||
    /(?:an|ese|ish|ian|nch|ern)$/.test(before.folded)
  )
    return null;
  return refuse('longer-name');
};

const ABOUT = /^(?:on|for|sur|relative|sobre|uber|zum|о|об|по)$/;

/** "the Vienna Convention on road signs": an agreement that goes on to say what it is about is another, unless named so. */
export const anotherAgreement: Rule = ({ form, context: { after, gapAfter, sentence } }) => {
  if (
    form.rules.type !== 'agreement' ||
    form.strong ||
    (form.common && !/\p{Lu}/u.test(form.name)) ||
    sentence.style !== 'plain'
  )
    return null;
  return gapAfter === ' ' && ABOUT.test(after?.folded ?? '') ? refuse('longer-name') : null;
};
