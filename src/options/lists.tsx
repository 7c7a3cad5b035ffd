// What the reader has decided on pages and in cards, each to be taken back here.
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import { FILES } from '../core/site.ts';
import type { EntityLine } from '../platform/messages.ts';
import { background } from '../platform/rpc.ts';
import { settingsStore } from '../platform/stores.ts';
import { text } from '../platform/text.ts';

/** Sites with a choice of their own: those switched off, and the sub-domains of these that are on. */
export function SiteList({ settings: { sites } }: { settings: Settings }) {
  const hosts = Object.keys(sites).sort();
  if (hosts.length === 0) return <p class="quiet">{text('optionsNoSites')}</p>;
  return (
    <>
      <h3 id="sites">{text('optionsSitesOff')}</h3>
      <ul class="rows" aria-labelledby="sites">
        {hosts.map((host) => {
          const name = host === FILES ? text('files') : host;
          return (
            <li key={host} class="row">
              <span>
                {name} {sites[host] === 'on' && <span class="quiet">({text('optionsSiteOn')})</span>}
              </span>
              <Remove label={text('optionsRemoveSite', name)} onClick={() => forget(host)}>
                {text('optionsRemove')}
              </Remove>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Entities that are never marked, by name. */
export function HiddenList({ hidden }: { hidden: string[] }) {
  const described = useDescribed(hidden);
  if (hidden.length === 0) return <p class="quiet">{text('optionsNoHidden')}</p>;
  return (
    <ul class="rows">
      {hidden.map((id) => {
        // An entity of a pack that is gone has only its id left; it can be unhidden all the same.
        const line = described.find((line) => line.id === id);
        const name = line?.name ?? id;
        return (
          <li key={id} class="row">
            <span>
              <span class="name">{name}</span> <span class="quiet">{line?.description}</span>
            </span>
            <Remove label={text('optionsUnhideName', name)} onClick={() => unhide(id)}>
              {text('optionsUnhide')}
            </Remove>
          </li>
        );
      })}
    </ul>
  );
}

function useDescribed(ids: string[]): EntityLine[] {
  const [lines, setLines] = useState<EntityLine[]>([]);
  const key = ids.join();
  useEffect(() => {
    let current = true;
    background.describe(key ? key.split(',') : []).then((lines) => current && setLines(lines));
    return () => {
      current = false;
    };
  }, [key]);
  return lines;
}

const Remove = (props: { label: string; onClick(): void; children: string }) => (
  <button type="button" class="link" aria-label={props.label} onClick={props.onClick}>
    {props.children}
  </button>
);

const forget = (host: string) => settingsStore.change(({ sites: { [host]: _, ...sites } }) => ({ sites }));

const unhide = (id: string) =>
  settingsStore.change(({ hidden }) => ({ hidden: hidden.filter((other) => other !== id) }));
