// Where a fact comes from, in full, and the fact to take away with its citation.
import type { CardFact } from '../core/card-content.ts';
import { findSource, type Note } from '../core/citation.ts';
import { dateText } from '../core/date-text.ts';
import type { Source } from '../core/pack/schema.ts';
import type { View } from './view.ts';
import type { CardWording } from './wording.ts';

interface Props {
  id: string;
  fact: CardFact;
  sources: Source[];
  view: View;
}

export function SourcePanel({ id, fact, sources, view }: Props) {
  const found = findSource(fact.source, sources);
  const { text } = view.wording;
  return (
    <div class="source" id={id}>
      {found ? (
        <SourceDetails fact={fact} source={found.source} note={found.note} wording={view.wording} />
      ) : (
        <p>{text('card_sourceUnknown', fact.source.id)}</p>
      )}
      <CopyButtons copy={(format) => view.copy(fact, format)} wording={view.wording} />
    </div>
  );
}

export function CopyButtons({
  copy,
  wording,
}: {
  copy(format: 'plain' | 'markdown'): void;
  wording: CardWording;
}) {
  return (
    <p class="row">
      <button type="button" class="action" onClick={() => copy('plain')}>
        {wording.text('card_copyPlain')}
      </button>
      <button type="button" class="action" onClick={() => copy('markdown')}>
        {wording.text('card_copyMarkdown')}
      </button>
    </p>
  );
}

interface DetailsProps {
  fact: CardFact;
  source: Source;
  note: Note | undefined;
  wording: CardWording;
}

function SourceDetails({ fact, source, note, wording }: DetailsProps) {
  const { text } = wording;
  const rows: [string, string | undefined][] = [
    [text('card_author'), source.author],
    [text('card_translator'), source.translator],
    [text('card_publisher'), source.publisher],
    [text('card_published'), dateText(source.date, wording)],
    [text('card_where'), placeText(fact, wording)],
    [
      text('card_cites'),
      note &&
        listed([text('card_quoted', note.title), note.publisher, dateText(note.date, wording)], wording),
    ],
  ];
  return (
    <>
      <p class="source-title" lang={source.language} dir="auto">
        <SourceLink source={source} />
      </p>
      <dl>{rows.map(([label, value]) => value && <Row key={label} label={label} value={value} />)}</dl>
    </>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** Packs are checked to give https addresses only; an unchecked one stays plain text here all the same. */
function SourceLink({ source: { title, url } }: { source: Source }) {
  if (!url?.startsWith('https://')) return title;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}

function placeText({ source: place }: CardFact, wording: CardWording): string | undefined {
  const { text } = wording;
  const parts = [
    place.section && text('card_quoted', place.section),
    place.paragraph && text('card_paragraph', place.paragraph),
    place.note && text('card_note', place.note),
  ];
  return listed(parts, wording);
}

const listed = (parts: (string | 0 | undefined)[], { text }: CardWording): string | undefined =>
  parts
    .filter((part): part is string => !!part)
    .reduce((line, part) => (line ? text('card_listed', line, part) : part), '') || undefined;
