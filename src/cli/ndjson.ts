// `--ndjson`: one {"id", "text"} a line in, one {"id", "mentions"} a line out, in the same order. A line is done with
// before the next is read, so that memory does not grow with the input.
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { linesOf } from '../core/text/lines.ts';
import type { Printed } from './annotate.ts';
import { InputError } from './options.ts';

/** @throws InputError naming the line that is not as expected. */
export async function annotateLines(
  input: Readable,
  output: Writable,
  annotate: (text: string) => Printed,
): Promise<void> {
  let number = 0;
  for await (const line of linesOf(input.setEncoding('utf8'))) {
    number++;
    if (line.trim() === '') continue;
    const { id, text } = readLine(line, number);
    if (!output.write(`${JSON.stringify({ id, ...annotate(text) })}\n`)) await once(output, 'drain');
  }
}

function readLine(line: string, number: number): { id: unknown; text: string } {
  const where = `standard input: line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(`${where}: expected JSON such as {"id": 1, "text": "…"}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(`${where}: expected an object with "id" and "text"`);
  if (!('id' in value)) throw new InputError(`${where}: id: expected a value, found none`);
  if (!('text' in value) || typeof value.text !== 'string')
    throw new InputError(`${where}: text: expected a string`);
  return { id: value.id, text: value.text };
}
