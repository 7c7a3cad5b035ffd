// Cuts a fact's text into what is set plainly, what is set as a figure, and what opens another entity.
import { figures, type Span } from '../core/figures.ts';

export type Piece =
  | { kind: 'plain'; text: string }
  | { kind: 'figure'; text: string }
  | { kind: 'link'; text: string; entity: string };
type Link = Span & { entity: string };

/** The pieces in order; joined, they are the text. Links come from packs, so any that do not fit are left out. */
export function pieces(text: string, links: Link[] = []): Piece[] {
  const linked = fitting(
    text,
    [...links].sort((a, b) => a.start - b.start),
  );
  const figured = figures(text).filter((figure) => !linked.some((link) => overlap(figure, link)));
  const marked: (Span & { entity?: string })[] = [...linked, ...figured].sort((a, b) => a.start - b.start);
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end, entity } of marked) {
    if (start > at) result.push({ kind: 'plain', text: text.slice(at, start) });
    const part = text.slice(start, end);
    result.push(entity === undefined ? { kind: 'figure', text: part } : { kind: 'link', text: part, entity });
    at = end;
  }
  if (at < text.length) result.push({ kind: 'plain', text: text.slice(at) });
  return result;
}

function fitting(text: string, links: Link[]): Link[] {
  let free = 0;
  return links.filter(({ start, end }) => {
    const fits = start >= free && end > start && end <= text.length;
    if (fits) free = end;
    return fits;
  });
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
