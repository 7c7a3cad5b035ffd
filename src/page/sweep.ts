// The one pass over all the text of a page. It only asks which text nodes may hold a name, of long stretches at once,
// and looks at the markup around those alone: most text holds none, and the markup is what costs.
import type { Sift } from '../core/text/sift.ts';
import { isMachine, partOf } from './parts.ts';
import { runsOn } from './run.ts';

/** Says whether to stop for now. */
export type Pause = () => boolean;

/** Takes a text node; `isSure` where the node's own text passes the sift, so that all around it does. */
export type Hit = (text: Text, isSure: boolean) => void;

/** Long enough that a call of the sift is cheap, short enough that few nodes are asked again. */
const STRETCH = 250;
/** Text that is longer may well be a script's. */
const LONG = 300;
/** More than any word, or two, of a name: so much of each of two neighbours is put together. */
const WORDS = 48;
/** A footnote's mark, or a reading over a character. */
const NOTE = 16;
const ASK_EVERY = 64;

/**
 * Calls `hit` with each text node that may hold a name, or a part of one. The function that it gives does so until it
 * has to pause; called again it goes on, and says true once all is done.
 */
export function sweep(texts: readonly Text[], sift: Sift, hit: Hit): (pause: Pause) => boolean {
  let next = 0;
  let turns = 0;
  let nodes: Text[] = [];
  let stretch = '';
  /** The node before, and its text; none after a blank, when no word can run on. */
  let last: Text | null = null;
  let before = '';
  /** A word runs on from node to node: what it is only the run around them can tell. */
  let isKnit = false;

  function close(carried: Text | null): void {
    if (isKnit) for (const node of nodes) hit(node, false);
    else if (nodes.length > 0 && sift(stretch)) ask(nodes, sift, hit);
    // The next stretch begins with this one's end, for a name may stand across.
    nodes = carried ? [carried] : [];
    stretch = carried ? carried.data.slice(-WORDS) : '';
    isKnit = false;
  }

  return (pause) => {
    while (next < texts.length) {
      if (++turns % ASK_EVERY === 0 && pause()) return false;
      const node = texts[next++]!;
      const { data } = node;
      if (isBlank(data)) {
        last = null;
        continue;
      }
      if (data.length > LONG ? isUnread(node) : isNote(node, data)) {
        isKnit ||= data.length <= LONG;
        continue;
      }
      if (last && isLetter(before, before.length - 1) && isLetter(data, 0) && runsOn(last, node))
        isKnit = true;
      nodes.push(node);
      stretch += ` ${data}`;
      last = node;
      before = data;
      if (stretch.length > STRETCH) close(node);
    }
    close(null);
    return true;
  };
}

/** Which nodes of a stretch it was: those that may hold a name by themselves, or begin or end one with a neighbour. */
function ask(nodes: Text[], sift: Sift, hit: Hit): void {
  let before = '';
  for (const node of nodes) {
    const { data } = node;
    // A dash or a dot between two halves is no neighbour.
    if (data.length >= 4 && sift(data)) hit(node, true);
    else if (data.length < 4 || sift(`${before} ${data.slice(0, WORDS)}`)) hit(node, false);
    before = data.length < 4 ? `${before} ${data}` : data.slice(-WORDS);
  }
}

/** Most blank nodes are line breaks and indents, which the first character all but tells. */
const isBlank = (data: string): boolean => !(data.charCodeAt(0) > 32) && data.trim() === '';

function isUnread({ parentNode }: Text): boolean {
  return parentNode === null || (parentNode.nodeType === 1 && isMachine((parentNode as Element).localName));
}

/** Footnote marks and readings stand in the middle of names, and are no part of them. */
const isNote = ({ parentNode }: Text, data: string): boolean =>
  data.length < NOTE &&
  (data.length < 4 || !isAsciiLetter(data.charCodeAt(0))) &&
  parentNode?.nodeType === 1 &&
  partOf(parentNode as Element) === 'note';

const isAsciiLetter = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 64 && unit < 91);

/** What joins with its neighbour to one word: not so the characters of scripts without spaces. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return isAsciiLetter(unit) || (unit > 47 && unit < 58);
  const isUnspaced =
    (unit > 0x3040 && unit < 0x3097) || (unit > 0x33ff && unit < 0xa000) || (unit > 0xabff && unit < 0xd7a4);
  return !isUnspaced;
}
