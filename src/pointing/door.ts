// How the script that marks mentions finds the one that answers the reader: as marks/door.ts says.
import type { Preset } from '../core/hover-states.ts';
import type { Mentions } from '../marks/mentions.ts';
import type { PageMention } from '../marks/page-mention.ts';
import type { Heard } from '../marks/summons.ts';
import type { BackgroundCalls, PageCalls } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';

/** The page whose mentions are marked. */
export interface PageMarked {
  held: Mentions;
  background: Client<BackgroundCalls>;
  /** When the reader wants cards to open. */
  preset(): Preset;
  /** Whose card is open now. */
  shown(mention: PageMention | null): void;
}

/** What answers the reader: with the card, wherever they point. */
export interface Pointing extends Pick<PageCalls, 'reveal' | 'step'> {
  /** The mention is gone. */
  lost(mention: PageMention): void;
}

declare global {
  /** Answers the reader until stopped, and first to what was heard already; then nothing of it is left on the page. */
  var backgrounderPointing: ((page: PageMarked, heard: Heard[], signal: AbortSignal) => Pointing) | undefined;
}
