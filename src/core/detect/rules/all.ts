// The rules that may rule a candidate out by the words around it, in the order in which they are asked: the cheapest
// and surest first, those that may ask for grammar last.
import { isEastern } from '../cues.ts';
import type { Refused, Rule, Situation } from '../situation.ts';
import { spokenAgainst } from './against.ts';
import { anotherKindOfThing, quotedAlone } from './apposition.ts';
import { shouted } from './capitals.ts';
import { headOfInstitutionInHan, insideTitle, namedAfterPlace, runsOnInHan } from './eastern.ts';
import {
  anotherAgreement,
  anotherOfItsKind,
  begunByAnother,
  glued,
  headOfInstitution,
  lessCapital,
  personNamedLikeAPlace,
  townElsewhere,
} from './longer-name.ts';
import { somebodyElses } from './owner.ts';
import { onStage } from './scene.ts';
import { otherPersonsName } from './surname.ts';
import { namedLikeAWork } from './title.ts';

const eastern: Rule[] = [spokenAgainst, runsOnInHan, headOfInstitutionInHan, namedAfterPlace, insideTitle];

const spaced: Rule[] = [
  spokenAgainst,
  glued,
  lessCapital,
  shouted,
  headOfInstitution,
  begunByAnother,
  townElsewhere,
  anotherKindOfThing,
  quotedAlone,
  somebodyElses,
  anotherAgreement,
  otherPersonsName,
  anotherOfItsKind,
  personNamedLikeAPlace,
  namedLikeAWork,
  onStage,
];

/** The first objection of the words around the candidate, or null. */
export function ruledOut(situation: Situation): Refused | null {
  const first = situation.context.tokens[situation.context.from]!;
  for (const rule of isEastern(first) ? eastern : spaced) {
    const refused = rule(situation);
    if (refused) return refused;
  }
  return null;
}
