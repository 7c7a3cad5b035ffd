// The card's words and number formats, handed in by whoever draws it: the injected script or the popup.
import type messages from '../_locales/en/messages.json';
import type { Wording } from '../core/wording.ts';

type Key = keyof typeof messages;
export type CardKey = Extract<Key, `card_${string}`>;
type Stem<K> = K extends `${infer S}_other` ? S : never;

export interface CardWording extends Wording {
  text(key: CardKey, ...substitutions: (string | number)[]): string;
  /** The message for this number, by the language's plural forms; `$1` is the number. */
  plural(key: Stem<CardKey>, n: number, ...substitutions: (string | number)[]): string;
}
