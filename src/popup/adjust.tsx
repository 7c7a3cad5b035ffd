// Marks and card, as the reader likes them, on hand where they are seen: each change takes effect at once.
import { choices, type Settings } from '../core/settings.ts';
import { type ChoiceKey, labelOf, legends } from '../paper/choices.ts';
import { Sample } from '../paper/sample.tsx';
import { settingsStore } from '../platform/stores.ts';
import { text } from '../platform/text.ts';

const order: ChoiceKey[] = ['density', 'markStyle', 'preset', 'textSize', 'theme'];

export function Adjust({ settings }: { settings: Settings }) {
  const { density, markStyle } = settings;
  return (
    <details class="adjust">
      <summary>{text('popupAdjust')}</summary>
      <Sample>
        <span class={density === 'none' ? '' : `mark ${markStyle}`}>{text('optionsSampleName')}</span>
      </Sample>
      {order.map((key) => (
        <Pick key={key} of={key} value={settings[key]} />
      ))}
    </details>
  );
}

function Pick({ of, value }: { of: ChoiceKey; value: string }) {
  return (
    <label class="pick">
      <span>{text(legends[of])}</span>
      <select onChange={(event) => settingsStore.change({ [of]: event.currentTarget.value })}>
        {choices[of].map((choice) => (
          <option key={choice} value={choice} selected={choice === value}>
            {text(labelOf(of, choice))}
          </option>
        ))}
      </select>
    </label>
  );
}
