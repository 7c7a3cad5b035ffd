// Facts as text to take away: each with its date, its source down to section and note, and its corrections.
import type { CardContent, CardFact } from './card-content.ts';
import { dateText } from './date-text.ts';
import type { Place, Source } from './pack/schema.ts';
import type { Wording } from './wording.ts';

export type Format = 'plain' | 'markdown';
export type Note = NonNullable<Source['notes']>[number];

/** Where a fact stands: the source, and the source's own note where it cites one. */
export interface Found {
  source: Source;
  note?: Note;
}

/** Looks a place up among the pack's sources; null where the pack names a source that it does not have. */
export function findSource(place: Pick<Place, 'id' | 'note'>, sources: Source[]): Found | null {
  const source = sources.find(({ id }) => id === place.id);
  if (!source) return null;
  const note = source.notes?.find(({ number }) => number === place.note);
  return { source, ...(note && { note }) };
}

/** One line that says where a fact comes from: author, title, publisher, date, section, note. */
export function citation(place: Place, sources: Source[], format: Format, wording: Wording): string {
  const found = findSource(place, sources);
  if (!found) return styles[format].plain(place.id);
  const { source, note } = found;
  const { plain, title } = styles[format];
  const { text } = wording;
  return listed(wording, [
    source.author && plain(source.author),
    title(source.title, source.url, wording),
    source.translator && text('card_translatedBy', plain(source.translator)),
    source.publisher && plain(source.publisher),
    dateText(source.date, wording),
    place.section && text('card_section', text('card_quoted', plain(place.section))),
    place.paragraph && text('card_paragraph', place.paragraph),
    note
      ? text('card_noteIs', note.number, publicationLine(note, format, wording))
      : place.note && text('card_note', place.note),
  ]);
}

/** What was published, by whom and when, without author and place: enough where the rest is one press away. */
export function shortCitation(
  place: Pick<Place, 'id' | 'note'>,
  sources: Source[],
  wording: Wording,
): string {
  const found = findSource(place, sources);
  return found ? publicationLine(found.note ?? found.source, 'plain', wording) : place.id;
}

/** A fact with its citation and the pack's date, to paste elsewhere. */
export function factToCopy(fact: CardFact, { pack }: CardContent, format: Format, wording: Wording): string {
  const { quote } = styles[format];
  const cited = `— ${citation(fact.source, pack.sources, format, wording)}. ${wording.text('card_asOf', dateText(pack.asOf, wording))}.`;
  return [
    quote(statement(fact, format, wording)),
    ...corrections(fact, pack.sources, format, wording),
    cited,
  ].join(styles[format].break);
}

/** The whole card: name, summary, every fact with the number of its source, and the sources in the order of first use. */
export function cardToCopy({ entity, facts, pack }: CardContent, format: Format, wording: Wording): string {
  const { plain, heading, item } = styles[format];
  const cited = [...new Set(facts.map((fact) => citation(fact.source, pack.sources, format, wording)))];
  const number = (fact: CardFact) => cited.indexOf(citation(fact.source, pack.sources, format, wording)) + 1;
  const lines = facts.map((fact) =>
    [
      `${statement(fact, format, wording)} [${number(fact)}]`,
      ...corrections(fact, pack.sources, format, wording),
    ].join(' '),
  );
  const paragraphs = [
    heading(entity.name),
    plain(entity.description),
    plain(entity.summary),
    lines.map(item).join('\n'),
    [wording.text('card_sources'), ...cited.map((line, i) => `[${i + 1}] ${line}`)].join(styles[format].line),
    `${plain(pack.title)}. ${wording.text('card_asOf', dateText(pack.asOf, wording))}.`,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

function statement(fact: CardFact, format: Format, wording: Wording): string {
  const { plain, strong } = styles[format];
  const text = plain(fact.text);
  return fact.date ? wording.text('card_dated', strong(dateText(fact.date, wording)), text) : text;
}

/** What corrects the fact, or the date of the note it rests on. */
function corrections(fact: CardFact, sources: Source[], format: Format, wording: Wording): string[] {
  const { plain } = styles[format];
  return correctionsOf(fact, sources).map(({ text, source }) => {
    const cited = source ? ` (${citation(source, sources, format, wording)})` : '';
    return wording.text('card_correctionIs', plain(text) + cited);
  });
}

/** The corrections that a reader of this fact should see, each once. */
export function correctionsOf(fact: CardFact, sources: Source[]): NonNullable<CardFact['correction']>[] {
  return fact.correction
    ? [fact.correction]
    : [findSource(fact.source, sources)?.note?.correction].filter((c) => !!c);
}

function publicationLine(publication: Note | Source, format: Format, wording: Wording): string {
  const { plain, title } = styles[format];
  return listed(wording, [
    title(publication.title, undefined, wording),
    publication.publisher && plain(publication.publisher),
    dateText(publication.date, wording),
  ]);
}

const listed = (wording: Wording, parts: (string | number | undefined)[]): string =>
  parts
    .filter((part) => !!part)
    .reduce<string>((line, part) => (line ? wording.text('card_listed', line, part!) : `${part}`), '');

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

const styles = {
  plain: {
    plain: (text: string) => text,
    strong: (text: string) => text,
    title: (title: string, url: string | undefined, { text }: Wording) =>
      text('card_quoted', title) + (url ? ` <${url}>` : ''),
    heading: (text: string) => text,
    item: (text: string) => `• ${text}`,
    quote: (text: string) => text,
    line: '\n',
    break: '\n',
  },
  markdown: {
    plain: escaped,
    strong: (text: string) => `**${escaped(text)}**`,
    title: (title: string, url: string | undefined) =>
      url
        ? `[*${escaped(title)}*](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`
        : `*${escaped(title)}*`,
    heading: (text: string) => `## ${escaped(text)}`,
    item: (text: string) => `- ${text}`,
    quote: (text: string) => `> ${text}`,
    // Two spaces at the end of a line are a line break.
    line: '  \n',
    break: '\n>\n> ',
  },
};
