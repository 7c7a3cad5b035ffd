// The packs that the tests add.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '../../src/core/pack/parse.ts';
import type { Pack } from '../../src/core/pack/schema.ts';

const source = 'tests/packs/chip-makers';
export const chips: Pack = parsePack(
  readdirSync(source).map((name) => ({ path: name, text: readFileSync(join(source, name), 'utf8') })),
);

/** A pack of one entity, whose id another pack has too. */
export function twin(): string {
  const [first] = chips.entities;
  const { entities: _, ...head } = chips;
  const entity = {
    ...{ ...first!, id: 'japan', name: 'The twin', names: { en: ['The twin'] } },
    ...{ weak: [], strong: [], facts: [] },
  };
  const lines = [{ ...head, id: 'twin', title: 'A twin' }, entity];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** A pack that takes some seconds to install, as lines. */
export function many(): string {
  const { entities: _, ...head } = chips;
  const names = (i: number) => ({
    name: `Place ${i} of Many`,
    names: { en: [`Place ${i} of Many`, `Many ${i}`] },
  });
  const [source] = head.sources;
  const about = {
    id: 'fact-8',
    text: 'The eighth leads to the seventh.',
    source: { id: source!.id },
    also: ['place-7'],
  };
  const entity = (i: number) => ({
    ...{ id: `place-${i}`, type: 'place', ...names(i), description: 'A place', summary: 'A place of many.' },
    facts: i === 8 ? [about] : [],
  });
  const lines = [
    { ...head, id: 'many', title: 'Many' },
    ...Array.from({ length: 40_000 }, (_, i) => entity(i)),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
