// Plain text as blocks: blank lines part paragraphs, single line breaks do not.
import type { TextBlock } from '../mention.ts';

/** A block and where its text begins in the whole. */
export interface Paragraph extends TextBlock {
  offset: number;
}

/** The paragraphs of a text, in order; `text.slice(p.offset, p.offset + p.text.length) === p.text`. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n](?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g))
    if (match[0].trim() !== '')
      paragraphs.push({ id: paragraphs.length, kind: 'prose', text: match[0], offset: match.index });
  return paragraphs;
}
