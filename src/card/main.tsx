// The card's script, injected into a frame the first time that there is something to show there. It opens the door
// that the page's script waits for, and lends the card what it needs of the extension.
import { switchSite } from '../core/site.ts';
import { background } from '../platform/rpc.ts';
import { settingsStore } from '../platform/stores.ts';
import { plural, text } from '../platform/text.ts';
import { openDoor } from './open-door.tsx';

globalThis.backgrounderCard?.destroy();
globalThis.backgrounderCard = openDoor({
  wording: { locale: text('card_locale'), text, plural },
  look: settingsStore,
  content: (entity, { text, others }) => background.card(entity, text, others),
  hideEntity: (entity) =>
    settingsStore.change(({ hidden }) => ({ hidden: [...new Set([...hidden, entity])] })),
  // A frame may come from another host; the site is that of the tab.
  hideSite: async () => {
    const site = await background.site();
    if (site !== null) await settingsStore.change((settings) => switchSite(settings, site, false));
  },
});
