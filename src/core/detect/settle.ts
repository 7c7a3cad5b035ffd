// Doubts, old and new, judged by what the whole page has shown so far.
import { rulesNamed } from '../lexicon/lexicon.ts';
import type { Mention, Rejected } from '../mention.ts';
import type { Lexicon } from '../pack/compile.ts';
import type { Doubt, Evidence } from './evidence.ts';
import { companyOn, judge, type Verdict } from './judge.ts';

export interface Settled {
  /** Newly confirmed. */
  mentions: Mention[];
  /** Confirmed before, and no more. */
  withdrawn: Mention[];
  rejected: Rejected[];
  /** Every doubt, to be judged again when the page shows more. */
  doubts: Doubt[];
}

/** Judges every doubt; `fresh` are those that no call has judged before. */
export function settle(
  doubts: Doubt[],
  fresh: ReadonlySet<Doubt>,
  evidence: Evidence,
  lexicon: Lexicon,
): Settled {
  const settled: Settled = { mentions: [], withdrawn: [], rejected: [], doubts: [] };
  const company = companyOn(evidence, doubts, (entity) => rulesNamed(lexicon, entity)?.type);
  const first = new Map(doubts.map((doubt) => [doubt, judge(doubt, evidence, company)]));
  const established = new Set(
    doubts.filter((doubt) => first.get(doubt)!.reason).map(({ entity, name }) => `${entity} ${name}`),
  );
  // What one sentence makes clear holds for the others that say nothing: "Japan's Diet … The Diet then adjourned".
  const judged = (doubt: Doubt): Verdict => {
    const verdict = first.get(doubt)!;
    const isKnown = verdict.refusal === 'no-evidence' && established.has(`${doubt.entity} ${doubt.name}`);
    return isKnown ? { reason: 'cue-near' } : verdict;
  };
  const packs = (entity = '') => rulesNamed(lexicon, entity)?.pack;
  for (const same of bySpan(doubts)) {
    const verdicts = same.map(judged);
    const pack = packs(same.find((_, i) => verdicts[i]!.reason)?.entity);
    // Two entities of a pack claim the same words with equal right: neither gets them. Of two packs, the first does.
    const claims = same.filter((doubt, i) => verdicts[i]!.reason && packs(doubt.entity) === pack);
    same.forEach((doubt, i) => {
      const isOut = verdicts[i]!.reason && (claims.length > 1 || claims[0] !== doubt);
      record(doubt, isOut ? { refusal: 'other-bearer' } : verdicts[i]!, fresh.has(doubt), settled);
    });
    recordWithin(same, claims.length === 1, fresh.has(same[0]!), settled);
  }
  return settled;
}

/** Doubts of the same words together; an entity that two packs know by the same id claims them once. */
function bySpan(doubts: readonly Doubt[]): Doubt[][] {
  const spans = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const span = `${doubt.block}:${doubt.start}:${doubt.end}`;
    const same = spans.get(span);
    if (same) {
      if (same.every((other) => other.entity !== doubt.entity)) same.push(doubt);
    } else spans.set(span, [doubt]);
  }
  return [...spans.values()];
}

/** Tells what changed: a doubt newly confirmed, newly refused, or refused as it was. */
function record(doubt: Doubt, { reason, refusal }: Verdict, isFresh: boolean, settled: Settled): void {
  const { block, start, end, entity, name } = doubt;
  const span = { block, start, end, entity, name };
  const { reason: before, ...rest } = doubt;
  settled.doubts.push(reason ? { ...rest, reason } : rest);
  if (reason && !before) settled.mentions.push({ ...span, reason });
  if (!reason && before) settled.withdrawn.push({ ...span, reason: before });
  if (!reason && isFresh) settled.rejected.push({ ...span, refusal: refusal ?? 'no-evidence' });
}

/** Names inside the words stand while nobody has the words as a whole, whichever of their doubts they came with. */
function recordWithin(same: readonly Doubt[], stand: boolean, areFresh: boolean, settled: Settled): void {
  const within = same.flatMap((doubt) => doubt.within ?? []);
  const stood = same.some((doubt) => doubt.reason);
  if (stand && !stood && !areFresh) settled.withdrawn.push(...within);
  if (!stand && (stood || areFresh)) settled.mentions.push(...within);
}
