// Plain text as blocks: blank lines part paragraphs, single line breaks do not.
import type { TextBlock } from '../mention.ts';

/** A block and where its text begins in the whole. */
export interface Paragraph extends TextBlock {
  offset: number;
}

/** The line feed that ends a paragraph. One expression for whole paragraphs would overflow on one of many megabytes. */
const END = /\n(?=[^\S\n]*(?:\n|$))/g;

/** The paragraphs of a text, in order; `text.slice(p.offset, p.offset + p.text.length) === p.text`. */
export function paragraphsOf(whole: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number) => {
    let offset = start;
    while (whole[offset] === '\n') offset++;
    const text = whole.slice(offset, end);
    if (text.trim() !== '') paragraphs.push({ id: paragraphs.length, kind: 'prose', text, offset });
  };
  let start = 0;
  for (const { index } of whole.matchAll(END)) {
    add(start, index);
    start = index + 1;
  }
  add(start, whole.length);
  return paragraphs;
}
