import { useId } from 'preact/hooks';
import { dateText } from '../core/date-text.ts';
import type { FactLine } from '../platform/messages.ts';
import { text, wording } from '../platform/text.ts';
import type { BriefLine } from './brief.ts';
import { walk } from './walk.ts';

interface Props {
  facts: FactLine[];
  onPage: BriefLine[];
  onChoose(line: BriefLine): void;
}

/** Facts found by the search: of an entity on this page, a way to its card; of another, a text to read. */
export function Facts({ facts, onPage, onChoose }: Props) {
  const id = useId();
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text('popupFacts')}</h2>
      <ul>
        {facts.map((fact) => {
          const line = onPage.find(({ id }) => id === fact.entity.id);
          return (
            <li key={fact.fact}>
              {line ? (
                <button type="button" class="line fact" onClick={() => onChoose(line)} onKeyDown={walk}>
                  <FactText {...fact} />
                </button>
              ) : (
                <div class="line fact">
                  <FactText {...fact} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const FactText = ({ entity, date, text }: FactLine) => (
  <>
    <span class="description">
      {entity.name}
      {date && ` · ${dateText(date, wording)}`}
    </span>
    <span class="statement">{text}</span>
  </>
);
