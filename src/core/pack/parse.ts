// From the files of a pack to a pack that the rest of the program trusts. Every error names file and field.
import { PackCheck, PackError, parseJson, readHead } from './check.ts';
import type { Entity, Pack, PackHead } from './schema.ts';

export { PackError };

export interface PackText {
  path: string;
  text: string;
}

/** What a pack is read as: its head first, then one entity after the other. */
export type Piece = { head: PackHead } | { entity: Entity };

/**
 * Reads a pack from its files: either one document that holds everything, or `pack.json` and one file an entity.
 * @throws PackError on the first rule that is broken.
 */
export function parsePack(files: readonly PackText[]): Pack {
  const head = files.find(({ path }) => fileName(path) === 'pack.json') ?? files[0];
  if (!head) throw new PackError('pack.json: expected a file, found none');
  const document = parseJson(head.text, head.path);
  if (files.length === 1 && isWhole(document)) return collected(readDocument(document, head.path));
  const fields = readHead(document, head.path);
  const check = new PackCheck(fields);
  const entities = files.filter((file) => file !== head).map((file) => readFile(file, check));
  if (entities.length === 0) throw new PackError(`${head.path}: expected entity files beside it, found none`);
  check.end();
  return { ...fields, entities };
}

function readFile({ path, text }: PackText, check: PackCheck): Entity {
  const entity = check.entity(parseJson(text, path), { path });
  if (fileName(path) !== `${entity.id}.json`)
    throw new PackError(`${path}: id: expected the file's own name, found "${entity.id}"`);
  return entity;
}

/** Reads a pack that is one document. */
export function* readDocument(document: unknown, path: string): Generator<Piece> {
  if (!isWhole(document)) throw new PackError(`${path}: entities: expected a list, found none`);
  const { entities, ...fields } = document;
  const head = readHead(fields, path);
  yield { head };
  if (!Array.isArray(entities)) throw new PackError(`${path}: entities: expected a list`);
  const check = new PackCheck(head);
  for (let i = 0; i < entities.length; i++)
    yield { entity: check.entity(entities[i], { path, field: `entities.${i}.` }) };
  check.end();
}

/** Reads a pack that is a line for its head, and a line for each entity: however many, one is held at a time. */
export async function* readLines(lines: AsyncIterable<string>, path: string): AsyncGenerator<Piece> {
  let check: PackCheck | undefined;
  let number = 0;
  for await (const line of lines) {
    const where = { path: `${path}: line ${++number}` };
    if (line.trim() === '') continue;
    const value = parseJson(line, where.path);
    if (check) yield { entity: check.entity(value, where) };
    else {
      const head = readHead(value, where.path);
      check = new PackCheck(head);
      yield { head };
    }
  }
  if (!check) throw new PackError(`${path}: line 1: expected what the pack says of itself, found nothing`);
  check.end();
}

/** Whether a file is to be read line by line. */
export const isLines = (path: string): boolean => /\.(ndjson|jsonl)$/i.test(path);

/** The pack that pieces make. */
export function collected(pieces: Iterable<Piece>): Pack {
  const pack = { entities: [] as Entity[] };
  for (const piece of pieces)
    if ('entity' in piece) pack.entities.push(piece.entity);
    else Object.assign(pack, piece.head);
  return pack as Pack;
}

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const isWhole = (document: unknown): document is { entities: unknown } =>
  typeof document === 'object' && document !== null && 'entities' in document;
