// Feeds the hover states with what the reader does, runs their one timer, and does what they ask.
import { away, dueAt, hover } from '../core/hover.ts';
import type { HoverEffect, HoverEvent, PointerMove, Preset } from '../core/hover-states.ts';
import { isGone } from '../marks/gone.ts';
import type { PageMention } from '../marks/page-mention.ts';
import type { Heard } from '../marks/summons.ts';
import type { ByText } from './by-text.ts';
import type { Card } from './card.ts';
import { type Hit, isStill, mentionAt } from './hit-test.ts';
import { isInSight } from './lines.ts';

export interface Hovering {
  /** Opens the card on a mention, as a command or a tap asks. */
  open(mention: PageMention, focus: boolean): void;
  close(): void;
  /** The mention is gone. */
  lost(mention: PageMention): void;
}

export interface HoverParts {
  mentions: ByText;
  card: Card;
  preset(): Preset;
  /** Whose card is open now. */
  shown(mention: PageMention | null): void;
}

const MODIFIERS = new Set(['Alt', 'Control', 'Shift', 'Meta', 'AltGraph', 'CapsLock']);

/** Listens until stopped, and first to what was heard already. */
export function hovering(
  { mentions, card, preset, shown }: HoverParts,
  heard: Heard[],
  signal: AbortSignal,
): Hovering {
  let state = away<PageMention>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Which line of the mention the pointer is on. */
  let line = 0;
  let hit: Hit | null = null;
  let under: Element | null = null;
  let lastMove: PointerMove<PageMention> | null = null;
  /** Esc has gone down on an open card: letting it go is not the page's business either. */
  let escaped = false;

  function feed(event: HoverEvent<PageMention>): void {
    const step = hover(state, event, preset());
    state = step.state;
    for (const effect of step.effects) act(effect);
    clearTimeout(timer);
    const due = dueAt(state);
    if (due !== null)
      timer = setTimeout(() => feed({ type: 'tick', time: performance.now() }), due - performance.now());
  }

  function act(effect: HoverEffect<PageMention>): void {
    if (effect.do === 'prepare') {
      card.prepare(effect.mention);
    } else if (effect.do === 'open') {
      void card.open(effect.mention, effect.byPointer ? line : 0, effect.focus);
      shown(effect.mention);
    } else {
      card.close();
      shown(null);
    }
  }

  function move(event: PointerEvent, target = deepest(event)): void {
    if (event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    const onCard = card.holds(event.target);
    hit = onCard ? null : mentionAt(point, target, mentions);
    if (hit) line = hit.line;
    under = target;
    const { altKey: alt, buttons } = event;
    lastMove = {
      type: 'move',
      time: event.timeStamp,
      point,
      mention: hit?.mention ?? null,
      onCard,
      card: card.rect(),
      alt,
      pressed: buttons !== 0,
      pinned: card.isPinned(),
    };
    feed(lastMove);
  }

  function keyDown(event: KeyboardEvent): void {
    // Inside the card, keys are the card's.
    if (card.holds(event.target) || event.isComposing) return;
    if (event.key === 'Escape' && state.at === 'open') {
      swallow(event);
      escaped = true;
      feed({ type: 'close' });
    } else if (event.key === 'Alt') alt(true);
    else if (!MODIFIERS.has(event.key)) feed({ type: 'key' });
  }

  function keyUp(event: KeyboardEvent): void {
    if (event.key === 'Alt') alt(false);
    if (event.key === 'Escape' && escaped) swallow(event);
    escaped = false;
  }

  /** Only what moves the text under the pointer counts: pages scroll by themselves elsewhere, and tell of it late. */
  function scroll({ target }: Event): void {
    if (card.holds(target) || (under && target instanceof Element && !target.contains(under))) return;
    if (hit === null || !isStill(hit)) feed({ type: 'scroll' });
    if (state.at === 'open' && !isKept(state.held) && !isInSight(state.mention)) feed({ type: 'close' });
  }

  /** The reader has asked for the card by key, pinned it, or is in it: it outlasts the sight of its mention. */
  function isKept(held: boolean): boolean {
    return held || card.isPinned() || card.holds(document.activeElement);
  }

  /** Alt is pressed or let go while the pointer rests. */
  function alt(down: boolean): void {
    if (preset() === 'key' && lastMove) feed({ ...lastMove, time: performance.now(), alt: down });
  }

  function out(event: PointerEvent): void {
    if (!isGone(event) || event.pointerType === 'touch') return;
    lastMove = null;
    feed({ type: 'gone', time: event.timeStamp, pinned: card.isPinned() });
  }

  const press = (event: PointerEvent) =>
    feed({ type: 'press', onCard: card.holds(event.target), pinned: card.isPinned() });

  const passive = { capture: true, passive: true, signal };
  addEventListener('pointermove', (event) => move(event), passive);
  addEventListener('pointerdown', press, passive);
  addEventListener('scroll', scroll, passive);
  addEventListener('wheel', ({ target }) => card.holds(target) || feed({ type: 'wheel' }), passive);
  addEventListener('keydown', keyDown, { capture: true, signal });
  addEventListener('keyup', keyUp, { capture: true, signal });
  addEventListener('pointerout', out, passive);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  for (const { event, target } of heard)
    if (event.type === 'pointermove') move(event as PointerEvent, target as Element);

  return {
    open: (mention, focus) => feed({ type: 'open', mention, focus }),
    close: () => feed({ type: 'close' }),
    lost: (mention) => feed({ type: 'lost', mention }),
  };
}

/** The page must not close something of its own with the same key. */
function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The element under the pointer, within open shadow trees as well. */
const deepest = (event: PointerEvent): Element => {
  const target = event.target as Element;
  return target.shadowRoot ? (event.composedPath()[0] as Element) : target;
};
