// The options page's worker: it reads a pack's file and stores it, while the page goes on answering the reader. Ending
// the worker is how an installation is cancelled; what it had stored by then is swept away.
import { INSTALLING } from '../platform/catalogue.ts';
import type { InstallerNews } from '../platform/installation.ts';
import { install } from './install.ts';

addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  const tell = (news: InstallerNews) => postMessage(news);
  // The lock is kept until the page, having entered the pack in the catalogue, ends the worker.
  const kept = new Promise<never>(() => {});
  navigator.locks
    .request(INSTALLING, async () => {
      tell({ kind: 'begun' });
      const database = await install(file, (share) => tell({ kind: 'progress', share }));
      tell({ kind: 'stored', database });
      await kept;
    })
    .catch(({ name, message }: Error) =>
      tell(name === 'QuotaExceededError' ? { kind: 'full' } : { kind: 'failed', message }),
    );
});
