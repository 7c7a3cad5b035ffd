import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/core/text/sentences.ts';

describe('sentences', () => {
  it.each([
    ['The U.S. bases stay. Japan agrees.', ['The U.S. bases stay.', 'Japan agrees.']],
    ['It cost 2.5 billion. “Too much,” he said.', ['It cost 2.5 billion.', '“Too much,” he said.']],
    ['「遺憾だ。」と述べた。終わり。', ['「遺憾だ。」', 'と述べた。', '終わり。']],
    ['No end at all', ['No end at all']],
  ])('%s', (text, sentences) => {
    const spans = splitSentences(text);
    expect(spans.map(({ start, end }) => text.slice(start, end).trim())).toEqual(sentences);
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
