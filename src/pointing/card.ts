// The card, from the page's side: fetched while the pointer rests, so that it is there when it opens.

import type { CardDoor } from '../card/door.ts';
import type { CardContent } from '../core/card-content.ts';
import type { Rect } from '../core/geometry.ts';
import type { PageMention } from '../marks/page-mention.ts';
import type { BackgroundCalls, MentionPlace } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
import { linesOf } from './lines.ts';

export interface CardLife {
  /** What decides which facts it shows first. */
  placeOf(mention: PageMention): MentionPlace;
  /** The card was closed from inside, or there is nothing to show. */
  closed(): void;
}

export class Card {
  #background: Pick<Client<BackgroundCalls>, 'card' | 'load'>;
  #life: CardLife;
  #prepared: { mention: PageMention; content: Promise<CardContent | null> } | null = null;
  #door: Promise<CardDoor | undefined> | null = null;
  /** Whose card is open, or about to. */
  #wanted: PageMention | null = null;

  constructor(
    background: Pick<Client<BackgroundCalls>, 'card' | 'load'>,
    life: CardLife,
    signal: AbortSignal,
  ) {
    this.#background = background;
    this.#life = life;
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /** Fetches what the card needs. */
  prepare(mention: PageMention): void {
    void this.#content(mention).catch(() => {});
    void this.#loaded().catch(() => {});
  }

  /** Opens the card on one of the mention's lines. */
  async open(mention: PageMention, line: number, focus: boolean): Promise<void> {
    this.#wanted = mention;
    const [content, door] = await Promise.all([this.#content(mention), this.#loaded()]).catch(() => []);
    if (this.#wanted !== mention) return;
    if (!content || !door) return this.#life.closed();
    // A card may tell of its end late, when the next is wanted already: that one must not end with it.
    const closed = () => {
      if (this.#wanted === mention) this.#life.closed();
    };
    door.show({
      content: { ...content, reason: mention.reason },
      anchor: () => lineOf(mention, line),
      context: this.#life.placeOf(mention),
      focus,
      onClose: closed,
      onHidden: closed,
    });
  }

  close(): void {
    this.#wanted = null;
    globalThis.backgrounderCard?.hide();
  }

  rect = (): Rect | null => globalThis.backgrounderCard?.rect() ?? null;
  isPinned = (): boolean => globalThis.backgrounderCard?.pinned() ?? false;
  /** Whether an event that the page hears comes from the card. */
  holds = (target: EventTarget | null): boolean =>
    target !== null && target === (globalThis.backgrounderCard?.host() ?? null);

  #content(mention: PageMention): Promise<CardContent | null> {
    if (this.#prepared?.mention !== mention) {
      const { text, others } = this.#life.placeOf(mention);
      const content = this.#background.card(mention.entity, text, others);
      this.#prepared = { mention, content };
      content.catch(() => (this.#prepared = null));
    }
    return this.#prepared!.content;
  }

  #loaded(): Promise<CardDoor | undefined> {
    if (globalThis.backgrounderCard) return Promise.resolve(globalThis.backgrounderCard);
    this.#door ??= this.#background
      .load('card')
      .then(() => globalThis.backgrounderCard)
      .finally(() => (this.#door = null));
    return this.#door;
  }

  #remove(): void {
    this.#wanted = null;
    globalThis.backgrounderCard?.destroy();
    globalThis.backgrounderCard = undefined;
  }
}

/** The text may have been laid out anew since: then the nearest line there is. */
function lineOf(mention: PageMention, line: number): Rect | null {
  const lines = linesOf(mention);
  return lines[Math.min(line, lines.length - 1)] ?? null;
}
