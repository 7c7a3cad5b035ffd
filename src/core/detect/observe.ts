// One candidate seen in its own block: surely a mention, surely none, or a doubt that the whole page must settle.
import { type Candidate, flagsOf, rulesOf, writtenOf } from '../lexicon/lexicon.ts';
import { FOREIGN, STRONG } from '../lexicon/names.ts';
import type { Mention, Rejected } from '../mention.ts';
import { CAPITAL } from '../text/tokens.ts';
import { contextOf, isCapital, type Reading, type Sentence } from './context.ts';
import { cuesAround, cuesIn, isEastern } from './cues.ts';
import {
  type Bearer,
  type Doubt,
  type Evidence,
  knownOf,
  type Leaning,
  MOST_BEARERS,
  type Position,
} from './evidence.ts';
import { formOf } from './form.ts';
import { introduces } from './introductions.ts';
import { ruledOut } from './rules/all.ts';
import { easternTitleAfter } from './rules/eastern.ts';
import { isHead, townElsewhere } from './rules/longer-name.ts';
import { isGiven, type Situation, tagsOf } from './situation.ts';
import type { TaggedWord } from './tagger.ts';
import { placePrepositions, subjectOpeners } from './words.ts';

/** Which candidate, the longest, stands on the token that begins here. */
export type Standing = ReadonlyMap<number, Candidate>;

export type Finding =
  | { kind: 'mention'; mention: Mention }
  | { kind: 'rejected'; rejected: Rejected }
  | { kind: 'doubt'; doubt: Doubt };

/** A block with all that its candidates share. */
export interface Observed {
  reading: Reading;
  standing: Standing;
  grammarOf(sentence: Sentence): TaggedWord[];
}

/** Observes a candidate; what it shows of the page's bearers and introductions goes into `evidence`. */
export function observe(candidate: Candidate, observed: Observed, evidence: Evidence): Finding {
  const { reading } = observed;
  const rules = rulesOf(candidate);
  const name = writtenOf(candidate);
  const { start, end } = candidate;
  const span = { block: reading.block.id, start, end, entity: rules.id, name };
  const situation = situationOf(candidate, name, observed);
  const { form } = situation;

  const introduced = form.acronym ? introduces(candidate, situation, observed) : null;
  if (introduced !== null) evidence.introduced[rules.id] = introduced;

  const out = ruledOut(situation);
  if (out) {
    if (out.bearer)
      addBearer(evidence, rules.id, { ...otherBearer(span), ...(out.bearer === 'alike' && { alike: true }) });
    return { kind: 'rejected', rejected: { ...span, refusal: out.refusal } };
  }
  if (isNamesake(situation, span, evidence))
    return { kind: 'rejected', rejected: { ...span, refusal: 'other-bearer' } };
  if (form.strong) evidence.seen[rules.id] = (knownOf(evidence.seen, rules.id) ?? 0) + 1;
  if (form.strong && !form.surname && !form.acronym) {
    if (!form.single) addBearer(evidence, rules.id, { block: span.block, start, own: true });
    return { kind: 'mention', mention: { ...span, reason: 'strong-name' } };
  }
  const use = useOf(situation);
  if (use === 'common') return { kind: 'rejected', rejected: { ...span, refusal: 'common-word' } };
  const leaning = leaningOf(situation);
  return {
    kind: 'doubt',
    doubt: {
      ...span,
      strong: form.strong,
      person: form.surname,
      acronym: form.acronym,
      common: form.common,
      leaning: leaning === 'none' && use === 'name' ? 'grammar' : leaning,
    },
  };
}

function situationOf(
  candidate: Candidate,
  name: string,
  { reading, standing, grammarOf }: Observed,
): Situation {
  const context = contextOf(reading, candidate);
  return {
    form: formOf(name, rulesOf(candidate), isStrong(flagsOf(candidate), reading)),
    context,
    reading,
    covered: (token) => (standing.get(token.start) ?? candidate).start !== candidate.start,
    grammar: () => grammarOf(context.sentence),
  };
}

const isStrong = (flags: number, { language, certain }: Reading): boolean =>
  (flags & STRONG) !== 0 && !(language === 'en' && certain && flags & FOREIGN);

/** Only changes of bearer are kept, the latest of them: what matters is who was named in full last. */
function addBearer(evidence: Evidence, entity: string, bearer: Bearer): void {
  const bearers = knownOf(evidence.bearers, entity) ?? [];
  evidence.bearers[entity] = bearers;
  if (bearers.at(-1)?.own === bearer.own) return;
  bearers.push(bearer);
  if (bearers.length > MOST_BEARERS) bearers.shift();
}

const otherBearer = ({ block, start }: Position): Bearer => ({ block, start, own: false });

/** Languages that no tagger reads here: two capitalised words, of which the last is the place's, are a person's name. */
const LIKE_NAMES: ReadonlySet<string> = new Set(['fr', 'es', 'ru']);

/** A name of something else that ends in the candidate, "Denzel Washington", makes a bearer of it where it names a person. */
export function noteNamesake(
  longer: Candidate,
  short: Candidate,
  observed: Observed,
  evidence: Evidence,
): void {
  const { reading } = observed;
  const situation = situationOf(short, writtenOf(short), observed);
  const { form, context } = situation;
  if (!form.single) {
    // "Article 9 of the GDPR"
    if (!form.strong && short.start === longer.start)
      addBearer(evidence, form.rules.id, otherBearer({ block: reading.block.id, start: longer.start }));
    return;
  }
  // "Washington, Tyne and Wear": a name that goes on after a comma is another town's.
  const isTown = short.start === longer.start && /^,/.test(context.gapAfter);
  if (form.rules.type === 'place' && (isTown || townElsewhere(situation))) {
    addBearer(evidence, form.rules.id, {
      ...otherBearer({ block: reading.block.id, start: longer.start }),
      alike: true,
    });
    return;
  }
  // 岸田劉生, "Kishida Ryusei": the surname first.
  const isFirst =
    short.start === longer.start &&
    form.surname &&
    (isEastern(context.tokens[context.from]!) || (isCapital(context.after) && !isHead(context.after)));
  if (isFirst || (short.end === longer.end && isNamedInFull(situation)))
    addBearer(evidence, form.rules.id, otherBearer({ block: reading.block.id, start: longer.start }));
}

/** "Denzel Washington", "Booker T. Washington": what stands before the short name is a given name. */
function isNamedInFull(situation: Situation): boolean {
  const { form, context, reading } = situation;
  const given = context.tokens[context.from - 1];
  if (!isCapital(given)) return false;
  const isInitial = given.folded.length === 1 && isCapital(context.tokens[context.from - 2]);
  return form.surname || isInitial || LIKE_NAMES.has(reading.language) || isGiven(given, situation);
}

/** After "Moscow, Idaho" Moscow is that town; after George Washington, "Washington smiled" is the man. */
function isNamesake(situation: Situation, at: Position, evidence: Evidence): boolean {
  const { form, context } = situation;
  if (!form.single || form.surname) return false;
  const last = knownOf(evidence.bearers, form.rules.id)?.at(-1);
  if (!last || last.own || last.block > at.block) return false;
  const isAfterPreposition = placePrepositions.has(context.before?.folded ?? '');
  // "From London, Ontario, to London", "George Washington never saw Washington": a sentence that names both tells them
  // apart; the next one no more.
  const isNextSentence = last.block < at.block || last.start < context.sentence.start;
  if (last.alike) return isNextSentence || !isAfterPreposition;
  if (!form.strong || isSubject(situation)) return true;
  return isNextSentence && !isAfterPreposition;
}

/** Whether a place's name stands where a person's would: "Washington smiled", after George Washington was named. */
function isSubject({ context }: Situation): boolean {
  const { before, gapBefore, opens } = context;
  return opens || /[,;:—–]/.test(gapBefore) || (before !== undefined && subjectOpeners.has(before.folded));
}

/** How far a cue may stand from a name and still be beside it, in tokens; in Han and kana a token is a character. */
const BESIDE = 3;
const BESIDE_EASTERN = 6;

/** A cue beside the name, or somewhere in its block; in the East, a title that follows it. */
function leaningOf({ form, context, reading }: Situation): Leaning {
  const { tokens, from, to } = context;
  const eastern = isEastern(tokens[from]!);
  const cues = cuesAround(cuesIn(reading, form.rules.cues), from, to, eastern ? BESIDE_EASTERN : BESIDE);
  if (cues.beside) return 'beside';
  if (cues.elsewhere) return 'near';
  return eastern && form.surname && (easternTitleAfter(tokens, to)?.length ?? 0) > 1 ? 'near' : 'none';
}

/** "the Swift network", "a Swift exit", "Diet soda": whether a capitalised weak word is used as a name. */
function useOf(situation: Situation): 'common' | 'name' | 'open' {
  const { form, context } = situation;
  const token = context.tokens[context.from]!;
  if (!form.single || form.strong || form.surname || form.acronym || token.shape !== CAPITAL) return 'open';
  const { before, after, gapBefore, gapAfter, opens, sentence } = context;
  if (before?.folded === 'the' && gapBefore === ' ' && !opens)
    return after?.folded === 'of' && gapAfter === ' ' ? 'common' : 'name';
  if (sentence.style !== 'plain' || !opens) return 'open';
  const tags = tagsOf(token, situation);
  return tags.has('Adjective') || tags.has('Verb') || tags.has('Adverb') ? 'common' : 'open';
}
