import { useId } from 'preact/hooks';
import { choices, type Settings } from '../core/settings.ts';
import { type ChoiceKey, labelOf, legends } from '../paper/choices.ts';
import { type TextKey, text } from '../platform/text.ts';

interface Props<K extends ChoiceKey> {
  of: K;
  settings: Settings;
  onChange(patch: Partial<Settings>): void;
  help?: TextKey;
}

/** One setting with a few values, all of them in sight. */
export function Choice<K extends ChoiceKey>({ of, settings, onChange, help }: Props<K>) {
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
          {text(labelOf(of, value))}
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
