// The lines of the popup's lists. Each opens a card; those of the page have a way to the page beside it.
import { useId } from 'preact/hooks';
import { Icon } from '../card/icons.tsx';
import { reasonKeys } from '../card/reasons.ts';
import { WholeWords } from '../card/whole-words.tsx';
import { dateText } from '../core/date-text.ts';
import type { EntityType } from '../core/pack/schema.ts';
import type { EntityLine, FactLine } from '../platform/messages.ts';
import { plural, type TextKey, text, wording } from '../platform/text.ts';
import type { BriefLine, Group } from './brief.ts';
import type { Ways } from './ways.ts';

const headings: Record<EntityType, TextKey> = {
  person: 'typePerson',
  place: 'typePlace',
  organization: 'typeOrganization',
  project: 'typeProject',
  agreement: 'typeAgreement',
  event: 'typeEvent',
  concept: 'typeConcept',
};

/** Entities of one type on the page; `why`: each with the reason its first mention was made. */
export function GroupList({ group, why, ways }: { group: Group; why: boolean; ways: Ways }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(headings[group.type])}</h2>
      <ul>
        {group.lines.map((line) => (
          <li key={line.id} class="entry">
            <button type="button" class="line" onClick={() => ways.open(line.id)}>
              <About {...line} />
              {why && <span class="reason">{text(reasonKeys[line.reason], line.name)}</span>}
            </button>
            <Go line={line} ways={ways} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Go({ line, ways }: { line: BriefLine; ways: Ways }) {
  const label = plural('popupGoTo', line.mentions, line.name);
  return (
    <button type="button" class="way" title={label} aria-label={label} onClick={() => ways.go(line)}>
      <span class="count">{line.mentions.toLocaleString(wording.locale)}</span>
      <Icon name="go" />
    </button>
  );
}

/** Entities that the packs know, and the page does not name. */
export function Elsewhere({ entities, ways }: { entities: EntityLine[]; ways: Ways }) {
  const id = useId();
  if (entities.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text('popupElsewhere')}</h2>
      <ul>
        {entities.map((line) => (
          <li key={line.id} class="entry">
            <button type="button" class="line" onClick={() => ways.open(line.id)}>
              <About {...line} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const About = ({ name, description, language }: EntityLine) => (
  <>
    <span class="name" lang={language}>
      <WholeWords of={name} />
    </span>
    <span class="description" lang={language}>
      {description}
    </span>
  </>
);

/** Facts found by the search; each opens its entity's card, at the fact. */
export function Facts({ facts, ways }: { facts: FactLine[]; ways: Ways }) {
  const id = useId();
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text('popupFacts')}</h2>
      <ul>
        {facts.map(({ fact, entity, date, text }) => (
          <li key={`${entity.id} ${fact}`} class="entry">
            <button type="button" class="line fact" onClick={() => ways.open(entity.id, fact)}>
              <span class="description">
                <span lang={entity.language}>{entity.name}</span>
                {date && ` · ${dateText(date, wording)}`}
              </span>
              <span class="statement" lang={entity.language}>
                {text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
