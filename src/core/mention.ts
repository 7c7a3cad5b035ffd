// The plain data that passes between the stages of detection. `text.slice(start, end)` is the contract:
// offsets are UTF-16 code units of the original text, whatever folding did.

/** A paragraph-like run of page text. `id` is unique on the page and is how mentions point back at it. */
export interface TextBlock {
  id: number;
  text: string;
  kind: 'prose' | 'heading';
}

/** Why a candidate became a mention: a small closed set, shown to whoever asks. */
export const reasons = [
  /** The name is distinctive by itself: a full name, a form that nothing else bears. */
  'strong-name',
  /** The page gives the entity's full name, and no nearer bearer of the short one. */
  'named-in-full',
  /** A title, or a word that goes with the entity, stands beside the name. */
  'cue-beside',
  /** A word that goes with the entity stands in the same block or page. */
  'cue-near',
  /** The page introduces the short form in brackets after the long one. */
  'introduced',
  /** Other entities of the same pack stand on the page. */
  'company',
  /** The sentence's grammar uses the word as this name is used. */
  'grammar',
] as const;
export type Reason = (typeof reasons)[number];

/** Why a candidate was not taken. */
export const refusals = [
  /** The letters are right, the capitals are not. */
  'capitals',
  /** The word is part of a longer name of something else. */
  'longer-name',
  /** The page is about another bearer of the name. */
  'other-bearer',
  /** The page says that the letters stand for something else. */
  'other-meaning',
  /** The sentence uses the word as a common word. */
  'common-word',
  /** Nothing speaks against it, and nothing for it. */
  'no-evidence',
] as const;
export type Refusal = (typeof refusals)[number];

/** A candidate that the evidence confirms. `name` is the pack's spelling of the name that matched. */
export interface Mention {
  block: number;
  start: number;
  end: number;
  entity: string;
  name: string;
  reason: Reason;
}

/** A candidate that the evidence does not confirm, kept for the reader who asks why. */
export type Rejected = Omit<Mention, 'reason'> & { refusal: Refusal };
