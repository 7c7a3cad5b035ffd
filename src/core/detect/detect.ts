// Detection: one pure function from blocks of text to mentions. It keeps nothing; what a page has shown so far comes
// in as `evidence` and goes out again, so that a background that was asleep knows as much as one that was not.
import { candidatesIn } from '../lexicon/lexicon.ts';
import type { Mention, Rejected, TextBlock } from '../mention.ts';
import type { Lexicon } from '../pack/compile.ts';
import { read } from './context.ts';
import { type Doubt, type Evidence, MOST_DOUBTS, noEvidence } from './evidence.ts';
import { findingsOf } from './findings.ts';
import { settle } from './settle.ts';
import type { Tagger } from './tagger.ts';

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
    const candidates = candidatesIn(block.text, lexicon);
    if (candidates.length === 0) continue;
    for (const finding of findingsOf(read(block), candidates, evidence, grammar.tag)) {
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

function countingTagger(tagger: Tagger | null): { tag: Tagger | null; count(): number } {
  let read = 0;
  const tag: Tagger = (sentence) => {
    read++;
    return tagger!(sentence);
  };
  return { tag: tagger && tag, count: () => read };
}
