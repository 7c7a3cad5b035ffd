// The facts that fit the paragraph, and behind one press the others in order of date.
import type { CardFact } from '../core/card-content.ts';
import { FactItem } from './fact.tsx';
import { Icon } from './icons.tsx';
import type { Visit } from './state.ts';
import type { View } from './view.ts';

export function Facts({ visit, view }: { visit: Visit; view: View }) {
  const { facts, best } = visit.content;
  const rest = facts.length - best;
  const { text, plural } = view.wording;
  if (facts.length === 0) return null;
  return (
    <section aria-label={text('card_facts')}>
      <FactList facts={facts.slice(0, best)} visit={visit} view={view} />
      {rest > 0 && (
        <button
          type="button"
          class="more"
          aria-expanded={visit.more}
          onClick={() => view.dispatch({ type: 'toggle-more' })}
        >
          {plural('card_more', rest)}
          <Icon name="fold" />
        </button>
      )}
      {visit.more && <FactList facts={facts.slice(best)} visit={visit} view={view} />}
    </section>
  );
}

function FactList({ facts, visit, view }: { facts: CardFact[]; visit: Visit; view: View }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <FactItem
          key={fact.id}
          fact={fact}
          content={visit.content}
          unfolded={visit.sources.includes(fact.id)}
          view={view}
        />
      ))}
    </ul>
  );
}
