import type { Refusal } from '../core/mention.ts';
import { type TextKey, text, wording } from '../platform/text.ts';
import type { Refused } from './brief.ts';
import type { Ways } from './ways.ts';

const words: Record<Refusal, TextKey> = {
  capitals: 'refusedCapitals',
  'longer-name': 'refusedLongerName',
  'other-bearer': 'refusedOtherBearer',
  'other-meaning': 'refusedOtherMeaning',
  'common-word': 'refusedCommonWord',
  'no-evidence': 'refusedNoEvidence',
};

const MOST = 50;

/** For the curious: what was looked at and left alone, each with the reason. */
export function RefusedList({ refused, ways }: { refused: Refused[]; ways: Ways }) {
  if (refused.length === 0) return null;
  const shown = refused.slice(-MOST);
  return (
    <details class="refused">
      <summary>
        {text('popupRefused')} <span class="count">{shown.length.toLocaleString(wording.locale)}</span>
      </summary>
      <p class="note">{text('popupRefusedHelp')}</p>
      <ul>
        {shown.map((line) => (
          <li key={`${line.entity.id} ${line.refusal} ${line.text}`} class="entry">
            <button type="button" class="line" onClick={() => ways.open(line.entity.id)}>
              <span class="name surface">{text('card_quoted', line.text.replace(/\s+/g, ' '))}</span>
              <span class="description">{text(words[line.refusal], line.entity.name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
