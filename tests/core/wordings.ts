// The interface's words as the browser would give them, for tests: the real files of _locales.
import { readFileSync } from 'node:fs';
import type { CardWording } from '../../src/card/wording.ts';

export function wordingOf(language: 'en' | 'fr' | 'ja'): CardWording {
  const messages = JSON.parse(readFileSync(`src/_locales/${language}/messages.json`, 'utf8'));
  const text = (key: string, ...substitutions: (string | number)[]): string => {
    if (!messages[key]) throw new Error(`_locales/${language}: no ${key}`);
    return messages[key].message.replace(/\$(\d)/g, (_: string, n: string) =>
      String(substitutions[Number(n) - 1]),
    );
  };
  const locale = text('card_locale');
  const form = (n: number) => new Intl.PluralRules(locale).select(n);
  return { locale, text, plural: (key, n, ...rest) => text(`${key}_${form(n)}`, n, ...rest) };
}
