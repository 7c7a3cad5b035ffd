// Detection: one pure function from blocks of text to mentions. It keeps nothing; what a page has shown so far comes
// in as `evidence` and goes out again, so that a background that was asleep knows as much as one that was not.
import { BLOCKS, type Candidate, findNames } from '../lexicon/lexicon.ts';
import type { Mention, Rejected, TextBlock } from '../mention.ts';
import type { Lexicon } from '../pack/compile.ts';
import { type Reading, read, type Sentence } from './context.ts';
import { type Doubt, type Evidence, MOST_DOUBTS, noEvidence } from './evidence.ts';
import { companyOn, judge } from './judge.ts';
import { type Finding, noteNamesake, type Observed, observe, type Standing } from './observe.ts';
import type { TaggedWord, Tagger } from './tagger.ts';

export interface Detection {
  /** Mentions in these blocks, and in earlier ones that they confirm, in order. */
  mentions: Mention[];
  /** Mentions of earlier blocks that these speak against. */
  withdrawn: Mention[];
  rejected: Rejected[];
  evidence: Evidence;
  /** How many sentences the tagger read. */
  sentencesRead: number;
}

/** Finds the mentions in `blocks`, given what earlier blocks of the same page showed. */
export function detect(
  blocks: readonly TextBlock[],
  lexicon: Lexicon,
  tagger: Tagger | null,
  before: Evidence | null = null,
): Detection {
  const evidence = structuredClone(before ?? noEvidence());
  const grammar = countingTagger(tagger);
  const mentions: Mention[] = [];
  const rejected: Rejected[] = [];
  const fresh: Doubt[] = [];
  for (const block of blocks) {
    const candidates = findNames(block.text, lexicon.names);
    if (candidates.length === 0) continue;
    for (const finding of findingsOf(read(block), candidates, lexicon, evidence, grammar.tag)) {
      if (finding.kind === 'mention') mentions.push(finding.mention);
      else if (finding.kind === 'rejected') rejected.push(finding.rejected);
      else fresh.push(finding.doubt);
    }
  }
  const settled = settle([...evidence.doubts, ...fresh], new Set(fresh), evidence, lexicon);
  evidence.doubts = settled.doubts.slice(-MOST_DOUBTS);
  return {
    mentions: [...mentions, ...settled.mentions].sort((a, b) => a.block - b.block || a.start - b.start),
    withdrawn: settled.withdrawn,
    rejected: [...rejected, ...settled.rejected],
    evidence,
    sentencesRead: grammar.count(),
  };
}

/** Reads the candidates of one block; the longest name wins, and a name of something else swallows what it covers. */
function findingsOf(
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
  for (const candidate of candidates) {
    if (taken && candidate.start < taken.end && !mayShare(lexicon, taken, candidate)) {
      if (isOfSomethingElse(lexicon, taken)) noteNamesake(taken, candidate, observed, evidence);
      continue;
    }
    if (isOfSomethingElse(lexicon, candidate)) {
      taken = candidate;
      continue;
    }
    const finding = observe(candidate, observed, evidence);
    findings.push(finding);
    if (finding.kind !== 'rejected') taken = candidate;
  }
  return findings;
}

const isOfSomethingElse = ({ names }: Lexicon, { name }: Candidate): boolean =>
  (names.flags[name]! & BLOCKS) !== 0;

/** Two entities may bear the very same name: both are judged, and the evidence decides. */
const mayShare = ({ names }: Lexicon, a: Candidate, b: Candidate): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  !((names.flags[a.name]! | names.flags[b.name]!) & BLOCKS) &&
  names.entities[a.name] !== names.entities[b.name];

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

interface Settled {
  mentions: Mention[];
  withdrawn: Mention[];
  rejected: Rejected[];
  doubts: Doubt[];
}

/** Judges every doubt, old and new, by what the whole page has shown. */
function settle(doubts: Doubt[], fresh: ReadonlySet<Doubt>, evidence: Evidence, lexicon: Lexicon): Settled {
  const settled: Settled = { mentions: [], withdrawn: [], rejected: [], doubts: [] };
  const types = new Map(lexicon.entities.map((rules) => [rules.id, rules.type]));
  const company = companyOn(evidence, doubts, types);
  const rivals = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const place = `${doubt.block}:${doubt.start}:${doubt.end}`;
    rivals.set(place, [...(rivals.get(place) ?? []), doubt]);
  }
  for (const same of rivals.values()) {
    const verdicts = same.map((doubt) => ({ doubt, ...judge(doubt, evidence, company) }));
    const confirmed = verdicts.filter((verdict) => verdict.reason !== undefined);
    for (const { doubt, reason, refusal } of verdicts) {
      const { block, start, end, entity, name } = doubt;
      const span = { block, start, end, entity, name };
      const accepted = confirmed.length > 1 ? undefined : reason;
      if (accepted && accepted !== doubt.reason && !doubt.reason)
        settled.mentions.push({ ...span, reason: accepted });
      else if (!accepted && doubt.reason) settled.withdrawn.push({ ...span, reason: doubt.reason });
      if (!accepted && fresh.has(doubt))
        settled.rejected.push({ ...span, refusal: refusal ?? 'other-bearer' });
      const { reason: _, ...rest } = doubt;
      settled.doubts.push(accepted ? { ...rest, reason: accepted } : rest);
    }
  }
  return settled;
}

function countingTagger(tagger: Tagger | null): { tag: Tagger | null; count(): number } {
  let read = 0;
  const tag: Tagger = (sentence) => {
    read++;
    return tagger!(sentence);
  };
  return { tag: tagger && tag, count: () => read };
}

/** The grammar of a sentence, read at most once, and only when somebody asks. Offsets are those of the block. */
function sentenceGrammar(
  { block, language }: Reading,
  tag: Tagger | null,
): (sentence: Sentence) => TaggedWord[] {
  const known = new Map<Sentence, TaggedWord[]>();
  return (sentence) => {
    if (!tag || language !== 'en' || sentence.end - sentence.start > LONGEST_READ) return [];
    let words = known.get(sentence);
    if (!words) {
      words = tag(block.text.slice(sentence.start, sentence.end)).map((word) => ({
        ...word,
        start: word.start + sentence.start,
        end: word.end + sentence.start,
      }));
      known.set(sentence, words);
    }
    return words;
  };
}

/** Characters; a longer "sentence" is a list or a table, of which grammar can say nothing. */
const LONGEST_READ = 1000;
