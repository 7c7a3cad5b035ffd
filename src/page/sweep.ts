// The one pass over all the text of a page. It only asks which text nodes may hold a name, of long stretches at once,
// and looks at the markup around those alone: most text holds none, and the markup is what costs.
import type { Sift } from '../core/text/sift.ts';
import { isMachine } from './parts.ts';

/** Says whether to stop for now. */
export type Pause = () => boolean;

/** Long enough that a call of the sift is cheap, short enough that few nodes are asked again. */
const STRETCH = 800;
/** Text that is longer may well be a script's. */
const LONG = 300;
/** More than any word, or two, of a name: so much of each of two neighbours is put together. */
const WORDS = 48;
const ASK_EVERY = 64;

/**
 * Calls `hit` with each text node that may hold a name, or a part of one. The function that it gives does so until it
 * has to pause; called again it goes on, and says true once all is done.
 */
export function sweep(
  texts: readonly Text[],
  sift: Sift,
  hit: (text: Text) => void,
): (pause: Pause) => boolean {
  let next = 0;
  let turns = 0;
  let nodes: Text[] = [];
  let stretch = '';
  /** The text of the node before; empty after a blank, when nothing can run on. */
  let before = '';
  /** Words run on, or may run on, from node to node in this stretch. */
  let isKnit = false;
  let word = '';

  function close(last: Text | null): void {
    if (nodes.length > 0 && sift(stretch)) ask(nodes, isKnit, sift, hit);
    // The next stretch begins with this one's end, for a name may stand across.
    nodes = last ? [last] : [];
    stretch = last ? last.data.slice(-WORDS) : '';
    isKnit = false;
  }

  return (pause) => {
    while (next < texts.length) {
      if (++turns % ASK_EVERY === 0 && pause()) return false;
      const node = texts[next++]!;
      const { data } = node;
      if (isBlank(data)) {
        before = '';
        continue;
      }
      if (data.length > LONG && isUnread(node)) continue;
      // "K" and "ishida" may be two words or one: both are asked for.
      if (before !== '' && isLetter(before, before.length - 1) && isLetter(data, 0)) {
        word = (word === '' ? before : word).slice(-WORDS) + data.slice(0, WORDS);
        stretch += ` ${word}`;
        isKnit = true;
      } else word = '';
      if (data.length < 4) isKnit = true;
      stretch += ` ${data}`;
      nodes.push(node);
      before = data;
      if (stretch.length > STRETCH) close(node);
    }
    close(null);
    return true;
  };
}

/** Which nodes of a stretch it was: those that may hold a name by themselves, or begin or end one with their neighbour. */
function ask(nodes: Text[], isKnit: boolean, sift: Sift, hit: (text: Text) => void): void {
  let before = '';
  for (const node of nodes) {
    const { data } = node;
    if (isKnit || sift(data) || (before !== '' && sift(`${before.slice(-WORDS)} ${data.slice(0, WORDS)}`)))
      hit(node);
    before = data;
  }
}

/** Most blank nodes are line breaks and indents, which the first character all but tells. */
const isBlank = (data: string): boolean => !(data.charCodeAt(0) > 32) && data.trim() === '';

function isUnread({ parentNode }: Text): boolean {
  return parentNode === null || (parentNode.nodeType === 1 && isMachine((parentNode as Element).localName));
}

/** Letters, and for short whatever is not ASCII. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 127 || (unit > 64 && unit < 91) || (unit > 96 && unit < 123);
}
