// The detector under test and the two baselines, over the same names: text in, mentions out.
import nlp from 'compromise/one';
import { detect } from '../../src/core/detect/detect.ts';
import type { Tagger } from '../../src/core/detect/tagger.ts';
import { compile } from '../../src/core/pack/compile.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { paragraphsOf } from '../../src/core/text/paragraphs.ts';
import type { Predicted } from './scoring.ts';

export type Detector = (text: string) => Predicted[];

export interface Counts {
  sentencesRead: number;
}

export function ours(packs: Pack[], tagger: Tagger | null, counts: Counts = { sentencesRead: 0 }): Detector {
  const lexicon = compile(packs);
  return (text) => {
    const paragraphs = paragraphsOf(text);
    const { mentions, sentencesRead } = detect(paragraphs, lexicon, tagger);
    counts.sentencesRead += sentencesRead;
    return mentions.map(({ block, start, end, entity }) => {
      const { offset } = paragraphs[block]!;
      return { start: start + offset, end: end + offset, entity };
    });
  };
}

const namesOf = (packs: Pack[]): [name: string, entity: string][] =>
  packs.flatMap((pack) =>
    pack.entities.flatMap((entity) =>
      [entity.name, ...Object.values(entity.names).flat()].map((name): [string, string] => [name, entity.id]),
    ),
  );

/** A regular expression of all names, longest first, at word boundaries, as most highlighters do it. */
export function regularExpression(packs: Pack[]): Detector {
  const entities = new Map(namesOf(packs));
  const escaped = [...entities.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      entity: entities.get(match[0])!,
    }));
}

/** compromise's own `lookup` over the same names. */
export function compromiseLookup(packs: Pack[]): Detector {
  const entities = new Map(namesOf(packs).map(([name, entity]) => [name.toLowerCase(), entity]));
  const trie = nlp.buildTrie([...entities.keys()]);
  return (text) => {
    const found = nlp(text).lookup(trie).json({ offset: true }) as {
      text: string;
      offset: { start: number; length: number };
    }[];
    return found.flatMap(({ text: surface, offset }) => {
      const name = surface.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$|['’]s$/gu, '');
      const entity = entities.get(name) ?? entities.get(name.replace(/[^\p{L}\p{N}]+$/u, ''));
      return entity ? [{ start: offset.start, end: offset.start + offset.length, entity }] : [];
    });
  };
}
