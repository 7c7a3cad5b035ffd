// The settings that have a few values each, and the words for them.
import type { choices, Settings } from '../core/settings.ts';
import type { TextKey } from '../platform/text.ts';

export type ChoiceKey = keyof typeof choices;

export const legends: Record<ChoiceKey, TextKey> = {
  density: 'optionsDensity',
  markStyle: 'optionsMarkStyle',
  preset: 'optionsPreset',
  theme: 'optionsTheme',
  textSize: 'optionsTextSize',
};

const labels: { [K in ChoiceKey]: Record<Settings[K], TextKey> } = {
  density: { first: 'densityFirst', section: 'densitySection', all: 'densityAll', none: 'densityNone' },
  markStyle: { dotted: 'markDotted', solid: 'markSolid', tint: 'markTint' },
  preset: { calm: 'presetCalm', normal: 'presetNormal', quick: 'presetQuick', key: 'presetKey' },
  theme: { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' },
  textSize: { small: 'sizeSmall', medium: 'sizeMedium', large: 'sizeLarge' },
};

/** The words for one value of a setting. */
export const labelOf = (key: ChoiceKey, value: string): TextKey =>
  (labels[key] as Record<string, TextKey>)[value]!;
