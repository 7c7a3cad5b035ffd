// The findings in one block: the longest name wins, and a name of something else swallows what it covers.
import { type Candidate, flagsOf, isOfSame, rulesOf, writtenOf } from '../lexicon/lexicon.ts';
import { BLOCKS } from '../lexicon/names.ts';
import type { Reading } from './context.ts';
import { type Evidence, noEvidence } from './evidence.ts';
import { sentenceGrammar } from './grammar.ts';
import { type Finding, noteNamesake, type Observed, observe, type Standing } from './observe.ts';
import type { Tagger } from './tagger.ts';

/** Reads the candidates of one block, in order; what they show of the page goes into `evidence`. */
export function findingsOf(
  reading: Reading,
  candidates: readonly Candidate[],
  evidence: Evidence,
  tag: Tagger | null,
): Finding[] {
  const findings: Finding[] = [];
  const observed: Observed = {
    reading,
    standing: standingOn(reading, candidates),
    grammarOf: sentenceGrammar(reading, tag),
  };
  let taken: Candidate | undefined;
  let isSure = false;
  let swallowing: Candidate[] = [];
  for (const candidate of candidates) {
    if (isOfSomethingElse(candidate)) {
      swallowing = [...swallowing.filter((other) => other.end > candidate.start), candidate];
      continue;
    }
    const swallower = swallowing.find((other) => swallows(other, candidate));
    if (swallower) {
      noteNamesake(swallower, candidate, observed, evidence);
      findings.push(swallowed(candidate, observed));
      continue;
    }
    if (taken && candidate.start < taken.end && !mayShare(taken, candidate, isSure)) {
      keepWithin(findings.at(-1), candidate, observed);
      continue;
    }
    const finding = observe(candidate, observed, evidence);
    findings.push(finding);
    if (finding.kind === 'rejected') continue;
    taken = candidate;
    isSure = finding.kind === 'mention';
  }
  return findings;
}

function swallowed(candidate: Candidate, { reading }: Observed): Finding {
  const { start, end } = candidate;
  const entity = rulesOf(candidate).id;
  const span = { block: reading.block.id, start, end, entity, name: writtenOf(candidate) };
  return { kind: 'rejected', rejected: { ...span, refusal: 'longer-name' } };
}

/** A sure mention inside a doubtful one is kept with it, should the doubt come to nothing. */
function keepWithin(finding: Finding | undefined, candidate: Candidate, observed: Observed): void {
  if (finding?.kind !== 'doubt' || candidate.end > finding.doubt.end) return;
  const inside = observe(candidate, observed, noEvidence());
  if (inside.kind !== 'mention') return;
  const within = (finding.doubt.within ??= []);
  if (within.every((other) => other.end <= candidate.start)) within.push(inside.mention);
}

/** What is not this entity swallows this entity's names, and leaves those of others: "the Security Council of Russia". */
const swallows = (other: Candidate, candidate: Candidate): boolean =>
  isOfSame(other, candidate) &&
  candidate.start < other.end &&
  candidate.end - candidate.start < other.end - other.start;

const isOfSomethingElse = (candidate: Candidate): boolean => (flagsOf(candidate) & BLOCKS) !== 0;

/**
 * Two entities may bear the very same name: both are judged, and the evidence decides. Of two packs that know it the
 * second is asked only where the first is not sure.
 */
const mayShare = (a: Candidate, b: Candidate, isSure: boolean): boolean =>
  a.start === b.start && a.end === b.end && !isOfSame(a, b) && (a.of === b.of || !isSure);

/** The longest candidate on each token; candidates come in order of start, the longest first. */
function standingOn({ tokens }: Reading, candidates: readonly Candidate[]): Standing {
  const standing = new Map<number, Candidate>();
  let next = 0;
  for (const token of tokens) {
    while (next < candidates.length && candidates[next]!.end <= token.start) next++;
    for (let i = next; i < candidates.length && candidates[i]!.start <= token.start; i++)
      if (candidates[i]!.end >= token.end) {
        standing.set(token.start, candidates[i]!);
        break;
      }
  }
  return standing;
}
