import { describe, expect, test } from 'vitest';
import { checkCall } from '../../src/background/door.ts';
import { noEvidence } from '../../src/core/detect/evidence.ts';

const block = { id: 1, text: 'Kishida spoke in Tokyo.', kind: 'prose' };

describe('calls that a page of ours makes', () => {
  test.each([
    ['annotate', [[block], null, null]],
    ['annotate', [[block], noEvidence(), 'marks']],
    ['card', ['tokyo', 'Kishida spoke in Tokyo.', ['fumio-kishida']]],
    ['load', ['marks']],
    ['load', ['card']],
    ['markSheet', []],
    ['count', [12]],
    ['site', []],
    ['describe', [['tokyo', 'moscow']]],
    ['search', ['kuril']],
    ['packs', []],
  ])('%s passes as it is', (call, args) => {
    expect(checkCall(call, args)).toEqual(args);
  });
});

describe('calls that nobody of ours would make', () => {
  test.each([
    ['annotate', [[{ ...block, text: 7 }], null, null], 'annotate: 0.0.text'],
    ['annotate', [[{ ...block, kind: 'advertisement' }], null, null], 'annotate: 0.0.kind'],
    ['annotate', [[block], { ...noEvidence(), seen: { tokyo: 'often' } }, null], 'annotate: 1.seen.tokyo'],
    ['annotate', [[block]], 'annotate: 1'],
    ['annotate', [[block], null, 'card'], 'annotate: 2'],
    ['card', ['tokyo', 'x'.repeat(2_000_001), []], 'card: 1'],
    ['card', [{ id: 'tokyo' }, '', []], 'card: 0'],
    ['load', ['installer'], 'load: 0'],
    ['count', [-1], 'count: 0'],
    ['count', [Number.NaN], 'count: 0'],
    ['describe', ['tokyo'], 'describe: 0'],
    ['search', [], 'search: 0'],
  ])('%s is turned away, and the error names the field', (call, args, message) => {
    expect(() => checkCall(call, args)).toThrow(message);
  });

  test('what was not asked for does not get in', () => {
    const [blocks] = checkCall('annotate', [[{ ...block, onload: 'alert()' }], null, null]) as [unknown[]];
    expect(blocks).toEqual([block]);
  });
});
