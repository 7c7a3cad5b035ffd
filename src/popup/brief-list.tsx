import { useEffect, useState } from 'preact/hooks';
import type { Finds } from '../platform/messages.ts';
import { background } from '../platform/rpc.ts';
import { settingsStore } from '../platform/stores.ts';
import { plural, text } from '../platform/text.ts';
import { filterBrief, linesOf } from './brief.ts';
import { Elsewhere, Facts, GroupList } from './entries.tsx';
import type { View } from './look.ts';
import { RefusedList } from './refused-list.tsx';
import { walk } from './walk.ts';
import type { Ways } from './ways.ts';

/** Who and what is on the page, and, while the reader types, what the packs have on it. */
export function BriefList({ view, ways }: { view: View; ways: Ways }) {
  const [query, setQuery] = useState('');
  const [why, setWhy] = useState(false);
  const finds = useFinds(query);
  const { groups, refused, settings } = view;
  const typed = query.trim();
  const ids = finds.entities.map(({ id }) => id);
  const shown = typed ? filterBrief(groups, typed, ids) : groups;
  const here = linesOf(groups).map(({ id }) => id);
  const elsewhere = finds.entities.filter(({ id }) => !here.includes(id));
  const count = linesOf(shown).length + elsewhere.length + finds.facts.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the arrow keys of the buttons inside.
    <div onKeyDown={walk}>
      <Filter query={query} onType={setQuery} />
      <p class="hidden" role="status">
        {typed && plural('popupFound', count)}
      </p>
      {!typed && here.length > 0 && <Count names={here.length} why={why} onWhy={setWhy} />}
      {!view.why && settings.density === 'none' && <NoMarks />}
      {shown.map((group) => (
        <GroupList key={group.type} group={group} why={why} ways={ways} />
      ))}
      {typed && count === 0 && <p class="note">{text('popupNoMatch', typed)}</p>}
      <Elsewhere entities={elsewhere} ways={ways} />
      <Facts facts={finds.facts} ways={ways} />
      {!typed && <RefusedList refused={refused} ways={ways} />}
    </div>
  );
}

const Filter = ({ query, onType }: { query: string; onType(query: string): void }) => (
  <input
    type="search"
    class="filter"
    aria-label={text('popupFilter')}
    placeholder={text('popupFilter')}
    value={query}
    onInput={(event) => onType(event.currentTarget.value)}
    onKeyDown={({ key, currentTarget }) => {
      // Enter goes where the first line goes, as in any list that one types to narrow.
      if (key === 'Enter' && query.trim())
        currentTarget.parentElement?.querySelector<HTMLElement>('.line')?.click();
    }}
  />
);

const Count = (props: { names: number; why: boolean; onWhy(why: boolean): void }) => (
  <p class="row tally">
    <span class="quiet">{plural('popupNames', props.names)}</span>
    <button type="button" class="link" aria-pressed={props.why} onClick={() => props.onWhy(!props.why)}>
      {text('popupWhy')}
    </button>
  </p>
);

const NoMarks = () => (
  <p class="note">
    {text('whyNoMarks')}{' '}
    <button type="button" class="link" onClick={() => settingsStore.change({ density: 'first' })}>
      {text('whyNoMarksAction')}
    </button>
  </p>
);

const nothing: Finds = { entities: [], facts: [] };

/** What the packs have on what is typed; nothing before two letters of an alphabet, which would find everything. */
function useFinds(query: string): Finds {
  const [finds, setFinds] = useState(nothing);
  useEffect(() => {
    let current = true;
    const typed = query.trim();
    const enough = typed.length > 1 || /\p{Script=Han}/u.test(typed);
    const found = enough ? background.search(typed) : Promise.resolve(nothing);
    found.then((finds) => current && setFinds(finds)).catch(() => {});
    return () => {
      current = false;
    };
  }, [query]);
  return finds;
}
