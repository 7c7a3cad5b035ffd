// How detection asks about grammar. The one implementation is compromise, in the background; without it the evidence
// rules judge alone.

/** A word of a sentence with its parts of speech; `sentence.slice(start, end)` is the word. */
export interface TaggedWord {
  start: number;
  end: number;
  tags: ReadonlySet<string>;
}

/** Tags the words of an English sentence. */
export type Tagger = (sentence: string) => TaggedWord[];
