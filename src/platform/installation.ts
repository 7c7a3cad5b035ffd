// An installation, as the options page sees it: a file goes in, news come out, and a signal ends it without a trace.
import { catalogue } from './catalogue.ts';
import { background } from './rpc.ts';

/** What the worker tells. */
export type InstallerNews =
  | { kind: 'progress'; share: number }
  | { kind: 'stored'; database: string }
  | { kind: 'failed'; message: string };

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
  try {
    await background.keepPack(await stored(worker, file, report, signal));
    worker.terminate();
  } catch (error) {
    worker.terminate();
    // A worker that is gone lets go of its lock a moment later.
    await catalogue.sweep(true);
    throw error;
  }
}

function stored(
  worker: Worker,
  file: File,
  report: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<InstallerNews>) => {
      if (data.kind === 'progress') report(data.share);
      if (data.kind === 'stored') resolve(data.database);
      if (data.kind === 'failed') reject(new Error(data.message));
    };
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(file);
  });
}
