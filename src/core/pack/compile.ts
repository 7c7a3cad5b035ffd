// From packs to a lexicon: which names are strong, which need evidence, which belong to something else.
import { buildNames, type NameEntry } from '../lexicon/build-names.ts';
import type { Lexicon, PackLexicon } from '../lexicon/lexicon.ts';
import { BLOCKS, FOREIGN, STRONG } from '../lexicon/names.ts';
import { type EntityRules, RulesBuilder } from '../lexicon/rules.ts';
import { KATAKANA, UNSPACED } from '../text/fold.ts';
import { CAPITALS, LOWER, readTokens, type Token } from '../text/tokens.ts';
import type { Entity, EntityType, Pack } from './schema.ts';

export type { EntityRules, Lexicon };

/** Compiles packs for detection. The same entity id in two packs stays two entries. */
export const compile = (packs: readonly Pack[]): Lexicon =>
  packs.map(({ id, entities }) => {
    const compiler = new Compiler();
    for (const entity of entities) compiler.add(entity);
    return compiler.lexicon(id);
  });

/** Compiles one pack, an entity after the other: of a large one, not all are held at once. */
export class Compiler {
  readonly #names: NameEntry[] = [];
  readonly #rules = new RulesBuilder();
  #count = 0;

  add(entity: Entity): void {
    this.#rules.add(rulesOf(entity));
    for (const [name, flags] of distinct(namesOf(entity)))
      this.#names.push({ name, entity: this.#count, flags });
    this.#count++;
  }

  lexicon(pack: string): PackLexicon {
    return { names: buildNames(this.#names), entities: this.#rules.table(pack) };
  }
}

function namesOf(entity: Entity): Map<string, number> {
  const names = new Map<string, number>();
  const weak = new Set(entity.weak);
  const strong = new Set(entity.strong);
  const english = new Set([entity.name, ...(entity.names.en ?? [])]);
  for (const name of [entity.name, ...Object.values(entity.names).flat()]) {
    const isStrong = strong.has(name) || (!weak.has(name) && isStrongByForm(name, entity.type));
    names.set(name, (isStrong ? STRONG : 0) | (english.has(name) ? 0 : FOREIGN));
  }
  for (const name of germanGenitives(entity))
    if (!names.has(name)) names.set(name, names.get(name.slice(0, -1)) ?? 0);
  for (const [name, flags] of [...names]) {
    const dotted = dottedOf(name);
    if (dotted !== null && !names.has(dotted)) names.set(dotted, flags);
  }
  for (const name of runTogether(entity)) if (!names.has(name)) names.set(name, STRONG);
  for (const name of entity.not ?? []) if (!names.has(name)) names.set(name, BLOCKS);
  return names;
}

/** "Tokyo" and "Tōkyō" fold to one: the first spelling stands for both. */
function distinct(names: ReadonlyMap<string, number>): Map<string, number> {
  const seen = new Set<string>();
  return new Map(
    [...names].filter(([name, flags]) => {
      const form = readTokens(name).map(({ folded, shape }) => `${folded}${shape}`);
      const key = `${form.join(' ')}${name.includes(',')}${flags & ~FOREIGN}`;
      return !seen.has(key) && seen.add(key);
    }),
  );
}

/** Full names, capitalised phrases and place names speak for themselves; surnames, acronyms and common words do not. */
function isStrongByForm(name: string, type: EntityType): boolean {
  const tokens = readTokens(name);
  const first = tokens[0];
  if (!first) return false;
  // "Å" folds to "a", and 津 stands in many words.
  if (tokens.length === 1 && first.folded.length === 1) return false;
  if (type === 'person') return isFullName(tokens);
  if (first.kind === UNSPACED || first.kind === KATAKANA) return true;
  if (tokens.every((token) => token.shape === LOWER)) return false;
  if (tokens.length === 1) return type === 'place' && !(first.shape === CAPITALS && first.folded.length <= 4);
  return true;
}

const isFullName = (tokens: readonly Token[]): boolean =>
  tokens[0]?.kind === UNSPACED ? tokens.length >= 3 : tokens.length >= 2;

/** "E.E.Z." for "EEZ": letters that are said one by one may be written so. */
const dottedOf = (name: string): string | null =>
  /^[A-Z]{3,5}$/.test(name) ? `${[...name].join('.')}.` : null;

/** "VolodymyrZelenskyy": a person's full name as hashtags and careless pages run it together. */
const runTogether = (entity: Entity): string[] =>
  entity.type === 'person'
    ? Object.values(entity.names)
        .flat()
        .filter((name) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name))
        .map((name) => name.replace(' ', ''))
    : [];

/** "Infineons", "Dresdens": German writes the genitive of a proper name with a bare s. */
const germanGenitives = ({ names }: Entity): string[] =>
  [...(names.de ?? []), ...(names.en ?? []).filter((name) => !/\s/.test(name))]
    .filter((name) => /^\p{Lu}.*\p{Ll}$/u.test(name) && !/[sßzx]$|\P{L}s$/u.test(name))
    .map((name) => `${name}s`);

function rulesOf(entity: Entity): Omit<EntityRules, 'pack'> {
  const folded = (text: string) =>
    readTokens(text)
      .map((token) => token.folded)
      .join(' ');
  const names = [entity.name, ...Object.values(entity.names).flat()].map((name) => readTokens(name));
  return {
    id: entity.id,
    type: entity.type,
    cues: (entity.cues ?? []).map(folded),
    against: (entity.against ?? []).map(folded),
    fullNames:
      entity.type === 'person' ? names.filter(isFullName).map((tokens) => tokens.map((t) => t.folded)) : [],
  };
}
