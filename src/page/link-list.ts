// Lists of links: menus that no element calls one, "related stories", tags. Their names are chrome, not text to read.
import { isMachine } from './parts.ts';

/** Of an item's characters, at least so many stand in its links. */
const MOSTLY = 0.7;
/** A list is told by the item and its neighbours: so many on each side. */
const NEIGHBOURS = 3;
const ITEMS = 3;
/** An item with more text of its own, a teaser or a caption, is something to read. */
const MOST_REST = 120;
/** How far the item may be from its link: wrapper, heading, link. */
const LEVELS = 5;
const SHOW_TEXT = 4;

/** True where the block is hardly more than a link, among others of its kind. `known` keeps what is learnt of items. */
export function isLinkList(block: Element, known: Map<Element, boolean>): boolean {
  if (!isLink(block, known)) return false;
  if (block.querySelectorAll('a[href]').length >= ITEMS) return true;
  let item: Element | null = block;
  for (let level = 0; item && level < LEVELS && isLink(item, known); level++) {
    if (linksAround(item, known) >= ITEMS) return true;
    item = item.parentElement;
  }
  return false;
}

/** How many links stand in a row here, 0 where most neighbours are none. */
function linksAround(item: Element, known: Map<Element, boolean>): number {
  const before = neighbours(item, (at) => at.previousElementSibling);
  const after = neighbours(item, (at) => at.nextElementSibling);
  const items = [item, ...before, ...after];
  const links = items.filter((each) => isLink(each, known)).length;
  return links / items.length >= MOSTLY ? links : 0;
}

function neighbours(item: Element, next: (at: Element) => Element | null): Element[] {
  const found: Element[] = [];
  for (let at = next(item); at && found.length < NEIGHBOURS; at = next(at))
    if (at.textContent) found.push(at);
  return found;
}

function isLink(element: Element, known: Map<Element, boolean>): boolean {
  const answer = known.get(element) ?? (element.closest('a[href]') !== null || isMostlyLinks(element));
  known.set(element, answer);
  return answer;
}

/** Reads no further than to where it is plain: neighbours may hold whole articles. */
function isMostlyLinks(element: Element): boolean {
  if (!element.querySelector('a[href]')) return false;
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let linked = 0;
  let rest = 0;
  for (let node = walker.nextNode(); node && rest < MOST_REST; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    const length = (node as Text).data.trim().length;
    if (length === 0 || !parent || isMachine(parent.localName)) continue;
    if (parent.closest('a[href]')) linked += length;
    else rest += length;
  }
  return linked > 0 && rest < MOST_REST && linked / (linked + rest) >= MOSTLY;
}
