import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { WholeWords } from '../../src/card/whole-words.tsx';

const pieces = (name: string) =>
  (WholeWords({ of: name }) as (string | VNode<{ children: string }>)[]).map((piece) =>
    typeof piece === 'string' ? piece : [piece.props.children],
  );

test('a short word with a hyphen stays on one line', () => {
  expect(pieces('Sakhalin-2')).toEqual([['Sakhalin-2']]);
  expect(pieces('Counter-attack capability')).toEqual([['Counter-attack'], ' ', 'capability']);
});

test('words that are long may break', () => {
  expect(pieces('Soviet-Japanese-declaration')).toEqual(['Soviet-Japanese-declaration']);
});
