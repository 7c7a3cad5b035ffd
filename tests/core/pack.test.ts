// A pack is checked as it is read, whatever form it comes in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collected, type Piece, parsePack, readLines } from '../../src/core/pack/parse.ts';
import { qualify } from '../../src/core/pack/qualify.ts';
import { linesOf } from '../../src/core/text/lines.ts';

const folder = 'tests/packs/chip-makers';
const pack = parsePack(
  readdirSync(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
);
const { entities, ...head } = pack;
const asLines = [head, ...entities].map((line) => JSON.stringify(line)).join('\n');

/** As a stream gives it: in pieces of any size. */
async function* inPieces(text: string, size = 1000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string): Promise<ReturnType<typeof collected>> {
  const pieces: Piece[] = [];
  for await (const piece of readLines(linesOf(inPieces(text)), 'chips.ndjson')) pieces.push(piece);
  return collected(pieces);
}

describe('a pack of lines', () => {
  test('is the pack of the document', async () => {
    expect(await read(asLines)).toEqual(pack);
    expect(await read(`${asLines}\n\n`)).toEqual(pack);
  });

  test.each([
    ['', 'chips.ndjson: line 1: expected what the pack says of itself, found nothing'],
    ['[', 'chips.ndjson: line 1: expected JSON'],
    [JSON.stringify({ ...head, title: '' }), 'chips.ndjson: line 1: title: expected some text'],
    [`${asLines}\n${JSON.stringify(entities[0])}`, `line ${entities.length + 2}: id: expected a new id`],
    [asLines.replace('"place"', '"spot"'), /^chips\.ndjson: line \d+: type: expected one of person, place/],
    [
      asLines.replace(/"also":\["[a-z-]+"/, '"also":["nobody"'),
      /line \d+: facts\.\d+\.also: expected .* "nobody"$/,
    ],
  ])('is refused by line and field', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});

test('an entity of a pack that is added goes by the pack’s id and its own, in what refers to it too', () => {
  const entity = entities.find(({ facts }) => facts.some(({ also }) => also))!;
  const qualified = qualify('chips', entity);
  expect(qualified.id).toBe(`chips/${entity.id}`);
  const also = (one: typeof entity) => one.facts.flatMap((fact) => fact.also ?? []);
  expect(also(qualified)).toEqual(also(entity).map((id) => `chips/${id}`));
});
