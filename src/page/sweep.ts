// The one pass over all the text of a page. It joins the text nodes to long stretches, and asks the sift where in these
// stand words by which names are told: it looks at the markup around such places alone, for most text holds no name, and
// the markup costs.
import type { Sift } from '../core/text/sift.ts';
import { isMachine, NOTES, partOf } from './parts.ts';
import { runsOn } from './run.ts';

/** Says whether to stop for now. */
export type Pause = () => boolean;

/** Takes a text node; `isSure` where the node's own text passes the sift, so that all around it does. */
export type Hit = (text: Text, isSure: boolean) => void;

/** Long enough that a call of the sift is cheap; the browser keeps the last one, as the text of the last match. */
const STRETCH = 4_000;
/** Text that is longer may well be a script's. */
const LONG = 300;
/** More than any word, or two, of a name: so much of a node is looked at together with its neighbour. */
const WORDS = 48;
/** A footnote's mark, or a reading over a character. */
const NOTE = 16;
/** Of so few nodes each is asked whether it is a note. */
const FEW = 500;
const ASK_EVERY = 64;

/** Stands between two nodes of a stretch; a blank between them is a space besides. */
const SEAM = '|';
/** Where a word may run on from node to node. */
const KNIT = /[^\s!-/]\|(?=[^\s!-/])/g;

/**
 * Calls `hit` with each text node that may hold a name, or a part of one. The function that it gives does so until it
 * has to pause; called again it goes on, and says true once all is done.
 */
export function sweep(texts: readonly Text[], sift: Sift, hit: Hit): (pause: Pause) => boolean {
  const hasNotes = texts.length < FEW || holdsNotes(texts[0]!.getRootNode());
  let next = 0;
  let turns = 0;
  let nodes: Text[] = [];
  /** Where each node's text begins in the stretch. */
  let starts: number[] = [];
  let stretch = '';

  function close(): void {
    const last = nodes.at(-1);
    askWhole(nodes, starts, stretch, sift, hit);
    askKnit(nodes, starts, stretch, sift, hit);
    // The next stretch begins with this one's end, for a name may stand across.
    nodes = last ? [last] : [];
    starts = last ? [0] : [];
    stretch = last ? endOf(last.data) : '';
  }

  return (pause) => {
    while (next < texts.length) {
      if (++turns % ASK_EVERY === 0 && pause()) return false;
      const node = texts[next++]!;
      const { data } = node;
      // Most blank nodes are line breaks and indents, which the first character all but tells.
      if (!(data.charCodeAt(0) > 32) && data.trim() === '') {
        stretch += ' ';
        continue;
      }
      if (data.length > LONG ? isUnread(node) : hasNotes && isNote(node, data)) continue;
      stretch += SEAM;
      nodes.push(node);
      starts.push(stretch.length);
      stretch += data;
      if (stretch.length > STRETCH) close();
    }
    close();
    return true;
  };
}

/** As much of a text's end as a name may begin in; the blanks behind it, by which sources indent, are one. */
function endOf(data: string): string {
  const trimmed = data.trimEnd();
  return trimmed.slice(-WORDS) + (trimmed === data ? '' : ' ');
}

/** Finds the nodes in which a word stands by which a name is told. */
function askWhole(nodes: Text[], starts: number[], stretch: string, sift: Sift, hit: Hit): void {
  if (nodes.length === 0) return;
  let i = 0;
  for (let at = sift(stretch); at >= 0; at = sift(stretch, starts[i])) {
    while (i + 1 < nodes.length && starts[i + 1]! <= at) i++;
    const end = starts[i + 1] ?? stretch.length;
    // Its second word may be another node's, in which it has no part.
    hit(nodes[i]!, at + WORDS < end);
    if (++i >= nodes.length) return;
  }
}

/** Finds the nodes that make a word of a name together: "Fumio <b>K</b>ishida". */
function askKnit(nodes: Text[], starts: number[], stretch: string, sift: Sift, hit: Hit): void {
  let i = 0;
  let knit = new Set<Text>();
  /** What stands around them, without the seams that are none; and where in the stretch that ends. */
  let text = '';
  let end = 0;
  const close = () => {
    if (knit.size > 0 && sift(text + stretch.slice(end, end + WORDS)) >= 0)
      for (const node of knit) hit(node, false);
  };
  KNIT.lastIndex = 0;
  while (KNIT.test(stretch)) {
    const after = KNIT.lastIndex;
    while (i + 1 < nodes.length && starts[i + 1]! < after) i++;
    if (starts[i + 1] !== after || !runsOn(nodes[i]!, nodes[i + 1]!)) continue;
    if (after - WORDS > end) {
      close();
      knit = new Set();
      text = '';
      end = after - WORDS;
    }
    text += stretch.slice(end, after - 1);
    end = after;
    knit.add(nodes[i]!).add(nodes[i + 1]!);
  }
  close();
}

const isUnread = ({ parentElement, parentNode }: Text): boolean =>
  parentElement ? isMachine(parentElement.localName) : parentNode === null;

/** Footnote marks and readings stand in the middle of names, and are no part of them. */
const isNote = ({ parentElement }: Text, data: string): boolean =>
  data.length < NOTE && parentElement !== null && partOf(parentElement) === 'note';

/** Most pages have none: then no text has to be asked for its parent. What a page adds costs no look at the whole. */
const holdsNotes = (root: Node): boolean => (root as Document).querySelector?.(NOTES) !== null;
