import { useEffect, useState } from 'preact/hooks';
import { dateText } from '../core/date-text.ts';
import type { Source } from '../core/pack/schema.ts';
import type { PackLine } from '../platform/messages.ts';
import { background } from '../platform/rpc.ts';
import { text, wording } from '../platform/text.ts';

/** The installed packs: who made each, from what, and as of when. */
export function Packs() {
  const [packs, setPacks] = useState<PackLine[]>([]);
  useEffect(() => {
    background.packs().then(setPacks);
  }, []);
  return packs.map((pack) => (
    <article key={pack.id}>
      <h3 class="name" lang={pack.language}>
        {pack.title}
      </h3>
      <p lang={pack.language}>{pack.description}</p>
      <p class="quiet">
        {text('optionsPackAsOf', dateText(pack.asOf, wording))} ·{' '}
        {text('optionsPackSize', pack.entities, pack.facts)} ·{' '}
        {text('optionsPackMaker', pack.maker, pack.licence)}
      </p>
      <h4>{text('optionsPackSources')}</h4>
      <ul>
        {pack.sources.map((source) => (
          <SourceLine key={source.id} {...source} />
        ))}
      </ul>
    </article>
  ));
}

const SourceLine = ({ author, title, publisher, date, url, language }: Source) => (
  <li>
    {author && `${author}, `}
    <cite lang={language}>{url ? <a href={url}>{title}</a> : title}</cite>
    {[publisher, dateText(date, wording)].map((part) => part && `, ${part}`)}
  </li>
);
