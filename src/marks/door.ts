// How the page's script finds the one that marks mentions. Both run in the extension's isolated world of one frame: the
// second, injected only where there is a mention, hangs its door on that world's global.
import type { Settings } from '../core/settings.ts';
import type { BackgroundCalls, PageCalls, PageInventory } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
import type { Mentions } from './mentions.ts';
import type { PageMention } from './page-mention.ts';

/** The page that is read. */
export interface PageRead {
  document: Document;
  settings: Settings;
  background: Client<BackgroundCalls>;
  /** The background does not answer. */
  failed(): void;
}

/** What marks the mentions of a page: to be given them, and told of each change. */
export interface Marking extends Omit<PageCalls, 'inventory'> {
  held: Mentions;
  /** The mentions have changed; these are no longer among them. */
  changed(lost: PageMention[]): void;
  /** The reader's choices have changed. */
  choose(settings: Settings): void;
  /** One line an entity, in order of first mention. */
  entities(): PageInventory['entities'];
}

declare global {
  /** Marks mentions until stopped; then nothing of them is left on the page. */
  var backgrounderMarks: ((page: PageRead, signal: AbortSignal) => Marking) | undefined;
}
