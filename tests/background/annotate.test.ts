import { expect, test, vi } from 'vitest';
import { annotate } from '../../src/background/annotate.ts';
import { compile } from '../../src/core/pack/compile.ts';
import type { Entity, Pack } from '../../src/core/pack/schema.ts';

const kishida = {
  id: 'fumio-kishida',
  type: 'person',
  name: 'Fumio Kishida',
  names: { en: ['Kishida'] },
  facts: [],
};
const lexicon = compile([{ id: 'test', entities: [kishida as unknown as Entity] } as Pack]);
const block = (text: string) => [{ id: 1, text, kind: 'prose' as const }];
const named = ({ mentions }: Awaited<ReturnType<typeof annotate>>) => mentions.map(({ name }) => name);

test('the judge of context is not woken where no sentence is in doubt, and once where one is', async () => {
  const load = vi.fn(async () => () => []);
  expect(named(await annotate(block('Fumio Kishida spoke.'), lexicon, null, load))).toEqual([
    'Fumio Kishida',
  ]);
  expect(load).not.toHaveBeenCalled();
  const doubtful = block(
    'Fumio Kishida spoke to the press in the morning. Visibly Kishida was at the end of his patience.',
  );
  const first = await annotate(doubtful, lexicon, null, load);
  expect(load).toHaveBeenCalledTimes(1);
  expect(await annotate(doubtful, lexicon, null, load)).toEqual(first);
  expect(load).toHaveBeenCalledTimes(1);
});
