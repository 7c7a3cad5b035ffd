// What kind of name a name is.
import type { EntityRules } from '../pack/compile.ts';
import { LETTER, UNSPACED } from '../text/fold.ts';
import { CAPITALS, LOWER, readTokens, type Token } from '../text/tokens.ts';
import type { Form } from './situation.ts';

const LONGEST_ACRONYM = 5;

export function formOf(name: string, rules: EntityRules, strong: boolean): Form {
  // "E.E.Z." is one word, written letter by letter.
  const plain = /^(?:\p{Lu}\.){2,}$/u.test(name) ? name.replaceAll('.', '') : name;
  const tokens = readTokens(plain);
  const first = tokens[0]!;
  const han = first.kind === UNSPACED;
  const single = han || tokens.length === 1 || /^[\p{L}\p{N}]+$/u.test(plain);
  return {
    name,
    rules,
    strong,
    single,
    surname: rules.type === 'person' && (han ? tokens.length < 3 : single && !isRunTogether(name)),
    acronym: single && first.shape === CAPITALS && first.folded.length <= LONGEST_ACRONYM,
    common: first.kind === LETTER && (isLower(first) || isLower(tokens.at(-1)!)),
  };
}

const isLower = (token: Token): boolean => token.kind === LETTER && token.shape === LOWER;

/** "VolodymyrZelenskyy" is a full name in one word. */
const isRunTogether = (name: string): boolean => /\p{Ll}\p{Lu}/u.test(name);
