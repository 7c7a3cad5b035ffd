// The lexicon: every name of every pack as typed arrays, found in a text by one scan. Whole numbers side by side are
// why it is fast, small and there at once: nothing is parsed or built when it is opened, and nothing for the garbage
// collector to walk. build-names.ts makes it.
//
//   names   [ "Sakhalin-2" | "Kuril Islands" | … ]   one UTF-8 blob, `offsets[i]` to `offsets[i + 1]`
//   slots   hash of a name's folded tokens ─▶ i + 1  open addressing, linear probing, at most half full
//   sift    Bloom filter of how names begin          the only thing most words ever touch

import { type Bits, scan, shapesAllowed } from '../text/sift.ts';
import { CAPITAL, isGlue, LOWER, readTokens, type Token } from '../text/tokens.ts';
import { type PackedTexts, textAt } from './packed-texts.ts';
import type { RulesTable } from './rules.ts';

/** What a name is to its entity. */
export const STRONG = 1;
/** The name belongs to something else, and swallows the text it stands on. */
export const BLOCKS = 2;
/** The name is one of other languages than English, in whose texts it is mostly another word: "poutine". */
export const FOREIGN = 4;

export interface NameTable extends PackedTexts {
  /** Index of the entity that each name belongs to. */
  entities: Uint32Array;
  flags: Uint8Array;
  hashes: Int32Array;
  slots: Uint32Array;
  sift: Bits;
  /** The filter of fixed size that pages hold, over the same names but those that are of something else. */
  pageSift: Bits;
  /** By the first token's hash: the most tokens of any name that begins so. No further is the text read. */
  reach: Uint8Array;
}

/** All that detection knows of the installed packs. */
export interface Lexicon {
  names: NameTable;
  entities: RulesTable;
}

/** A name found in a text, whatever the evidence will say. `name` indexes the table. */
export interface Candidate {
  start: number;
  end: number;
  name: number;
}

export const nameAt: (table: NameTable, name: number) => string = textAt;

/** Every name in the text, overlaps included, in order of start and the longest first. */
export function findNames(text: string, table: NameTable): Candidate[] {
  const found: Candidate[] = [];
  let last = -1;
  scan(text, table.sift, (start) => {
    if (start !== last) found.push(...namesAt(text, start, table));
    last = start;
    return false;
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.name - b.name);
}

function namesAt(text: string, start: number, table: NameTable): Candidate[] {
  const found: Candidate[] = [];
  const tokens = tokensAt(text, start, table);
  const mask = table.slots.length - 1;
  let hash = 0;
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]!;
    const before = tokens[n - 1];
    const gap = before ? text.slice(before.end, token.start) : '';
    if (before && gap !== COMMA && !isGlue(gap, before, token)) break;
    hash = extend(hash, token);
    for (let slot = hash & mask; table.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const name = table.slots[slot]! - 1;
      if (table.hashes[name] !== hash) continue;
      const written = nameAt(table, name);
      const strict = (table.flags[name]! & BLOCKS) !== 0;
      if (isSame(written, tokens, n + 1, strict) && sameCommas(written, text, tokens, n + 1))
        found.push({ start, end: token.end + finalPoint(written, text, token.end), name });
    }
  }
  return found;
}

/** As many tokens as names that begin with this one have. */
function tokensAt(text: string, start: number, { reach }: NameTable): Token[] {
  const [first] = readTokens(text, start, 1);
  const most = first ? reach[first.hash & (reach.length - 1)]! : 0;
  return first && most > 1 ? [first, ...readTokens(text, first.end, most - 1)] : first ? [first] : [];
}

/** "U.S." ends with its point. */
const finalPoint = (name: string, text: string, end: number): number =>
  name.endsWith('.') ? (/^[\p{Cf}\p{Mn}]*\./u.exec(text.slice(end, end + 4))?.[0].length ?? 0) : 0;

/**
 * The same folded tokens, the first no less capital than the name writes it. Later words may stand in lower case
 * ("Kuril islands", "Russian navy"), but not later acronyms, nor anything of a name of something else, which would
 * swallow what is no name: "Russia today".
 */
function isSame(name: string, tokens: readonly Token[], count: number, strict: boolean): boolean {
  const wanted = readTokens(name);
  return (
    wanted.length === count &&
    wanted.every(
      (want, i) =>
        want.folded === tokens[i]!.folded &&
        ((!strict && i > 0 && wanted[0]!.shape !== LOWER && want.shape === CAPITAL) ||
          shapesAllowed(want.shape).includes(tokens[i]!.shape)),
    )
  );
}

/** A comma joins only names that are written with one: "Washington, D.C." */
const COMMA = ', ';

function sameCommas(name: string, text: string, tokens: readonly Token[], count: number): boolean {
  const wanted = name.includes(COMMA) ? readTokens(name) : [];
  for (let i = 1; i < count; i++) {
    const isWanted = wanted.length > 0 && name.slice(wanted[i - 1]!.end, wanted[i]!.start) === COMMA;
    if ((text.slice(tokens[i - 1]!.end, tokens[i]!.start) === COMMA) !== isWanted) return false;
  }
  return true;
}

export const hashOf = (tokens: readonly Token[]): number => tokens.reduce(extend, 0);
const extend = (hash: number, token: Token): number => {
  const h = Math.imul(hash ^ token.hash, 0x9e3779b1);
  return h ^ (h >>> 15);
};
