// What the reader may choose. Only what differs from `defaults` is stored, so that defaults may improve; a stored
// value that is damaged, or comes from another version, falls back by itself and spares the rest.

export const choices = {
  /** Which mentions carry a mark: the first of each entity on the page, in each section, every one, or none. */
  density: ['first', 'section', 'all', 'none'],
  markStyle: ['dotted', 'solid', 'tint'],
  /** How readily a card opens under the pointer; `key`: only while Alt is held. */
  preset: ['calm', 'normal', 'quick', 'key'],
  theme: ['auto', 'light', 'dark'],
  textSize: ['small', 'medium', 'large'],
} as const;

type Choices = { -readonly [K in keyof typeof choices]: (typeof choices)[K][number] };

export interface Settings extends Choices {
  /** Off on every site, until resumed. */
  paused: boolean;
  /** Sites on which the reader has decided, by host; sub-domains inherit. */
  sites: Record<string, 'on' | 'off'>;
  /** Ids of entities never marked. */
  hidden: string[];
  /** Ids of packs that are installed and not asked. */
  packsOff: string[];
}

export const defaults: Settings = {
  paused: false,
  sites: {},
  hidden: [],
  packsOff: [],
  density: 'first',
  markStyle: 'dotted',
  preset: 'normal',
  theme: 'auto',
  textSize: 'medium',
};

/** Reads what is stored, field by field; whatever is not as expected is as if never stored. */
export function readSettings(stored: unknown): Settings {
  const from = isRecord(stored) ? stored : {};
  const choice = <K extends keyof Choices>(key: K): Choices[K] =>
    (choices[key] as readonly unknown[]).includes(from[key]) ? (from[key] as Choices[K]) : defaults[key];
  return {
    paused: typeof from.paused === 'boolean' ? from.paused : defaults.paused,
    sites: readSites(from.sites),
    hidden: readIds(from.hidden),
    packsOff: readIds(from.packsOff),
    density: choice('density'),
    markStyle: choice('markStyle'),
    preset: choice('preset'),
    theme: choice('theme'),
    textSize: choice('textSize'),
  };
}

/** The part of the settings that is worth storing: what differs from the defaults. */
export function changesOf(settings: Settings): Partial<Settings> {
  const same = (key: string) =>
    JSON.stringify(settings[key as keyof Settings]) === JSON.stringify(defaults[key as keyof Settings]);
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key in defaults && !same(key)));
}

const readIds = (stored: unknown): string[] =>
  Array.isArray(stored) ? [...new Set(stored.filter((id): id is string => typeof id === 'string'))] : [];

function readSites(stored: unknown): Settings['sites'] {
  if (!isRecord(stored)) return {};
  const isChoice = (entry: [string, unknown]): entry is [string, 'on' | 'off'] =>
    entry[0] !== '' && (entry[1] === 'on' || entry[1] === 'off');
  return Object.fromEntries(Object.entries(stored).filter(isChoice));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
