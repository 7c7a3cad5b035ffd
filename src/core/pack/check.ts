// The rules of a pack, kept as its entities come, one by one. Every error names file and field, and what was expected.
import * as v from 'valibot';
import {
  type Entity,
  EntitySchema,
  type Fact,
  PackFileSchema,
  type PackHead,
  type Place,
  type Source,
} from './schema.ts';

/** A pack that breaks a rule. The message is one line: file, field, and what was expected. */
export class PackError extends Error {
  override name = 'PackError';
}

/** Where something stands: the file, or its line; and, inside one large document, the field. */
export interface Where {
  path: string;
  field?: string;
}

export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackError(`${path}: expected JSON: ${(error as Error).message}`);
  }
}

/** What a pack says of itself. */
export function readHead(value: unknown, path: string): PackHead {
  const { $schema: _, ...head } = validate(PackFileSchema, value, { path });
  return head;
}

/** Keeps what one entity may ask of another: ids are unique, references lead somewhere. */
export class PackCheck {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #entities = new Set<string>();
  readonly #facts = new Set<string>();
  /** References to entities that have not come yet. */
  readonly #awaited = new Map<string, { where: Where; field: string }>();

  constructor(head: PackHead) {
    this.#sources = new Map(head.sources.map((source) => [source.id, source]));
  }

  /** @throws PackError on the first rule that is broken. */
  entity(value: unknown, where: Where): Entity {
    const { $schema: _, ...entity } = validate(EntitySchema, value, where);
    if (this.#entities.has(entity.id)) throw stands(where, 'id', `"${entity.id}" stands twice`, 'a new id');
    this.#entities.add(entity.id);
    this.#awaited.delete(entity.id);
    const all = Object.values(entity.names).flat();
    if (all.length === 0) throw stands(where, 'names', 'none', 'at least one name');
    for (const field of ['weak', 'strong'] as const)
      for (const name of entity[field] ?? [])
        if (!all.includes(name)) throw stands(where, field, `found "${name}"`, 'one of the names');
    for (const [i, fact] of entity.facts.entries()) this.#fact(fact, where, `facts.${i}`);
    return entity;
  }

  /** When all have come: what was referred to and is not there. */
  end(): void {
    for (const [id, { where, field }] of this.#awaited)
      throw stands(where, field, `found "${id}"`, 'an entity’s id');
  }

  #fact(fact: Fact, where: Where, field: string): void {
    if (this.#facts.has(fact.id)) throw stands(where, `${field}.id`, `"${fact.id}" stands twice`, 'a new id');
    this.#facts.add(fact.id);
    for (const id of fact.also ?? [])
      if (!this.#entities.has(id) && !this.#awaited.has(id))
        this.#awaited.set(id, { where, field: `${field}.also` });
    this.#place(fact.source, where, `${field}.source`);
    if (fact.correction?.source) this.#place(fact.correction.source, where, `${field}.correction.source`);
  }

  #place(place: Place, where: Where, field: string): void {
    const source = this.#sources.get(place.id);
    if (!source) throw stands(where, `${field}.id`, `found "${place.id}"`, 'one of the pack’s sources');
    if (place.section !== undefined && !source.sections?.includes(place.section))
      throw stands(where, `${field}.section`, `found "${place.section}"`, `a section of "${place.id}"`);
    if (place.note !== undefined && !source.notes?.some((note) => note.number === place.note))
      throw stands(where, `${field}.note`, `found ${place.note}`, `a note of "${place.id}"`);
  }
}

const stands = ({ path, field: above = '' }: Where, field: string, found: string, expected: string) =>
  new PackError(`${path}: ${above}${field}: expected ${expected}, ${found}`);

function validate<S extends v.GenericSchema>(schema: S, value: unknown, where: Where): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const field = v.getDotPath(issue);
  const above = where.field ?? '';
  const expected = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${issue.expected ?? 'something else'}`;
  const at = field ? above + field : above.slice(0, -1) || 'the document';
  throw new PackError(`${where.path}: ${at}: ${expected}, found ${issue.received}`);
}
