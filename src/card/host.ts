// The one element that the card adds to a page: a closed shadow root in the top layer. It is in the page only while a
// card is shown.

import type { Rect } from '../core/geometry.ts';
import { adoptSheet } from './sheet.ts';

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host into the page, over everything, where a reader at `anchor` can use it. */
  raise(anchor: Rect | null): void;
  /** Takes it out again. */
  lower(): void;
}

export function makeHost(): Host {
  const element = document.createElement('div');
  // The page's own translations and ad filters have no business here.
  element.setAttribute('translate', 'no');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  adoptSheet(root);
  return {
    element,
    root,
    raise(anchor) {
      const parent = parentFor(anchor);
      if (element.parentNode !== parent) parent.append(element);
      if (!element.matches(':popover-open')) element.showPopover();
    },
    lower: () => element.remove(),
  };
}

/**
 * Everything outside a modal dialog, and outside an element in full screen, is inert, even what lies above it: there
 * the card must be inside.
 */
function parentFor(anchor: Rect | null): Element {
  const under = anchor && deepElementAt((anchor.left + anchor.right) / 2, (anchor.top + anchor.bottom) / 2);
  return modalAround(under) ?? document.documentElement;
}

function deepElementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner: Element | null = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

function modalAround(element: Element | null): Element | null {
  for (let at = element; at; ) {
    const modal = at.closest('dialog:modal, :fullscreen');
    if (modal) return modal;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
