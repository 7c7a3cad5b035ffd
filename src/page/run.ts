// From one text node to the whole run of text that it stands in: across inline elements, up to the edges of its block.
import { parentOf } from './parent.ts';
import { partOf } from './parts.ts';
import type { View } from './view.ts';

export interface Run {
  /** The text nodes of the run that hold more than space, in order, with the spaces between them that matter. */
  nodes: Text[];
  /** The block element around them. */
  element: Element;
}

const TEXT = 3;
const ELEMENT = 1;

/** The run around a text node; null where it stands in something that is not read. */
export function runOf(text: Text, view: View): Run | null {
  const element = blockAround(text, view);
  if (!element) return null;
  const pieces: Text[] = [];
  const crossed: Element[] = [];
  let node: Node | null = startOf(text, element, view);
  let reached = false;
  while (node) {
    if (node.nodeType === TEXT && (node as Text).data !== '') {
      if (pieces.length > 0 && crossed.length > 0 && isSeam(pieces.at(-1)!, node as Text, crossed, view)) {
        if (reached) break;
        pieces.length = 0;
      }
      pieces.push(node as Text);
      reached ||= node === text;
      crossed.length = 0;
    }
    node = following(node, element, view, crossed);
  }
  return { nodes: pieces, element };
}

/** The nearest element around a node that is not inline. */
function blockAround(node: Node, view: View): Element | null {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    const part = partIn(at, view);
    if (part === 'block') return at;
    if (part !== 'inline') return null;
  }
  return null;
}

/** Whether two text nodes that follow each other may belong to one run, as far as the markup tells. */
export function runsOn(before: Text, after: Text): boolean {
  let node: Node = before;
  while (node !== after) {
    const inside = isEntered(node) ? node.firstChild : null;
    if (inside) node = inside;
    else {
      while (!node.nextSibling) {
        if (!node.parentNode || !isEntered(node.parentNode)) return false;
        node = node.parentNode;
      }
      node = node.nextSibling;
    }
    if (node.nodeType === ELEMENT && partOf(node as Element) === 'block') return false;
  }
  return true;
}

/** Whether a run may go on into a node, and out of it again. */
function isEntered(node: Node): boolean {
  if (node.nodeType !== ELEMENT) return false;
  const part = partOf(node as Element);
  return part === 'inline' || part === 'unknown' || part === 'note';
}

/** An element's part where its own style, or what it says of itself, may have to tell. */
function partIn(element: Element, view: View) {
  const part = partOf(element);
  if (part === 'inline') return isLeftOut(element) ? 'skip' : part;
  if (part !== 'unknown') return part;
  const display = view.display(element);
  return display !== null && /^(inline|contents|ruby)/.test(display) ? 'inline' : 'block';
}

/** Hidden within a line, from everybody or from screen readers, for which it is decoration. */
const isLeftOut = (element: Element): boolean =>
  element.hasAttributes() &&
  (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true');

/** Goes back to the first node of the run. */
function startOf(text: Node, element: Element, view: View): Node {
  let start = text;
  let node = text;
  while (true) {
    let before = node.previousSibling;
    if (!before) {
      const parent = node.parentNode!;
      if (parent === element || parent.nodeType !== ELEMENT) return start;
      node = parent;
      continue;
    }
    // Into the inline element before, to its end.
    while (before.nodeType === ELEMENT) {
      const part = partIn(before as Element, view);
      if (part === 'block') return start;
      if (part !== 'inline' || !before.lastChild) break;
      before = before.lastChild;
    }
    node = before;
    if (node.nodeType === TEXT) start = node;
  }
}

/** The next node in the run, null at its end; `crossed` gathers the elements entered and left on the way. */
function following(from: Node, element: Element, view: View, crossed: Element[]): Node | null {
  let node: Node | null = from;
  if (node.nodeType === ELEMENT && partIn(node as Element, view) === 'inline' && node.firstChild) {
    node = node.firstChild;
  } else {
    while (!node.nextSibling) {
      node = node.parentNode;
      if (!node || node === element || node.nodeType !== ELEMENT) return null;
      crossed.push(node as Element);
    }
    node = node.nextSibling;
  }
  if (node.nodeType !== ELEMENT) return node;
  if (partIn(node as Element, view) === 'block') return null;
  crossed.push(node as Element);
  return node;
}

/**
 * True where letters meet at the edge of an element that stands apart on the page: `<span>Tokyo</span><span>Abe</span>`
 * as two boxes in a row. Elsewhere the markup says enough, and styles cost time. A single letter may be a drop cap.
 */
function isSeam(before: Text, after: Text, crossed: Element[], view: View): boolean {
  const { data } = before;
  if (!isLetter(data.charCodeAt(data.length - 1)) || !isLetter(after.data.charCodeAt(0)) || data.length === 1)
    return false;
  return crossed.some((element) => {
    const display = partOf(element) === 'note' ? null : view.display(element);
    return display !== null && display !== 'inline' && display !== 'contents' && !display.startsWith('ruby');
  });
}

/** Letters and digits, as far as it matters here: scripts without spaces (from U+2E80 on) meet at every link. */
const isLetter = (unit: number): boolean =>
  unit < 128
    ? LETTER.test(String.fromCharCode(unit))
    : unit > 0xbf && unit < 0x2e80 && (unit < 0x2000 || unit > 0x2bff);

const LETTER = /[0-9A-Za-z]/;
