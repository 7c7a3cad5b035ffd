// Whether a block is reading matter. By the time this is asked, the sift has found a word of a name in the block, so
// it may look at all the elements around it; what it learns about one it keeps for the blocks that follow.
import { isLinkList } from './link-list.ts';
import { parentOf } from './parent.ts';
import { partOf } from './parts.ts';
import type { View } from './view.ts';

/** `hidden` may be shown later, `never` is no reading matter whatever happens. */
export type Standing = 'read' | 'hidden' | 'never';

const CHROME_ROLES =
  /^(?:navigation|banner|contentinfo|complementary|menu|menubar|menuitem|search|button|textbox|searchbox|combobox|listbox|option|toolbar|tablist|tab|tooltip|log|status|marquee|timer)$/;

/** Judges the elements around blocks. To be made anew for each reading: pages change. */
export function surroundings(view: View): (element: Element) => Standing {
  const chrome = new Map<Element, boolean>();
  const lists = new Map<Element, boolean>();
  const shown = new Map<Element, boolean>();

  const isChrome = (element: Element): boolean => {
    const known = chrome.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const answer = isChromeItself(element) || (parent !== null && isChrome(parent));
    chrome.set(element, answer);
    return answer;
  };

  const isShown = (element: Element): boolean => {
    const known = shown.get(element);
    if (known !== undefined) return known;
    const answer = view.shows(element);
    shown.set(element, answer);
    return answer;
  };

  return (element) => {
    if (isChrome(element) || isLinkList(element, lists)) return 'never';
    return isShown(element) ? 'read' : 'hidden';
  };
}

function isChromeItself(element: Element): boolean {
  if (partOf(element) === 'skip') return true;
  if (element.localName === 'header') return !element.closest('article,main,[role=main],[role=article]');
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && CHROME_ROLES.test(role)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return element.getAttribute('aria-hidden') === 'true' && !isCurtained(element);
}

/** While a dialog is open, pages hide everything behind it from screen readers: that is still the page's text. */
const isCurtained = (element: Element): boolean => element.querySelector('article,main,h1,p') !== null;
