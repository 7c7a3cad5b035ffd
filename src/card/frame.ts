// The card's box and the line that speaks to screen readers, and what is measured of them.
import type { CardContent } from '../core/card-content.ts';
import type { Rect } from '../core/geometry.ts';
import type { Settings } from '../core/settings.ts';
import { typeKey } from './header.tsx';
import type { Placed, Size } from './place.ts';
import type { CardWording } from './wording.ts';

export type Look = Pick<Settings, 'theme' | 'textSize'>;

/** What a screen reader says when another entity stands in the card. */
export const announcement = ({ entity, facts }: CardContent, { text, plural }: CardWording): string =>
  plural('card_opened', facts.length, entity.name, text(typeKey(entity.type)));

export class Frame {
  /** Into which the card is rendered: a dialog that leaves the page usable. */
  readonly box = document.createElement('div');
  readonly #status = document.createElement('p');

  constructor(root: ShadowRoot, locale: string) {
    const dialog = {
      role: 'dialog',
      class: 'card',
      tabindex: '-1',
      'aria-labelledby': 'name',
      lang: locale,
      dir: 'ltr',
    };
    for (const [name, value] of Object.entries(dialog)) this.box.setAttribute(name, value);
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'spoken';
    root.append(this.box, this.#status);
  }

  dress = ({ theme, textSize }: Look): void => {
    Object.assign(this.box.dataset, { theme, textSize });
  };

  /** A page may enlarge itself by the `zoom` of its root: the card keeps its own measure, and that of the viewport. */
  keepScale({ currentCSSZoom }: HTMLElement): void {
    this.box.style.zoom = currentCSSZoom === 1 ? '' : `${1 / currentCSSZoom}`;
  }

  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  /** Has screen readers say this when they come to rest. */
  say(sentence: string): void {
    // A live region speaks of changes only, so it has to be in the page, empty, a frame before.
    this.#status.textContent = '';
    requestAnimationFrame(() => {
      this.#status.textContent = sentence;
    });
  }

  /** The size that the card would have if nothing in it had to scroll. */
  naturalSize(): Size {
    const scrolled = [this.box, this.box.querySelector('.body')];
    const hidden = scrolled.map((part) => (part ? part.scrollHeight - part.clientHeight : 0));
    return { width: this.box.offsetWidth, height: this.box.offsetHeight + hidden[0]! + hidden[1]! };
  }

  /** Nothing is seen before the first place is known. */
  put({ left, top, maxHeight, side }: Placed): void {
    Object.assign(this.box.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    this.box.dataset.placed = side;
  }

  clear(): void {
    delete this.box.dataset.placed;
    this.#status.textContent = '';
  }

  rect(): Rect | null {
    if (!this.box.dataset.placed) return null;
    const { left, top, right, bottom } = this.box.getBoundingClientRect();
    return { left, top, right, bottom };
  }
}
