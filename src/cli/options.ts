// The command line's options.
import { parseArgs } from 'node:util';

export interface Options {
  files: string[];
  ndjson: boolean;
  /** How many facts each mention carries; null: none asked for. */
  facts: number | null;
  /** Pack files in place of the bundled pack. */
  packs: string[];
  format: 'json' | 'jsonld';
  /** Adds the extracted text. */
  text: boolean;
  /** Adds to each mention its reason, and lists the candidates rejected with theirs. */
  why: boolean;
}

/** Input that cannot be used: one line that names file, line or field, and what was expected. */
export class InputError extends Error {
  override name = 'InputError';
}

/** @throws InputError for an option that does not exist or has no fit value. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  if (values.ndjson && positionals.some((file) => file !== '-'))
    throw new InputError(
      `${positionals.find((file) => file !== '-')}: expected no file beside --ndjson, which reads standard input`,
    );
  const beside = values.format === 'jsonld' ? '--format jsonld' : values.text ? '--text' : null;
  if (values.ndjson && beside)
    throw new InputError(`${beside}: expected no --ndjson beside it, whose lines are {"id", "mentions"}`);
  return {
    files: positionals.length > 0 ? positionals : ['-'],
    ndjson: values.ndjson ?? false,
    facts: values.facts === undefined ? null : wholeNumber('--facts', values.facts),
    packs: values.pack ?? [],
    format: oneOf('--format', values.format ?? 'json', ['json', 'jsonld']),
    text: values.text ?? false,
    why: values.why ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ndjson: { type: 'boolean' },
        facts: { type: 'string' },
        pack: { type: 'string', multiple: true },
        format: { type: 'string' },
        text: { type: 'boolean' },
        why: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw new InputError(
      `${line} Expected --ndjson, --facts N, --pack FILE, --format json|jsonld, --text, --why and files.`,
    );
  }
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new InputError(`${option}: expected a whole number, found "${value}"`);
  return Number(value);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (!found) throw new InputError(`${option}: expected ${allowed.join(' or ')}, found "${value}"`);
  return found;
}
