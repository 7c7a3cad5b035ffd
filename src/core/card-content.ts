// What a card shows, as plain data: the background makes it, the card draws it, the command line prints parts of it.
import type { LocatorMap } from './locator-map.ts';
import type { Reason } from './mention.ts';
import type { EntityType, Fact, Source } from './pack/schema.ts';

/** A fact as a card shows it. `why` names what in the paragraph it was chosen for (entity ids and words), if anything. */
export interface CardFact extends Fact {
  why?: { entities: string[]; words: string[] };
  /** Names in the text that are other entities' names: `text.slice(start, end)` is the name. In order, never overlapping. */
  links?: { start: number; end: number; entity: string }[];
}

export interface CardContent {
  entity: {
    id: string;
    type: EntityType;
    name: string;
    description: string;
    summary: string;
    coordinates?: { latitude: number; longitude: number };
    map?: LocatorMap;
  };
  /** Best first for the paragraph asked about; `best` of them matter for it, the rest stand in order of date. */
  facts: CardFact[];
  best: number;
  /** Entities that share facts with this one, most shared first; those named on the page come before the rest. */
  related: { id: string; name: string; type: EntityType }[];
  pack: { id: string; title: string; language?: string; asOf: string; sources: Source[] };
  /** Why the mention was made; absent where the card was opened from a list. */
  reason?: Reason;
}
