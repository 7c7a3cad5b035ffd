import { useId } from 'preact/hooks';
import { choices, type Settings } from '../core/settings.ts';
import { type TextKey, text } from '../platform/text.ts';

type Key = keyof typeof choices;

const legends: Record<Key, TextKey> = {
  density: 'optionsDensity',
  markStyle: 'optionsMarkStyle',
  preset: 'optionsPreset',
  theme: 'optionsTheme',
  textSize: 'optionsTextSize',
};

const labels: { [K in Key]: Record<Settings[K], TextKey> } = {
  density: { first: 'densityFirst', section: 'densitySection', all: 'densityAll', none: 'densityNone' },
  markStyle: { dotted: 'markDotted', solid: 'markSolid', tint: 'markTint' },
  preset: { calm: 'presetCalm', normal: 'presetNormal', quick: 'presetQuick', key: 'presetKey' },
  theme: { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' },
  textSize: { small: 'sizeSmall', medium: 'sizeMedium', large: 'sizeLarge' },
};

interface Props<K extends Key> {
  of: K;
  settings: Settings;
  onChange(patch: Partial<Settings>): void;
  help?: TextKey;
}

/** One setting with a few values, all of them in sight. */
export function Choice<K extends Key>({ of, settings, onChange, help }: Props<K>) {
  const helpId = useId();
  return (
    <fieldset aria-describedby={help && helpId}>
      <legend>{text(legends[of])}</legend>
      {choices[of].map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={of}
            checked={settings[of] === value}
            onChange={() => onChange({ [of]: value })}
          />
          {text((labels[of] as Record<string, TextKey>)[value]!)}
        </label>
      ))}
      {help && (
        <p class="help" id={helpId}>
          {text(help)}
        </p>
      )}
    </fieldset>
  );
}
