// "Kenji Abe", "Abe Lincoln", "Coach Abe": a surname that runs on into another person's name, or another walk of life.
import { LOWER, type Token } from '../../text/tokens.ts';
import { isCapital, isTitle } from '../context.ts';
import { isGiven, type Rule, refuse, type Situation, tagsOf } from '../situation.ts';
import { familyTitles, governing, openers, otherTitles } from '../words.ts';

export const otherPersonsName: Rule = (situation) => {
  if (!situation.form.surname) return null;
  return titledOtherwise(situation) ?? anotherGivenName(situation) ?? runsOn(situation);
};

const titledOtherwise: Rule = ({ form, context: { before, gapBefore } }) => {
  if (!before || !/^\.?\s$/.test(gapBefore) || form.rules.cues.includes(before.folded)) return null;
  // Of a distinctive surname only the family is told apart, and it does not become the page's bearer of the name.
  if (familyTitles.has(before.folded)) return refuse('other-bearer', !form.strong);
  return otherTitles.has(before.folded) && !(form.strong && before.shape === LOWER)
    ? refuse('other-bearer', true)
    : null;
};

const anotherGivenName: Rule = (situation) => {
  const { form, context, reading, covered } = situation;
  const { before, gapBefore } = context;
  if (!before || !isCapital(before) || isTitle(before) || covered(before) || openers.has(before.folded))
    return null;
  const other = refuse('other-bearer', true);
  if (/^\.\s?$/.test(gapBefore) && before.folded.length === 1)
    return hasInitial(situation, before) ? null : other;
  if (gapBefore !== ' ') return null;
  // In headlines, and among German nouns, a capital says nothing: only a known given name counts.
  if (context.sentence.style !== 'plain') return !form.strong && isGiven(before, situation) ? other : null;
  if (reading.language === 'de' && form.strong)
    return context.from - 1 === context.sentence.first
      ? null
      : isGiven(before, situation) || !(GERMAN_OFFICE.test(before.folded) || isGenitive(situation))
        ? other
        : null;
  return opensSentence(situation) ? null : other;
};

/** German nouns have capitals too; before a surname they are mostly an office: "Kremlchef Putin". */
const GERMAN_OFFICE =
  /(?:chef|minister|prasident|kanzler|machthaber|herrscher|fuhrer|politiker|premier|kollege|diktator|gegner|partner|freund|nachfolger|vorganger|sprecher|diplomat|botschafter|konsul)(?:in|s|n|en)?$/;

/** "der Besuch Putins". */
const isGenitive = ({ context: { tokens, to } }: Situation): boolean => tokens[to]!.folded.endsWith('s');

const hasInitial = ({ form }: Situation, { folded }: Token): boolean =>
  form.rules.fullNames.some((full) => full.some((part) => part.startsWith(folded)));

/** "Yesterday Kishida", "Kenji Abe": only grammar tells whether a word that opens the sentence is a given name. */
function opensSentence(situation: Situation): boolean {
  const { from, before, sentence } = situation.context;
  if (!before || from - 1 !== sentence.first) return false;
  const tags = tagsOf(before, situation);
  if (tags.has('ProperNoun') || tags.has('Person') || tags.has('FirstName')) return false;
  return ['Adverb', 'Date', 'Verb', 'Preposition', 'Conjunction', 'Determiner'].some((tag) => tags.has(tag));
}

const runsOn: Rule = ({ form, context, reading, covered }) => {
  const { after, gapAfter, sentence } = context;
  if (!after || !/^[ -]$/.test(gapAfter) || sentence.style !== 'plain') return null;
  if (!isCapital(after) || covered(after) || isTitle(after)) return null;
  if (openers.has(after.folded) || governing.has(after.folded)) return null;
  if (form.rules.fullNames.some((full) => full.includes(after.folded))) return null;
  if (reading.language === 'de' && (form.strong || gapAfter === '-')) return null;
  return refuse('longer-name', gapAfter === ' ');
};
