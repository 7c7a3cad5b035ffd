// From the files of a pack to a pack that the rest of the program trusts. Every error names file and field.
import * as v from 'valibot';
import { EntitySchema, type Pack, PackFileSchema, PackSchema, type Place } from './schema.ts';

export interface PackText {
  path: string;
  text: string;
}

/** A pack that breaks a rule. The message is one line: file, field, and what was expected. */
export class PackError extends Error {
  override name = 'PackError';
}

/**
 * Reads a pack from its files: either one document that holds everything, or `pack.json` and one file an entity.
 * @throws PackError on the first rule that is broken.
 */
export function parsePack(files: readonly PackText[]): Pack {
  const head = files.find(({ path }) => fileName(path) === 'pack.json') ?? files[0];
  if (!head) throw new PackError('pack.json: expected a file, found none');
  const document = parseJson(head);
  if (files.length === 1 && isWhole(document))
    return checkWhole(head.path, validate(PackSchema, document, head.path));
  const { $schema: _, ...fields } = validate(PackFileSchema, document, head.path);
  const entities = files
    .filter((file) => file !== head)
    .map((file) => {
      const { $schema: _, ...entity } = validate(EntitySchema, parseJson(file), file.path);
      if (fileName(file.path) !== `${entity.id}.json`)
        throw new PackError(`${file.path}: id: expected the file's own name, found "${entity.id}"`);
      return entity;
    });
  if (entities.length === 0) throw new PackError(`${head.path}: expected entity files beside it, found none`);
  const pathOf = (id: string) =>
    files.find(({ path }) => fileName(path) === `${id}.json`)?.path ?? `${id}.json`;
  return checkWhole(head.path, { ...fields, entities }, pathOf);
}

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const isWhole = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && 'entities' in document;

function parseJson({ path, text }: PackText): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackError(`${path}: expected JSON: ${(error as Error).message}`);
  }
}

function validate<S extends v.GenericSchema>(schema: S, value: unknown, path: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const field = v.getDotPath(issue) ?? 'the document';
  const expected = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${issue.expected ?? 'something else'}`;
  throw new PackError(`${path}: ${field}: ${expected}, found ${issue.received}`);
}

/** The rules that no single field shows: ids are unique, references lead somewhere. */
function checkWhole(packPath: string, pack: Pack, pathOf = (_id: string) => packPath): Pack {
  const entities = new Set<string>();
  const facts = new Set<string>();
  for (const entity of pack.entities) {
    const path = pathOf(entity.id);
    if (entities.has(entity.id))
      throw new PackError(`${path}: id: expected a new id, "${entity.id}" stands twice`);
    entities.add(entity.id);
    const all = Object.values(entity.names).flat();
    if (all.length === 0) throw new PackError(`${path}: names: expected at least one name`);
    for (const field of ['weak', 'strong'] as const)
      for (const name of entity[field] ?? [])
        if (!all.includes(name))
          throw new PackError(`${path}: ${field}: expected one of the names, found "${name}"`);
  }
  for (const entity of pack.entities) {
    const path = pathOf(entity.id);
    entity.facts.forEach((fact, i) => {
      const field = `facts.${i}`;
      if (facts.has(fact.id))
        throw new PackError(`${path}: ${field}.id: expected a new id, "${fact.id}" stands twice`);
      facts.add(fact.id);
      for (const id of fact.also ?? [])
        if (!entities.has(id))
          throw new PackError(`${path}: ${field}.also: expected an entity's id, found "${id}"`);
      checkPlace(path, `${field}.source`, fact.source, pack);
      if (fact.correction?.source)
        checkPlace(path, `${field}.correction.source`, fact.correction.source, pack);
    });
  }
  return pack;
}

function checkPlace(path: string, field: string, place: Place, pack: Pack): void {
  const source = pack.sources.find((s) => s.id === place.id);
  if (!source)
    throw new PackError(`${path}: ${field}.id: expected one of the pack's sources, found "${place.id}"`);
  if (place.section !== undefined && !source.sections?.includes(place.section))
    throw new PackError(
      `${path}: ${field}.section: expected a section of "${place.id}", found "${place.section}"`,
    );
  if (place.note !== undefined && !source.notes?.some((note) => note.number === place.note))
    throw new PackError(`${path}: ${field}.note: expected a note of "${place.id}", found ${place.note}`);
}
