// What every part of the card is given beside its own data: words, and what a press does.

import type { CardFact } from '../core/card-content.ts';
import type { Format } from '../core/citation.ts';
import type { CardAction } from './state.ts';
import type { CardWording } from './wording.ts';

export interface View {
  wording: CardWording;
  dispatch(action: CardAction): void;
  /** Opens another entity in the same card. */
  visit(entity: string): void;
  /** Puts a fact, or the whole card, on the clipboard. */
  copy(what: CardFact | 'card', format: Format): void;
  hideEntity(): void;
  /** Absent where there is no page to hide anything on. */
  hideSite?(): void;
  /** Absent where the card is a page of its own: there it can be neither closed nor pinned. */
  close?(): void;
}
