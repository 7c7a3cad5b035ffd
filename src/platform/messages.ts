// Every call that crosses between page, popup and background: one type a direction, one line of meaning a call.
import type { CardContent } from '../core/card-content.ts';
import type { Evidence } from '../core/detect/evidence.ts';
import type { Mention, Reason, Refusal, Rejected, TextBlock } from '../core/mention.ts';
import type { EntityType, Source } from '../core/pack/schema.ts';

/** From a page (or the popup) to the background. */
export interface BackgroundCalls {
  /**
   * Finds mentions in new blocks, given what earlier blocks of the same page showed. With the first of them comes the
   * script that marks, where the frame `wants` it.
   */
  annotate(blocks: TextBlock[], evidence: Evidence | null, wants: 'marks' | null): Annotation;
  /** The content of a card: `text` is the paragraph, `others` the ids of the page's other entities. Null: no such entity. */
  card(entity: string, text: string, others: string[]): CardContent | null;
  /** Puts one more script into the calling frame. */
  load(script: FrameScript): void;
  /** The rules that style marks, for shadow trees that have to have them themselves. */
  markSheet(): string;
  /**
   * Tells how many different entities the calling frame shows, for the badge. A top frame whose site is off says 0
   * when it starts, so that the toolbar can show it: nothing else wakes the background there.
   */
  count(entities: number): void;
  /** The site of the tab that the calling frame stands in, which decides for all its frames; null where unknown. */
  site(): string | null;
  /** Names and one-line descriptions of these entities, for the popup's list. */
  describe(entities: string[]): EntityLine[];
  /** What the installed packs have on what was typed, best first, for the popup's search. */
  search(query: string): Finds;
  /** The installed packs, for the options page. */
  packs(): InstalledPack[];
  /** Enters a pack that has been stored whole in this database; from then on pages are read with it. */
  keepPack(database: string): void;
  /** Removes an installed pack and all that it brought. */
  removePack(id: string): void;
}

/** What a frame sends for when it is needed: what marks its mentions, what answers the reader, and the card. */
export type FrameScript = 'marks' | 'pointing' | 'card';

/** From the popup or the background to a page's frame. */
export interface PageCalls {
  /** What was found in this frame, one line an entity in order of first mention; and what was not taken for one. */
  inventory(): PageInventory;
  /** Every mention in this frame, in the order of the page, for whoever asks what was found and why. */
  mentions(): MentionLine[];
  /** Where this frame first names the entity, as its card there is told; null where it does not. */
  firstPlace(entity: string): MentionPlace | null;
  /** Scrolls to the entity's first mention and opens its card there. */
  reveal(entity: string): void;
  /** Opens the card on the next (1) or previous (-1) mention. */
  step(direction: 1 | -1): void;
}

/** What our script in a page answers with: it hangs on the global of the extension's isolated world in that frame. */
export interface PageDoor extends PageCalls {
  /** The ids of the entities that this frame shows. */
  entities(): string[];
  /** Ends the script's life: nothing of it is left on the page. */
  stop(): void;
}

declare global {
  var backgrounderPage: PageDoor | undefined;
}

export interface Annotation {
  /** Mentions in the blocks sent, and in earlier ones that these blocks confirm. */
  mentions: Mention[];
  /** Earlier mentions that these blocks speak against. */
  withdrawn: Mention[];
  rejected: Rejected[];
  evidence: Evidence;
}

export interface EntityLine {
  id: string;
  type: EntityType;
  name: string;
  description: string;
  /** The language of name and description. */
  language: string;
}

export interface Finds {
  entities: EntityLine[];
  facts: FactLine[];
}

export interface FactLine {
  fact: string;
  text: string;
  date?: string;
  entity: EntityLine;
}

export interface PackLine {
  id: string;
  title: string;
  description: string;
  language: string;
  asOf: string;
  maker: string;
  licence: string;
  entities: number;
  names: number;
  facts: number;
  sources: Source[];
}

export interface InstalledPack extends PackLine {
  on: boolean;
  /** It came with the extension, and stays with it. */
  bundled: boolean;
}

export interface MentionLine {
  entity: string;
  /** As the page has it. */
  text: string;
  reason: Reason;
}

/** What decides which facts a card shows first: the paragraph of the mention, and the ids of the page's other entities. */
export interface MentionPlace {
  text: string;
  others: string[];
}

/** A candidate that is not marked, as the page has it. */
export interface RefusedLine {
  entity: string;
  text: string;
  refusal: Refusal;
}

export interface PageInventory {
  host: string;
  /** `reason` is why the first mention was made. */
  entities: { entity: string; mentions: number; reason: Reason }[];
  /** The last candidates that were refused, each once. */
  rejected: RefusedLine[];
}
