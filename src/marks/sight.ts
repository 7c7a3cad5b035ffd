// Which mentions can carry a mark where they stand. Only those are asked that might: styles are dear.
import { parentOf } from '../page/parent.ts';
import { rendered } from '../page/view.ts';
import type { PageMention } from './page-mention.ts';

type IsClipped = (element: Element) => boolean;

const LINKS = 'a[href],button,[role=link],[role=button],summary,label';

/** Whether a mention stands in running text that shows; asked of many, it asks the browser once an element. */
export function sight(): (mention: PageMention) => boolean {
  const known = new Map<Element, boolean>();
  const isClipped = (element: Element): boolean => {
    const clipped = known.get(element) ?? rendered.isClipped(element);
    known.set(element, clipped);
    return clipped;
  };
  return (mention) => !isLinked(mention) && !isUnseen(mention, isClipped);
}

/** Within a link or button: the page has marked it already. */
export const isLinked = (mention: PageMention): boolean =>
  (mention.linked ??= parentOf(mention.range.startContainer)?.closest(LINKS) != null);

/** Kept from sight, within a block that shows. */
export function isUnseen(mention: PageMention, isClipped: IsClipped = rendered.isClipped): boolean {
  const parent = parentOf(mention.range.startContainer);
  mention.unseen ??= parent !== null && isKept(parent, mention.block.element, isClipped);
  return mention.unseen;
}

/** Blocks that show were sent; what in them is hidden, or only for screen readers, is asked for each mention. */
function isKept(parent: Element, block: Element, isClipped: IsClipped): boolean {
  if (parent !== block && !rendered.shows(parent)) return true;
  for (let at: Element | null = parent; at; at = at.parentElement) {
    if (isClipped(at)) return true;
    if (at === block) return at.parentElement !== null && isClipped(at.parentElement);
  }
  return false;
}
