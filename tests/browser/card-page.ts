// Runs in the page of the card's browser tests: the real card with powers that only note what they are asked.
import type { CardRequest } from '../../src/card/door.ts';
import { openDoor, type Powers } from '../../src/card/open-door.tsx';
import type { CardContent } from '../../src/core/card-content.ts';

declare global {
  var cardTest: CardTest;
}

export interface CardTest {
  /** Opens an entity's card on the element. */
  open(entity: string, selector: string, focus?: boolean): void;
  /** What the card asked of its page and its extension, in order. */
  asked: string[];
  root(): ShadowRoot;
}

/** `root` reads the shadow root, which the build for these tests leaves open. */
export function prepare(
  contents: Record<string, CardContent>,
  messages: Record<string, { message: string }>,
  theme: 'auto' | 'light' | 'dark',
): void {
  const asked: string[] = [];
  const note = async (what: string) => void asked.push(what);
  const text = (key: string, ...substitutions: (string | number)[]) =>
    messages[key]!.message.replace(/\$(\d)/g, (_, n) => String(substitutions[Number(n) - 1]));
  const powers: Powers = {
    wording: {
      locale: text('card_locale'),
      text,
      plural: (key, n, ...rest) => text(`${key}_other`, n, ...rest),
    },
    look: { read: async () => ({ theme, textSize: 'medium' }), watch: () => {} },
    content: async (entity) => contents[entity] ?? null,
    hideEntity: (entity) => note(`hide ${entity}`),
    hideSite: () => note('hide site'),
  };
  globalThis.backgrounderCard?.destroy();
  const door = openDoor(powers);
  globalThis.backgrounderCard = door;
  globalThis.cardTest = {
    asked,
    root: () => door.host()!.shadowRoot!,
    open: (entity, selector, focus = false) => door.show(request(contents[entity]!, selector, focus, note)),
  };
}

const request = (
  content: CardContent,
  selector: string,
  focus: boolean,
  note: (what: string) => void,
): CardRequest => ({
  content,
  anchor: () => {
    const { left, top, right, bottom } = document.querySelector(selector)!.getBoundingClientRect();
    return { left, top, right, bottom };
  },
  context: { text: '', others: [] },
  focus,
  onClose: () => note('closed'),
  onHidden: () => note('hidden'),
});
