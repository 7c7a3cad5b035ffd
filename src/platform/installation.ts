// An installation, as the options page sees it: a file goes in, news come out, and a signal ends it without a trace.
import { catalogue } from './catalogue.ts';
import { extension } from './extension.ts';
import { background } from './rpc.ts';
import { text } from './text.ts';

/** What the worker tells. */
export type InstallerNews =
  /** No other installation is under way any more. */
  | { kind: 'begun' }
  | { kind: 'progress'; share: number }
  | { kind: 'stored'; database: string }
  | { kind: 'failed'; message: string }
  | { kind: 'full' };

/** What a private window stores, the background never sees: no pack can come from there. */
export const isPrivate = (): boolean => extension.inIncognitoContext === true;

/**
 * Installs the pack in a file; `report` is told the share of the work that is done.
 * @throws Error with one line that names file, field and what was expected; the signal's reason where it ends it.
 */
export async function installPack(
  file: File,
  report: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker('installer.js');
  let hasBegun = false;
  const begun = () => {
    hasBegun = true;
  };
  try {
    await background.keepPack(await stored(worker, file, { begun, report }, signal));
    worker.terminate();
  } catch (error) {
    worker.terminate();
    // A worker that is gone lets go of its lock a moment later. One that never had it has left nothing, and nobody
    // should have to wait for the installation in another tab.
    await catalogue.sweep(hasBegun).catch(() => {});
    throw error;
  }
}

function stored(
  worker: Worker,
  file: File,
  { begun, report }: { begun(): void; report(share: number): void },
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<InstallerNews>) => {
      if (data.kind === 'begun') begun();
      if (data.kind === 'progress') report(data.share);
      if (data.kind === 'stored') resolve(data.database);
      if (data.kind === 'failed') reject(new Error(data.message));
      if (data.kind === 'full') reject(new Error(text('optionsPackNoRoom')));
    };
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(file);
  });
}
