// The reader's choice of colours, on the extension's own pages.
import type { Settings } from '../core/settings.ts';
import { settingsStore } from '../platform/stores.ts';
import { text } from '../platform/text.ts';

/** Dresses the page in the chosen theme, and changes with it; tells screen readers its language. */
export async function dress(): Promise<void> {
  document.documentElement.lang = text('card_locale');
  const wear = ({ theme }: Settings) => {
    document.documentElement.dataset.theme = theme;
  };
  settingsStore.watch(wear);
  wear(await settingsStore.read());
}
