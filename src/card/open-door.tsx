// The card's life on a page: shown, placed, read, closed. State is in state.ts, markup in card.tsx, place in place.ts;
// here they meet the page's one element. What needs the extension comes in as powers.
import { render } from 'preact';
import type { CardContent } from '../core/card-content.ts';
import type { Rect } from '../core/geometry.ts';
import { Card } from './card.tsx';
import { copyFrom } from './clipboard.ts';
import type { CardDoor, CardRequest } from './door.ts';
import { announcement, Frame, type Look } from './frame.ts';
import { type Host, makeHost } from './host.ts';
import { keepEvents } from './keys.ts';
import { place, type Side, type Size } from './place.ts';
import { type CardAction, type CardState, closed, currentVisit, nextState } from './state.ts';
import type { View } from './view.ts';
import type { CardWording } from './wording.ts';

/** What the card asks of the extension. */
export interface Powers {
  wording: CardWording;
  look: { read(): Promise<Look>; watch(callback: (look: Look) => void, signal: AbortSignal): void };
  content(entity: string, context: CardRequest['context']): Promise<CardContent | null>;
  hideEntity(entity: string): Promise<void>;
  hideSite(): Promise<void>;
}

/** Makes the door by which a page's script shows the card. Nothing is in the page before the first `show`. */
export const openDoor = (powers: Powers): CardDoor => new Door(powers);

class Door implements CardDoor {
  readonly #powers: Powers;
  readonly #view: View;
  readonly #host: Host;
  readonly #frame: Frame;
  readonly #dressed: Promise<void>;
  readonly #life = new AbortController();
  #state: CardState = closed;
  #request: CardRequest | null = null;
  #anchor: Rect | null = null;
  #side: Side = 'bottom';
  /** What had the focus before the card opened. */
  #before: HTMLElement | null = null;
  /** Counts what was asked for, so that an answer which comes too late is dropped. */
  #turn = 0;

  constructor(powers: Powers) {
    this.#powers = powers;
    this.#host = makeHost();
    this.#frame = new Frame(this.#host.root, powers.wording.locale);
    this.#view = this.#makeView();
    // Without settings (the extension was just updated) the card shows as it does by default.
    this.#dressed = powers.look.read().then(this.#frame.dress, () => {});
    const { signal } = this.#life;
    powers.look.watch(this.#frame.dress, signal);
    keepEvents(this.#host, this.#makeKeyActs(), signal);
    // Captured: a scroll inside the page does not bubble. The card's own scrolling never leaves its shadow root.
    window.addEventListener('scroll', () => void this.#stand(true), { capture: true, passive: true, signal });
    window.addEventListener('resize', () => void this.#stand(false), { signal });
  }

  show(request: CardRequest): void {
    void this.#show(request);
  }

  hide(): void {
    if (this.#state.kind === 'closed') return;
    this.#turn += 1;
    if (this.#host.root.activeElement) this.#before?.focus({ preventScroll: true });
    this.#request = this.#before = null;
    this.#side = 'bottom';
    this.#frame.clear();
    this.#dispatch({ type: 'close' });
    this.#host.lower();
  }

  rect = (): Rect | null => this.#frame.rect();
  host = (): HTMLElement | null => (this.#state.kind === 'open' ? this.#host.element : null);
  pinned = (): boolean => this.#state.kind === 'open' && this.#state.pinned;

  destroy(): void {
    this.hide();
    this.#life.abort();
  }

  #makeView(): View {
    const { wording, hideEntity, hideSite } = this.#powers;
    return {
      wording,
      dispatch: (action) => this.#dispatch(action),
      visit: (entity) => void this.#visit(entity),
      copy: (...what) => void this.#copy(...what),
      hideEntity: () => void this.#hideBy(hideEntity(this.#content!.entity.id)),
      hideSite: () => void this.#hideBy(hideSite()),
      close: () => this.#close(),
    };
  }

  #makeKeyActs() {
    return {
      close: () => this.#close(),
      move: (by: 1 | -1) => this.#dispatch({ type: by < 0 ? 'back' : 'forward' }),
      hasHistory: () => this.#state.kind === 'open' && this.#state.visits.length > 1,
    };
  }

  get #content(): CardContent | null {
    return this.#state.kind === 'open' ? currentVisit(this.#state).content : null;
  }

  #dispatch(action: CardAction): void {
    const was = this.#state;
    const state = nextState(was, action);
    if (state === was) return;
    this.#state = state;
    render(state.kind === 'open' ? <Card state={state} view={this.#view} /> : null, this.#frame.box);
    if (state.kind === 'closed' || action.type === 'show') return;
    void this.#stand(true);
    if (was.kind === 'open' && was.at !== state.at) this.#arrive(false);
  }

  async #show(request: CardRequest): Promise<void> {
    this.#turn += 1;
    if (this.#state.kind === 'closed') this.#before = activeElement();
    this.#request = request;
    this.#anchor = request.anchor();
    this.#host.raise(this.#anchor);
    this.#dispatch({ type: 'show', content: request.content });
    await this.#stand(false);
    if (request.focus && this.#request === request) this.#arrive(true);
  }

  /** Another entity now stands in the card: screen readers are told, and the focus comes to it if asked, or homeless. */
  #arrive(focus: boolean): void {
    if (focus || !this.#host.root.activeElement) this.#frame.focus();
    this.#frame.say(announcement(this.#content!, this.#powers.wording));
  }

  /** Places the card. `hold`: it stays on its side of the mention, whatever unfolds in it. */
  async #stand(hold: boolean): Promise<void> {
    const turn = this.#turn;
    await this.#dressed;
    if (this.#state.kind === 'closed' || !this.#request || turn !== this.#turn) return;
    // A pinned card stays where it was pinned, when the page moves away under it.
    if (!this.#state.pinned) this.#anchor = this.#request.anchor();
    if (!this.#anchor) return this.#close();
    this.#frame.keepScale(this.#host.element);
    const placed = await place({
      anchor: this.#anchor,
      card: this.#frame.naturalSize(),
      viewport: windowSize(),
      side: this.#side,
      hold,
      rightToLeft: getComputedStyle(document.documentElement).direction === 'rtl',
    });
    if (turn !== this.#turn) return;
    this.#side = placed.side;
    this.#frame.put(placed);
  }

  async #visit(entity: string): Promise<void> {
    if (!this.#request) return;
    const turn = ++this.#turn;
    const content = await this.#powers.content(entity, this.#request.context).catch(() => null);
    if (turn !== this.#turn) return;
    this.#dispatch(content ? { type: 'visit', content } : { type: 'notice', notice: 'unavailable' });
  }

  async #copy(...[what, format]: Parameters<View['copy']>): Promise<void> {
    const notice = await copyFrom(this.#content!, what, format, this.#powers.wording);
    this.#dispatch({ type: 'notice', notice });
  }

  async #hideBy(saved: Promise<void>): Promise<void> {
    const request = this.#request;
    await saved;
    // Meanwhile the reader may have gone on to another card.
    if (!request || this.#request !== request) return;
    this.hide();
    request.onHidden();
  }

  #close(): void {
    const request = this.#request;
    this.hide();
    request?.onClose();
  }
}

/** Without scroll bars, and enlarged by fingers or not. */
function windowSize(): Size {
  const { width, height, scale } = window.visualViewport!;
  return { width: width * scale, height: height * scale };
}

/** What has the focus, also inside open shadow roots. */
function activeElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
