// "Swift's new album", "a pumpkin called Hokkaido": words that the pack says speak against a name that others bear.
import { CAPITALS } from '../../text/tokens.ts';
import { cuesAround, cuesIn } from '../cues.ts';
import { type Rule, refuse } from '../situation.ts';
import { placePrepositions } from '../words.ts';

/** Tokens within which a cue outweighs what the rest of the paragraph says: "the G7 leaders", "Prime Minister Abe". */
const BESIDE = 2;

export const spokenAgainst: Rule = ({ form, reading, context }) => {
  if (cuesIn(reading, form.rules.against).length === 0) return null;
  // "the Group of Seven painted Algoma": several words are borne by others too, but not where a cue stands.
  if (
    !form.single &&
    (form.rules.type === 'person' ||
      form.rules.type === 'place' ||
      cuesIn(reading, form.rules.cues).length > 0)
  )
    return null;
  const { before, gapBefore, tokens, from, to, sentence } = context;
  // "home to Washington", "SWIFT, which moves payments": what stands there outweighs the rest of the paragraph.
  if (form.rules.type === 'place' && gapBefore === ' ' && placePrepositions.has(before?.folded ?? ''))
    return null;
  if (form.rules.type !== 'place' && cuesAround(cuesIn(reading, form.rules.cues), from, to, BESIDE).beside)
    return null;
  const isAcronym = tokens[from]!.shape === CAPITALS && sentence.style !== 'capitals';
  if (isAcronym && cuesIn(reading, form.rules.cues).length > 0) return null;
  return refuse('other-bearer', true);
};
