// How the pure parts speak to people: they ask for words by key, so that all of them stay in _locales.

/** The keys that dates and citations need. */
export type WordingKey =
  | 'card_dateSince'
  | 'card_dateSinceDay'
  | 'card_dateUntil'
  | 'card_dateUntilDay'
  | 'card_dateAbout'
  | 'card_dateAboutDay'
  | 'card_dateRange'
  | 'card_dated'
  | 'card_quoted'
  | 'card_listed'
  | 'card_translatedBy'
  | 'card_section'
  | 'card_paragraph'
  | 'card_note'
  | 'card_noteIs'
  | 'card_correctionIs'
  | 'card_asOf'
  | 'card_sources';

export interface Wording {
  /** The language tag by which dates, numbers and lists are written. */
  locale: string;
  /** The message under this key, `$1`, `$2` … replaced. */
  text(key: WordingKey, ...substitutions: (string | number)[]): string;
}
