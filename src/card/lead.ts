// The first sentences of a summary: whole ones, as many as fit.

/** Characters that leave the first fact in sight on a card of usual width. */
const LEAD = 170;

/** The sentences that fit, at least the first; the whole text where what would be left over is hardly worth a press. */
export function leadOf(summary: string, language?: string): string {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(summary)];
  let lead = '';
  for (const { segment } of sentences) {
    if (lead !== '' && (lead + segment).trimEnd().length > LEAD) break;
    lead += segment;
  }
  return summary.length - lead.length < LEAD / 4 ? summary : lead.trimEnd();
}
