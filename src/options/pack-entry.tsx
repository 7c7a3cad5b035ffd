// One pack: who made it, from what, as of when; its switch; and its removal, which is asked for twice.
import { useEffect, useRef, useState } from 'preact/hooks';
import { dateText } from '../core/date-text.ts';
import type { Source } from '../core/pack/schema.ts';
import { Switch } from '../paper/switch.tsx';
import type { InstalledPack } from '../platform/messages.ts';
import { text, wording } from '../platform/text.ts';

interface Props {
  pack: InstalledPack;
  on: boolean;
  onSwitch(on: boolean): void;
  /** Settled when it is gone, or when it has turned out that it stays. */
  onRemove(): Promise<void>;
}

export const PackEntry = ({ pack, on, onSwitch, onRemove }: Props) => (
  <article>
    <div class="row">
      <h3 class="name" lang={pack.language}>
        {pack.title}
      </h3>
      <Switch on={on} label={text('optionsPackOn', pack.title)} onChange={onSwitch} />
    </div>
    <p lang={pack.language}>{pack.description}</p>
    <p class="quiet">
      {text('optionsPackAsOf', dateText(pack.asOf, wording))} ·{' '}
      {text('optionsPackSize', ...[pack.entities, pack.names, pack.facts].map(inWords))} ·{' '}
      {text('optionsPackMaker', pack.maker, pack.licence)}
      {pack.bundled && ` · ${text('optionsPackBundled')}`}
    </p>
    <details>
      <summary>{text('optionsPackSources')}</summary>
      <ul>
        {pack.sources.map((source) => (
          <SourceLine key={source.id} {...source} />
        ))}
      </ul>
    </details>
    {!pack.bundled && <Removal title={pack.title} onRemove={onRemove} />}
  </article>
);

const inWords = (count: number): string => count.toLocaleString(wording.locale);

function Removal({ title, onRemove }: Pick<Props, 'onRemove'> & { title: string }) {
  const [state, setState] = useState<'idle' | 'asking' | 'removing'>('idle');
  const begin = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const before = useRef(state);
  // The keyboard goes where the button it stood on has gone.
  useEffect(() => {
    if (state === 'asking') keep.current?.focus();
    if (state === 'idle' && before.current !== 'idle') begin.current?.focus();
    before.current = state;
  }, [state]);
  if (state === 'idle')
    return (
      <button
        type="button"
        class="link"
        ref={begin}
        aria-label={text('optionsPackRemoveName', title)}
        onClick={() => setState('asking')}
      >
        {text('optionsRemove')}
      </button>
    );
  const remove = () => {
    setState('removing');
    void onRemove().finally(() => setState('idle'));
  };
  return (
    <fieldset class="ask" disabled={state === 'removing'}>
      <legend>{text('optionsPackRemoveSure', title)}</legend>
      <button type="button" class="button" onClick={remove}>
        {text('optionsRemove')}
      </button>
      <button type="button" class="link" ref={keep} onClick={() => setState('idle')}>
        {text('optionsPackKeep')}
      </button>
    </fieldset>
  );
}

const SourceLine = ({ author, title, publisher, date, url, language }: Source) => (
  <li>
    {author && `${author}, `}
    <cite lang={language}>{url ? <a href={url}>{title}</a> : title}</cite>
    {[publisher, dateText(date, wording)].map((part) => part && `, ${part}`)}
  </li>
);
