// Mentions as W3C Web Annotations (Recommendation of 23 February 2017), one array a document.
import type { PrintedMention } from './annotate.ts';

/** Characters of context in a TextQuoteSelector, as Hypothesis uses them. */
const CONTEXT = 32;

export const webAnnotations = (file: string, content: string, mentions: readonly PrintedMention[]) =>
  mentions.map(({ start, end, text, entity, facts }) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: `urn:backgrounder:${entity}` },
      ...(facts ?? []).map((fact) => ({
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        value: `${fact.text} (${fact.source})`,
      })),
    ],
    target: {
      source: file,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: text,
          prefix: content.slice(Math.max(0, start - CONTEXT), start),
          suffix: content.slice(end, end + CONTEXT),
        },
      ],
    },
  }));
