// What detection knows of the packs that are on: a lexicon each, found in a text one after the other. Packs come and go
// by themselves, with nothing to be built anew.
import { type FoundName, findNames, type NameTable, nameAt } from './names.ts';
import { type EntityRules, indexOf, type RulesTable, rulesAt } from './rules.ts';

/** The names and rules of one pack. */
export interface PackLexicon {
  names: NameTable;
  entities: RulesTable;
}

/** Those of all packs; where two have the same to say, the first one says it. */
export type Lexicon = readonly PackLexicon[];

/** A name found in a text, whatever the evidence will say. */
export interface Candidate extends FoundName {
  of: PackLexicon;
}

/** Every name in the text, overlaps included, in order of start, the longest first, and of packs. */
export function candidatesIn(text: string, lexicon: Lexicon): Candidate[] {
  const found = lexicon.flatMap((of) => findNames(text, of.names).map((name) => ({ ...name, of })));
  return lexicon.length > 1 ? found.sort((a, b) => a.start - b.start || b.end - a.end) : found;
}

export const writtenOf = ({ of, name }: Candidate): string => nameAt(of.names, name);
export const flagsOf = ({ of, name }: Candidate): number => of.names.flags[name]!;
export const rulesOf = ({ of, name }: Candidate): EntityRules =>
  rulesAt(of.entities, of.names.entities[name]!);

/** Whether two names are of the same entity. */
export const isOfSame = (a: Candidate, b: Candidate): boolean =>
  a.of === b.of && a.of.names.entities[a.name] === b.of.names.entities[b.name];

/** The rules of the entity with this id. */
export function rulesNamed(lexicon: Lexicon, id: string): EntityRules | undefined {
  for (const { entities } of lexicon) {
    const index = indexOf(entities, id);
    if (index !== undefined) return rulesAt(entities, index);
  }
  return undefined;
}
