// Every language says everything that English says, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Messages = Record<string, { message: string }>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(`src/_locales/${language}/messages.json`, 'utf8'));
const english = read('en');
const languages = readdirSync('src/_locales');

test('the interface speaks English, French and Japanese', () => {
  expect(languages.sort()).toEqual(['en', 'fr', 'ja']);
});

describe.each(languages)('in %s', (language) => {
  const messages = read(language);

  test('every text of the English file is there, in its order, and no other', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const { message } of Object.values(messages)) expect(message.trim()).not.toBe('');
  });

  test('each text has the places for names and numbers that the English one has', () => {
    const places = (of: Messages) =>
      Object.entries(of).map(([key, { message }]) => [key, message.match(/\$\d/g)?.sort() ?? []]);
    expect(places(messages)).toEqual(places(english));
  });

  test('every plural form that the language asks for of whole numbers has a text', () => {
    const { locale } = new Intl.PluralRules(messages.card_locale!.message).resolvedOptions();
    expect(locale.startsWith(language)).toBe(true);
    const rules = new Intl.PluralRules(locale);
    const stems = Object.keys(english).flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? []);
    for (const n of [0, 1, 2, 3, 5, 11, 21, 100])
      for (const stem of stems) expect(messages).toHaveProperty(`${stem}_${rules.select(n)}`);
  });

  test('the stores take its description', () => {
    expect(messages.description!.message.length).toBeLessThanOrEqual(132);
  });
});

test('French sets its signs apart with spaces that do not break', () => {
  const wrong = Object.values(read('fr'))
    .map(({ message }) => message)
    .filter((message) => /(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)/.test(message));
  expect(wrong).toEqual([]);
});
