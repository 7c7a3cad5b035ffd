// What a page has shown so far, as plain data that travels with it: the background keeps nothing between calls.
import type { Mention } from '../mention.ts';

/** Where in the page something stood: blocks are read in the order of their ids, later text may come later. */
export interface Position {
  block: number;
  start: number;
}

/** Whom the page names in full: the entity itself, or somebody or something else that bears its short name. */
export interface Bearer extends Position {
  own: boolean;
  /** It stands wherever the entity would: "Moscow, Idaho" after prepositions, a camera called G7 as letters. */
  alike?: boolean;
}

/** What the words directly around a candidate say of it. */
export type Leaning = 'beside' | 'near' | 'grammar' | 'none';

/** A weak candidate whose judgement may change as the page grows: what its own sentence said, without the sentence. */
export interface Doubt extends Position {
  end: number;
  entity: string;
  name: string;
  /** Strong by itself, yet open to another bearer: a distinctive surname. */
  strong: boolean;
  person: boolean;
  acronym: boolean;
  /** A phrase in lower case, which only much company confirms. */
  common: boolean;
  leaning: Leaning;
  /** Sure mentions inside the name, which stand if it does not: Russia in "sanctions on Russia". */
  within?: Mention[];
  /** The reason last given, if any, so that a change can be told. */
  reason?: Mention['reason'];
}

export interface Evidence {
  /** How often each entity was named beyond doubt. */
  seen: Record<string, number>;
  /** By entity: who was named in full, in the order read. */
  bearers: Record<string, Bearer[]>;
  /** By entity: whether brackets introduced its short form as its own (true) or as something else's (false). */
  introduced: Record<string, boolean>;
  doubts: Doubt[];
}

export const noEvidence = (): Evidence => ({ seen: {}, bearers: {}, introduced: {}, doubts: [] });

/** More doubts than any article holds; beyond it the oldest are forgotten, so that an endless page stays bounded. */
export const MOST_DOUBTS = 2000;

/** Of an entity; a page changes its bearer seldom, and an endless one stays bounded. */
export const MOST_BEARERS = 500;

/** What is known of an entity. A pack may call one "constructor", which every object has from its prototype. */
export const knownOf = <T>(known: Record<string, T>, entity: string): T | undefined =>
  Object.hasOwn(known, entity) ? known[entity] : undefined;
