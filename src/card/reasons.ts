// Why a mention was made, as the key of a sentence about the entity.
import type { Reason } from '../core/mention.ts';
import type { CardKey } from './wording.ts';

export const reasonKeys = {
  'strong-name': 'card_reasonStrong',
  'named-in-full': 'card_reasonInFull',
  'cue-beside': 'card_reasonCueBeside',
  'cue-near': 'card_reasonCueNear',
  introduced: 'card_reasonIntroduced',
  company: 'card_reasonCompany',
  grammar: 'card_reasonGrammar',
} as const satisfies Record<Reason, CardKey>;
