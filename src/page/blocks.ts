// From a document to its blocks of text: the one door for the page's script and for the command line.
import type { Sift } from '../core/text/sift.ts';
import { type PageBlock, toBlock } from './block.ts';
import { type Run, runOf } from './run.ts';
import { type Standing, surroundings } from './surroundings.ts';
import { type Hit, sweep } from './sweep.ts';
import { textsIn, treesIn } from './texts.ts';
import { unrendered, type View } from './view.ts';

export interface Reading {
  sift?: Sift;
  view?: View;
}

const everything: Sift = (text, from = 0) => (from < text.length ? from : -1);

/** The blocks under a root that may hold a name, in order; all of them, where no sift is given. */
export function readBlocks(
  root: Element,
  { sift = everything, view = unrendered }: Reading = {},
): PageBlock[] {
  const blocks: PageBlock[] = [];
  const read = runReader(sift, view, (run, standing) => {
    if (standing === 'read') blocks.push(toBlock(blocks.length, run));
  });
  for (const tree of treesIn(root)) sweep(textsIn(tree), sift, read)(() => false);
  return blocks;
}

/** Takes text nodes in order, and gives each run around them once, if its whole text passes the sift. */
export function runReader(
  sift: Sift,
  view: View,
  take: (run: Run, standing: Exclude<Standing, 'never'>) => void,
): Hit {
  const judge = surroundings(view);
  const done = new Set<Text>();
  return (text, isSure) => {
    if (done.has(text)) return;
    const run = runOf(text, view);
    if (!run) return;
    for (const node of run.nodes) done.add(node);
    if (!isSure && sift(textOf(run)) < 0) return;
    const standing = judge(run.element);
    if (standing !== 'never') take(run, standing);
  };
}

const textOf = ({ nodes }: Run): string => {
  let text = '';
  for (const node of nodes) text += node.data;
  return text;
};
