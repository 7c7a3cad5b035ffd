// One observer for all the changes of a page, its open shadow trees included. While nobody sees the page, nothing is
// watched and nothing read: when it shows again it is read anew, which tells only what is new.
import { type Changes, changedTexts, gather, noChanges, settle } from './changes.ts';
import { idle, later } from './slices.ts';

/** Pages change in bursts: so long is waited before changes are read. */
const SETTLE = 120;

const EVERYTHING = { childList: true, characterData: true, subtree: true };

export interface Watch {
  /** Watches an open shadow tree as well. */
  also(root: Node): void;
}

export interface Watcher {
  /** Reads all of the document (null) as soon as it shows, then what has changed; may throw when it is stopped. */
  read(changes: Changes | null): Promise<void>;
  /** Texts have changed, just now; they will be read in a moment. */
  noticed(texts: Text[]): void;
}

/** Watches a document until stopped. Readings follow one after the other. */
export function watch(document: Document, { read, noticed }: Watcher, signal: AbortSignal): Watch {
  let changes: Changes | 'all' | null = null;
  let isReading = false;
  /** The page had just come to rest when we were told to begin: its first reading need not wait for another rest. */
  let isFirst = true;

  const observer = new MutationObserver((records) => {
    noticed(changedTexts(records));
    if (changes === 'all') return;
    changes ??= noChanges();
    gather(changes, records);
    void readOn();
  });

  const isShown = () => document.visibilityState === 'visible';

  function showOrHide(): void {
    observer.disconnect();
    changes = null;
    if (!isShown()) return;
    observer.observe(document, EVERYTHING);
    changes = 'all';
    void readOn();
  }

  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (changes) {
        if (changes !== 'all') await later(SETTLE, signal);
        await (isFirst ? null : idle(signal));
        const now: Changes | 'all' | null = changes;
        changes = null;
        if (now) await read(now === 'all' ? null : settle(now));
      }
    } catch {
      // Stopped; or the page was torn down under the reading, and its next change begins another.
    } finally {
      isReading = false;
    }
  }

  document.addEventListener('visibilitychange', showOrHide, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  showOrHide();
  isFirst = false;
  return { also: (root) => isShown() && observer.observe(root, EVERYTHING) };
}
