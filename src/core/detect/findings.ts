// The findings in one block: the longest name wins, and a name of something else swallows what it covers.
import { BLOCKS, type Candidate, nameAt } from '../lexicon/lexicon.ts';
import { rulesAt } from '../lexicon/rules.ts';
import type { Lexicon } from '../pack/compile.ts';
import type { Reading } from './context.ts';
import { type Evidence, noEvidence } from './evidence.ts';
import { sentenceGrammar } from './grammar.ts';
import { type Finding, noteNamesake, type Observed, observe, type Standing } from './observe.ts';
import type { Tagger } from './tagger.ts';

/** Reads the candidates of one block, in order; what they show of the page goes into `evidence`. */
export function findingsOf(
  reading: Reading,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
  evidence: Evidence,
  tag: Tagger | null,
): Finding[] {
  const findings: Finding[] = [];
  const observed: Observed = {
    reading,
    lexicon,
    standing: standingOn(reading, candidates),
    grammarOf: sentenceGrammar(reading, tag),
  };
  let taken: Candidate | undefined;
  let swallowing: Candidate[] = [];
  for (const candidate of candidates) {
    if (isOfSomethingElse(lexicon, candidate)) {
      swallowing = [...swallowing.filter((other) => other.end > candidate.start), candidate];
      continue;
    }
    const swallower = swallowing.find((other) => swallows(lexicon, other, candidate));
    if (swallower) {
      noteNamesake(swallower, candidate, observed, evidence);
      findings.push(swallowed(candidate, observed));
      continue;
    }
    if (taken && candidate.start < taken.end && !mayShare(lexicon, taken, candidate)) {
      keepWithin(findings.at(-1), candidate, observed);
      continue;
    }
    const finding = observe(candidate, observed, evidence);
    findings.push(finding);
    if (finding.kind !== 'rejected') taken = candidate;
  }
  return findings;
}

function swallowed({ start, end, name }: Candidate, { reading, lexicon }: Observed): Finding {
  const entity = rulesAt(lexicon.entities, lexicon.names.entities[name]!).id;
  const span = { block: reading.block.id, start, end, entity, name: nameAt(lexicon.names, name) };
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
const swallows = ({ names }: Lexicon, other: Candidate, candidate: Candidate): boolean =>
  names.entities[other.name] === names.entities[candidate.name] &&
  candidate.start < other.end &&
  candidate.end - candidate.start < other.end - other.start;

const isOfSomethingElse = ({ names }: Lexicon, { name }: Candidate): boolean =>
  (names.flags[name]! & BLOCKS) !== 0;

/** Two entities may bear the very same name: both are judged, and the evidence decides. */
const mayShare = ({ names }: Lexicon, a: Candidate, b: Candidate): boolean =>
  a.start === b.start && a.end === b.end && names.entities[a.name] !== names.entities[b.name];

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
