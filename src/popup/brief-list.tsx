import { useEffect, useId, useState } from 'preact/hooks';
import type { EntityType } from '../core/pack/schema.ts';
import type { FactLine } from '../platform/messages.ts';
import { background, page } from '../platform/rpc.ts';
import { plural, type TextKey, text } from '../platform/text.ts';
import { type BriefLine, filterBrief, type Group, linesOf } from './brief.ts';
import { Facts } from './facts.tsx';
import type { View } from './look.ts';
import { walk } from './walk.ts';

const headings: Record<EntityType, TextKey> = {
  person: 'typePerson',
  place: 'typePlace',
  organization: 'typeOrganization',
  project: 'typeProject',
  agreement: 'typeAgreement',
  event: 'typeEvent',
  concept: 'typeConcept',
};

/** Who and what is on the page, and, while the reader types, what the packs say of it. */
export function BriefList({ view: { tab, groups, settings } }: { view: View }) {
  const [query, setQuery] = useState('');
  const facts = useFacts(query);
  const shown = query.trim() ? filterBrief(groups, query) : groups;
  const lines = linesOf(shown);
  const reveal = async ({ id, frame }: Pick<BriefLine, 'id' | 'frame'>) => {
    await page(tab, frame).reveal(id);
    window.close();
  };
  return (
    <>
      <input
        type="search"
        class="filter"
        aria-label={text('popupFilter')}
        placeholder={text('popupFilter')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          walk(event);
          if (event.key === 'Enter' && query.trim() && lines[0]) reveal(lines[0]);
        }}
      />
      <p class="hidden" role="status">
        {query.trim() && plural('popupFound', lines.length)}
      </p>
      {settings.density === 'none' && <p class="note">{text('whyNoMarks')}</p>}
      {shown.map((group) => (
        <GroupList key={group.type} group={group} onChoose={reveal} />
      ))}
      {query.trim() && lines.length === 0 && <p class="note">{text('popupNoMatch', query.trim())}</p>}
      <Facts facts={facts} onPage={linesOf(groups)} onChoose={reveal} />
    </>
  );
}

function GroupList({ group, onChoose }: { group: Group; onChoose(line: BriefLine): void }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(headings[group.type])}</h2>
      <ul>
        {group.lines.map((line) => (
          <li key={line.id}>
            <button type="button" class="line" onClick={() => onChoose(line)} onKeyDown={walk}>
              <span class="name">{line.name}</span>
              <span class="count" aria-hidden="true">
                {line.mentions}
              </span>
              <span class="description">{line.description}</span>
              <span class="hidden">{plural('popupMentions', line.mentions)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Facts that speak of what is typed; none before two letters, which would find everything. */
function useFacts(query: string): FactLine[] {
  const [facts, setFacts] = useState<FactLine[]>([]);
  useEffect(() => {
    let current = true;
    const found = query.trim().length < 2 ? Promise.resolve([]) : background.search(query.trim());
    found.then((facts) => current && setFacts(facts)).catch(() => {});
    return () => {
      current = false;
    };
  }, [query]);
  return facts;
}
