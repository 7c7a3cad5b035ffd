// The lexicon beside what npm has for finding many names in a text, in Node.
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Brunorb from 'ahocorasick';
import nlp from 'compromise/one';
import { buildNames } from '../../src/core/lexicon/build-names.ts';
import { findNames, type NameTable } from '../../src/core/lexicon/names.ts';
import { madeNames, madeText } from './made.ts';
import { overRival, type Row, told } from './rows.ts';
import { byTurns, once, quickest, throughput } from './timing.ts';

const SIZES = [60, 1_000, 10_000, 100_000, 1_000_000];
const CHARACTERS = 1_000_000;
/** compromise reads so slowly that a part of the text has to do. */
const SAMPLE = 10_000;
/** Above, the rivals need seconds and gigabytes to build. */
const MOST_AHO = 100_000;
/** At this number the slower of two Aho-Corasicks is slower by half, and more are not asked of it. */
const MOST_SLOWER = 1_000;
const MOST_LOOKUP = 10_000;
const MOST_PATTERN = 10_000;

type Finder = (text: string) => number;

export function lexiconRows(): Row[] {
  let few = 0;
  return SIZES.flatMap((size) => {
    const { rows, ours } = rowsAt(size);
    few ||= ours;
    return size === SIZES.at(-1)
      ? [...rows, overRival('  beside 60 names', 'MB/s', ours, { name: '60 names', value: few }, 0.4)]
      : rows;
  });
}

function rowsAt(size: number): { rows: Row[]; ours: number } {
  const names = madeNames(size);
  const text = madeText(CHARACTERS, names);
  const entries = names.map((name, entity) => ({ name, entity, flags: 1 }));
  let table!: NameTable;
  const built = once(() => (table = buildNames(entries)));
  const finders: Record<string, Finder> = { ours: (t) => findNames(t, table).length, ...ahoCorasicks(names) };
  const times = byTurns(
    size > MOST_AHO ? 3 : 5,
    Object.fromEntries(Object.entries(finders).map(([name, find]) => [name, () => find(text)])),
  );
  const ours = throughput(text.length, times.ours!);
  const what = `${size.toLocaleString('en')} names`;
  const rows: Row[] = [];
  const rivals = Object.entries(times).filter(([name]) => name !== 'ours');
  const [name, time] = rivals.sort(([, a], [, b]) => a - b)[0] ?? [];
  if (name && time)
    rows.push(overRival(what, 'MB/s', ours, { name, value: throughput(text.length, time) }, 4));
  else rows.push(told(what, 'MB/s', ours));
  if (size <= MOST_LOOKUP) {
    const value = throughput(SAMPLE, lookupTime(names, text.slice(0, SAMPLE)));
    rows.push(overRival('', 'MB/s', ours, { name: 'compromise lookup', value }, 50));
  }
  if (size <= MOST_PATTERN) {
    const find = pattern(names);
    const value = throughput(
      text.length,
      quickest(2, () => find(text)),
    );
    rows.push(overRival('', 'MB/s', ours, { name: 'regular expression', value }, 1));
  }
  const bytes = Object.values(table).reduce((total, part) => total + part.byteLength, 0);
  if (size >= 10_000) rows.push(...[weight(bytes / size), told('  built in', 'ms', built)]);
  return { rows, ours };
}

const weight = (bytes: number): Row => {
  const row = told('  weight of a name', 'bytes', bytes);
  return { ...row, aim: '≤ 70 bytes', met: bytes <= 70 };
};

/** The two fastest of three tried, the other being modern-ahocorasick. */
function ahoCorasicks(names: string[]): Record<string, Finder> {
  if (names.length > MOST_AHO) return {};
  const brunorb = new Brunorb(names);
  const finders = { ahocorasick: (text: string) => brunorb.search(text).length };
  if (names.length > MOST_SLOWER) return finders;
  const monyone = new Monyone(names);
  return { ...finders, '@monyone/aho-corasick': (text) => monyone.matchInText(text).length };
}

function lookupTime(names: string[], text: string): number {
  const trie = nlp.buildTrie(names.map((name) => name.toLowerCase()));
  return quickest(2, () => nlp(text).lookup(trie).json());
}

function pattern(names: string[]): Finder {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => [...text.matchAll(expression)].length;
}
