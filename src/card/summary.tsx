// The summary: as much of it as leaves the facts in sight, and behind one press the rest.
import { leadOf } from './lead.ts';
import type { Visit } from './state.ts';
import type { View } from './view.ts';
import { WholeWords } from './whole-words.tsx';

export function Summary({ visit, view }: { visit: Visit; view: View }) {
  const { entity, facts, pack } = visit.content;
  // Where there are no facts, nothing is waiting below.
  const lead = facts.length === 0 ? entity.summary : leadOf(entity.summary, pack.language);
  const isWhole = visit.whole || lead === entity.summary;
  return (
    <p class="summary" lang={pack.language} dir="auto">
      <WholeWords of={isWhole ? entity.summary : lead} />{' '}
      {!isWhole && (
        <button
          type="button"
          class="rest"
          lang={view.wording.locale}
          onClick={() => view.dispatch({ type: 'show-summary' })}
        >
          {view.wording.text('card_restOfSummary')}
        </button>
      )}
    </p>
  );
}
