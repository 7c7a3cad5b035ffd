// Finds the facts that a paragraph speaks of, among those of one entity, as BM25 does: a word that few of them have
// counts for more. A word finds a fact by itself, or for less by another of its ring.
import { ringsOf } from './synonyms.ts';
import { everyday, keysOf, spelt } from './words.ts';

/** What a fact can be found by. */
export interface Findable {
  /** Its own text and date. */
  text: string;
  /** The words by which others speak of it. */
  cues: readonly string[];
  /** Keys of the names of what else it is about. */
  about: readonly string[];
}

/** What found a fact, by word: how much each counted for. */
export type Hits = Map<string, number>;

/** Weights, set on the tuning part of the ranking gold set. */
const WEIGHTS = { text: 0.6, cue: 1, phrase: 0.6, about: 0.45, ring: 0.65 };
/** How much a fact with many words has to give way: 0 not at all, 1 in proportion. */
const LENGTH = 0.15;

/** What a word of any story counts for. */
const EVERYDAY = 0.6;

/** How much more the words of a cue count where all of it stands. */
const WHOLE = 2;

interface Entry {
  fact: number;
  weight: number;
}

export class FactIndex {
  #facts: number;
  #words = new Map<string, Entry[]>();
  #rings = new Map<string, Entry[]>();
  /** Cues of several words, as they are spelt. */
  #phrases: string[][];

  constructor(facts: readonly Findable[]) {
    this.#facts = facts.length;
    this.#phrases = facts.map(({ cues }) =>
      cues.map(spelt).filter((cue) => cue.lastIndexOf(' ', cue.length - 2) > 0),
    );
    const weighted = facts.map(weigh);
    const mean = weighted.reduce((sum, { size }) => sum + size, 0) / Math.max(1, facts.length);
    weighted.forEach(({ words, rings, size }, fact) => {
      const share = 1 / (1 - LENGTH + (LENGTH * size) / mean);
      for (const [key, weight] of words) push(this.#words, key, { fact, weight: weight * share });
      for (const ring of rings) push(this.#rings, ring, { fact, weight: WEIGHTS.ring * share });
    });
  }

  /** What of a paragraph found each fact, in their order; of its words, only these keys count. */
  find(paragraph: string, keys: Iterable<string>): Hits[] {
    const found: Hits[] = Array.from({ length: this.#facts }, () => new Map());
    for (const key of new Set(keys)) {
      const count = (entries: Entry[] | undefined) => {
        const rarity = this.#rarity(entries?.length ?? 0) * (everyday.has(key) ? EVERYDAY : 1);
        for (const { fact, weight } of entries ?? [])
          found[fact]!.set(key, Math.max(found[fact]!.get(key) ?? 0, weight * rarity));
      };
      count(this.#words.get(key));
      for (const ring of ringsOf(key)) count(this.#rings.get(ring));
    }
    const spelling = spelt(paragraph);
    this.#phrases.forEach((phrases, fact) => {
      const hits = found[fact]!;
      for (const key of new Set(phrases.filter((phrase) => spelling.includes(phrase)).flatMap(keysOf)))
        if (hits.has(key)) hits.set(key, hits.get(key)! * WHOLE);
    });
    return found;
  }

  /** Inverse frequency among the facts. */
  #rarity = (n: number): number => Math.log(1 + (this.#facts - n + 0.5) / (n + 0.5));
}

function weigh({ text, cues, about }: Findable) {
  const words = new Map<string, number>();
  const raise = (keys: Iterable<string>, weight: number) => {
    for (const key of new Set(keys)) words.set(key, (words.get(key) ?? 0) + weight);
  };
  const own = new Set(keysOf(text));
  const phrases = cues.map(keysOf);
  const single = new Set(phrases.filter(({ length }) => length === 1).flat());
  raise(own, WEIGHTS.text);
  raise(single, WEIGHTS.cue);
  raise(
    phrases.flat().filter((key) => !single.has(key)),
    WEIGHTS.phrase,
  );
  const size = words.size;
  raise(about, WEIGHTS.about);
  return { words, rings: new Set([...own, ...single].flatMap(ringsOf)), size };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
