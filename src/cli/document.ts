// A document to annotate: its text, and its blocks with their place in that text.
import { parseHTML } from 'linkedom';
import { type Paragraph, paragraphsOf } from '../core/text/paragraphs.ts';
import { readBlocks } from '../page/blocks.ts';

export interface Document {
  /** What offsets index. */
  content: string;
  paragraphs: Paragraph[];
}

export const fromText = (content: string): Document => ({ content, paragraphs: paragraphsOf(content) });

/** The reading matter of a page, by the same walk that the extension takes; blocks are parted by blank lines. */
export function fromHtml(html: string): Document {
  const { document } = parseHTML(html);
  const paragraphs: Paragraph[] = [];
  let content = '';
  const blocks = document.documentElement ? readBlocks(document.documentElement) : [];
  for (const { id, text, kind } of blocks) {
    if (text.trim() === '') continue;
    if (content !== '') content += '\n\n';
    paragraphs.push({ id, text, kind, offset: content.length });
    content += text;
  }
  return { content, paragraphs };
}

export const isHtml = (path: string): boolean => /\.x?html?$/i.test(path);
