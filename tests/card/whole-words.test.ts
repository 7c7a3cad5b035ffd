import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { WholeWords } from '../../src/card/whole-words.tsx';

const pieces = (name: string) =>
  (WholeWords({ of: name }) as (string | VNode<{ children: string }>)[]).map((piece) =>
    typeof piece === 'string' ? piece : [piece.props.children],
  );

test('a number stays with the name before it', () => {
  expect(pieces('Sakhalin-2')).toEqual([['Sakhalin-2']]);
  expect(pieces('gas from Sakhalin-2.').slice(-2)).toEqual([' ', ['Sakhalin-2.']]);
});

test('other words may break at their hyphens, and so may long ones', () => {
  expect(pieces('Counter-attack')).toEqual(['Counter-attack']);
  expect(pieces('Declaration-of-1956-by-ports')).toEqual(['Declaration-of-1956-by-ports']);
});
