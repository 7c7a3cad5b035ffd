// One fact: its date, its text, why it stands here, what corrects it, and on demand where it comes from.
import type { CardContent, CardFact } from '../core/card-content.ts';
import { correctionsOf, findSource, shortCitation } from '../core/citation.ts';
import { dateText, machineDate } from '../core/date-text.ts';
import { Icon } from './icons.tsx';
import { pieces } from './pieces.ts';
import { SourcePanel } from './source-panel.tsx';
import type { View } from './view.ts';
import { WholeWords } from './whole-words.tsx';
import type { CardWording } from './wording.ts';

interface Props {
  fact: CardFact;
  content: CardContent;
  unfolded: boolean;
  view: View;
}

export function FactItem({ fact, content, unfolded, view }: Props) {
  const { text } = view.wording;
  const panel = `source-${fact.id}`;
  return (
    <li class="fact" id={`fact-${fact.id}`}>
      {fact.date && <FactDate date={fact.date} wording={view.wording} />}
      <p class="text" lang={content.pack.language} dir="auto">
        <FactText fact={fact} view={view} />
      </p>
      <Corrections fact={fact} content={content} wording={view.wording} />
      <div class="meta">
        <button
          type="button"
          class="cite"
          aria-label={text('card_source', shortSource(fact, content))}
          aria-expanded={unfolded}
          aria-controls={unfolded ? panel : undefined}
          onClick={() => view.dispatch({ type: 'toggle-source', fact: fact.id })}
        >
          {shortSource(fact, content)}
          <Icon name="fold" />
        </button>
        <Why fact={fact} content={content} wording={view.wording} />
      </div>
      {unfolded && <SourcePanel id={panel} fact={fact} sources={content.pack.sources} view={view} />}
    </li>
  );
}

/** The source in a word or two: who published it. */
function shortSource({ source: place }: CardFact, { pack }: CardContent): string {
  const source = findSource(place, pack.sources)?.source;
  return source?.publisher ?? source?.title ?? place.id;
}

export function FactDate({ date, wording }: { date: string; wording: CardWording }) {
  return (
    <p class="date">
      <time dateTime={machineDate(date)}>{dateText(date, wording)}</time>
    </p>
  );
}

/** The text with its figures made easy to find and its names made to open their entities. */
export function FactText({ fact, view }: { fact: CardFact; view: View }) {
  return pieces(fact.text, fact.links).map((piece) => {
    if (piece.kind === 'figure') return <b class="figure">{piece.text}</b>;
    if (piece.kind === 'plain') return <WholeWords of={piece.text} />;
    return (
      <button type="button" class="name" onClick={() => view.visit(piece.entity)}>
        <WholeWords of={piece.text} />
      </button>
    );
  });
}

function Why({ fact, content, wording }: { fact: CardFact; content: CardContent; wording: CardWording }) {
  const names = (fact.why?.entities ?? []).flatMap(
    (id) => content.related.find((one) => one.id === id)?.name ?? [],
  );
  const words = (fact.why?.words ?? []).map((word) => wording.text('card_quoted', word));
  if (names.length > 0) return <p class="why">{wording.text('card_whyEntities', list(names, wording))}</p>;
  return words.length > 0 ? <p class="why">{wording.text('card_whyWords', list(words, wording))}</p> : null;
}

const MOST_REASONS = 3;
const list = (items: string[], { locale }: CardWording): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items.slice(0, MOST_REASONS));

function Corrections({
  fact,
  content,
  wording,
}: {
  fact: CardFact;
  content: CardContent;
  wording: CardWording;
}) {
  const { sources, language } = content.pack;
  return correctionsOf(fact, sources).map(({ text, source }) => (
    <div class="correction" key={text}>
      <p class="label">{wording.text('card_correction')}</p>
      <p lang={language} dir="auto">
        {text}
      </p>
      {source && <p class="cited">{wording.text('card_source', shortCitation(source, sources, wording))}</p>}
    </div>
  ));
}
