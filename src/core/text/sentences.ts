// Where the sentences of a text begin and end.
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|M|Nr|Sr|г)\.$/u;
/** The look-behind keeps a long run of points from being tried at each of them. */
const BOUNDARY = /(?<![.!?…])[.!?…]+["'”’»)\]]*\s+|[。！？]+[」』”]*|\n\s*\n|\n/gu;

/** Sentences as spans that together cover the text. A break after an abbreviation or an initial is none. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1))
    )
      continue;
    if (match[0].startsWith('.') && /^[\p{Ll}]/u.test(text.slice(end, end + 1))) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}
