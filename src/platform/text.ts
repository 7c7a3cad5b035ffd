// The interface's words, from _locales: every key is checked by the compiler against the English file.

import type messages from '../_locales/en/messages.json';
import type { Wording } from '../core/wording.ts';
import { browser } from './browser.ts';

export type TextKey = keyof typeof messages;
type Stem<K> = K extends `${infer S}_other` ? S : never;

/** The message under this key in the browser's language, with `$1`, `$2` … replaced. */
export const text = (key: TextKey, ...substitutions: (string | number)[]): string =>
  browser.i18n.getMessage(key, substitutions.map(String));

/** The message for this number, by the language's plural forms: `key_one`, `key_other` …; `$1` is the number. */
export function plural(key: Stem<TextKey>, n: number, ...substitutions: (string | number)[]): string {
  const form = `${key}_${new Intl.PluralRules(wording.locale).select(n)}` as TextKey;
  const args = [n.toLocaleString(wording.locale), ...substitutions];
  return text(form, ...args) || text(`${key}_other` as TextKey, ...args);
}

/** The same words, as the pure parts ask for them. The language is that of the words, not always the browser's. */
export const wording = {
  get locale() {
    return text('card_locale');
  },
  text,
  plural,
} satisfies Wording & { plural: unknown };
