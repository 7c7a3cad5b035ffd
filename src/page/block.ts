// A block as the page knows it: its text for the detector, and where on the page that text stands.
import type { TextBlock } from '../core/mention.ts';
import type { Run } from './run.ts';

export interface PageBlock extends TextBlock {
  element: Element;
  nodes: Text[];
  /** Where each node's text begins in the block's. */
  starts: number[];
}

/** A point in the page: an offset into a text node. */
export interface Place {
  node: Text;
  offset: number;
}

// What HTML lays out as one space. Non-breaking spaces are characters like any other.
const SPACES = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/** The run's text as the reader sees it: spaces and line breaks of the source folded into one. */
export function toBlock(id: number, { nodes, element }: Run): PageBlock {
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += fold(node.data);
  }
  const kind = element.closest('h1,h2,h3,h4,h5,h6,[role=heading]') ? 'heading' : 'prose';
  return { id, text, kind, element, nodes, starts };
}

/** Text as it is laid out. */
export const fold = (data: string): string => data.replace(SPACES, ' ');

/** What crosses to the background. */
export const plain = ({ id, text, kind }: PageBlock): TextBlock => ({ id, text, kind });

/** Where the characters from `start` to `end` begin and end on the page, as far as the page is still as it was read. */
export function placesOf(block: PageBlock, start: number, end: number): [Place, Place] {
  const last = placeOf(block, end - 1);
  return [placeOf(block, start), { node: last.node, offset: last.offset + 1 }];
}

function placeOf({ text, nodes, starts }: PageBlock, at: number): Place {
  let i = starts.length - 1;
  while (starts[i]! > at) i--;
  const node = nodes[i]!;
  const offset = at - starts[i]!;
  const isFolded = node.length !== (starts[i + 1] ?? text.length) - starts[i]!;
  return { node, offset: isFolded ? unfold(node.data, offset) : offset };
}

/** The offset in a node's own text of a character counted with its spaces folded. */
function unfold(data: string, folded: number): number {
  let skipped = 0;
  SPACES.lastIndex = 0;
  for (let found = SPACES.exec(data); found; found = SPACES.exec(data)) {
    if (found.index - skipped >= folded) break;
    skipped += found[0].length - 1;
  }
  return folded + skipped;
}
