// Keys pressed inside the card belong to the card: the page must not see them, and the card sees no others.
import type { Host } from './host.ts';

export interface KeyActs {
  close(): void;
  /** Back (-1) or forward (1) in the card's history. */
  move(by: 1 | -1): void;
  /** While there is none, Alt with an arrow stays the browser's. */
  hasHistory(): boolean;
}

/**
 * Events that carry keys or text, or tell of focus. They are stopped on their way down, at the window: pages that
 * listen while capturing (shortcuts, focus traps) would get them first otherwise. What the browser does by itself
 * (Tab, Enter on a button) is not stopped by that.
 */
const OURS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin', 'focusout'];
/** Presses and copying are stopped on their way up: nothing on the page has to do with them. */
const PRESSES = [
  'copy',
  'cut',
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
];

/** Keeps the card's events from the page and acts on its keys, until the signal. */
export function keepEvents({ element, root }: Host, acts: KeyActs, signal: AbortSignal): void {
  /** A key that went down in the card is ours until it comes up, even when it closed the card. */
  let held: string | null = null;
  const keep = (event: Event) => {
    const key = event instanceof KeyboardEvent ? event.key : null;
    const isReleased = event.type === 'keyup' && key === held;
    if (!isReleased && !event.composedPath().includes(element)) return;
    event.stopImmediatePropagation();
    if (isReleased) held = null;
    if (event.type !== 'keydown') return;
    held = key;
    pressed(event as KeyboardEvent, root, acts);
  };
  for (const type of OURS) window.addEventListener(type, keep, { capture: true, signal });
  for (const type of PRESSES) root.addEventListener(type, (event) => event.stopPropagation(), { signal });
}

/** Acts on a key that went down inside the card. */
export function pressed(event: KeyboardEvent, root: ShadowRoot, acts: KeyActs): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (event.isComposing || ctrlKey || metaKey || shiftKey) return;
  const arrow = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  if (altKey && arrow && acts.hasHistory()) acts.move(arrow);
  else if (!altKey && key === 'Escape') acts.close();
  else if (altKey || !walk(root.activeElement, key)) return;
  event.preventDefault();
}

/** Moves the focus within a toolbar by arrow, Home and End; true where there was somewhere to go. */
function walk(from: Element | null, key: string): boolean {
  const bar = from?.closest('[role=toolbar]');
  if (!bar) return false;
  const stops = [...bar.querySelectorAll('button')];
  const at = stops.indexOf(from as HTMLButtonElement);
  const rightToLeft = getComputedStyle(bar).direction === 'rtl';
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const moves: Record<string, number> = {
    [forward]: at + 1,
    [backward]: at - 1,
    Home: 0,
    End: stops.length - 1,
  };
  const to = stops[moves[key] ?? -1];
  if (!to) return false;
  to.focus();
  to.click();
  return true;
}
