// A candidate with all that the rules may ask about it.
import type { Refusal } from '../mention.ts';
import type { EntityRules } from '../pack/compile.ts';
import type { Token } from '../text/tokens.ts';
import type { Context, Reading } from './context.ts';
import type { TaggedWord } from './tagger.ts';

/** What a name is, as far as rules care. */
export interface Form {
  name: string;
  rules: EntityRules;
  strong: boolean;
  /** A person's one-word (or two-character) name. */
  surname: boolean;
  acronym: boolean;
  /** A phrase that begins or ends in lower case: "peace treaty", "Russian gas", "sanctions on Russia". */
  common: boolean;
  /** One word. */
  single: boolean;
}

export interface Situation {
  form: Form;
  context: Context;
  reading: Reading;
  /** Whether another name of the pack stands on the token. */
  covered(token: Token): boolean;
  /** The sentence's grammar; asking costs, so it is asked only where a rule is in doubt. */
  grammar(): TaggedWord[];
}

/** Why a candidate is none. `bearer`: the words name somebody else in full, who bears the short name from then on. */
export interface Refused {
  refusal: Refusal;
  bearer: boolean | 'alike';
}

/** A rule that may rule a candidate out; null where it has nothing to say. */
export type Rule = (situation: Situation) => Refused | null;

export const refuse = (refusal: Refusal, bearer: Refused['bearer'] = false): Refused => ({ refusal, bearer });

const NO_TAGS: ReadonlySet<string> = new Set();

export const tagsOf = (token: Token, { grammar }: Situation): ReadonlySet<string> =>
  grammar().find((word) => word.start <= token.start && word.end >= token.end)?.tags ?? NO_TAGS;

/** Whether grammar takes a word for a person's given name. Unknown words are none. */
export function isGiven(token: Token, situation: Situation): boolean {
  const tags = tagsOf(token, situation);
  return tags.has('FirstName') || (tags.has('Person') && !tags.has('Honorific'));
}
