// How the page script and the card script find each other. Both run in the extension's isolated world of one frame:
// the card script, injected only where there is something to show, hangs its door on that world's global.
import type { CardContent } from '../core/card-content.ts';
import type { Rect } from '../core/geometry.ts';

export interface CardRequest {
  content: CardContent;
  /** Where the mention's line under the pointer stands now, in viewport pixels; null once it has left the page. */
  anchor(): Rect | null;
  /** The paragraph and the page's other entities, for ranking the facts of entities opened from inside the card. */
  context: { text: string; others: string[] };
  /** True when opened by key or command: focus moves into the card, and back when it closes. */
  focus: boolean;
  /** The reader closed the card from inside it (Esc, close button). */
  onClose(): void;
  /** The reader chose "don't mark this again" or "not on this site"; the settings are already saved. */
  onHidden(): void;
}

export interface CardDoor {
  /** Shows the card, or changes what the open card shows. */
  show(request: CardRequest): void;
  hide(): void;
  /** The card's box in viewport pixels, null while hidden. */
  rect(): Rect | null;
  /** The one element the card adds to the page, null while hidden. */
  host(): HTMLElement | null;
  /** True while the reader has pinned the card: leaving does not close it. */
  pinned(): boolean;
  /** Removes everything of the card's, listeners included. */
  destroy(): void;
}

declare global {
  var backgrounderCard: CardDoor | undefined;
}
