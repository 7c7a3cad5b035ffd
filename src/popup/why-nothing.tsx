import type { ComponentChildren } from 'preact';
import { FILES, toggleSite } from '../core/site.ts';
import { permissions, tabs } from '../platform/extension.ts';
import { settingsStore } from '../platform/stores.ts';
import { type TextKey, text } from '../platform/text.ts';
import { EVERY_SITE, type View } from './look.ts';
import type { Why } from './why.ts';

const words: Record<Why, [title: TextKey, text: TextKey]> = {
  protected: ['whyProtectedTitle', 'whyProtectedText'],
  pdf: ['whyPdfTitle', 'whyPdfText'],
  paused: ['whyPausedTitle', 'whyPausedText'],
  off: ['whyOffTitle', 'whyOffText'],
  files: ['whyFilesTitle', 'whyFilesText'],
  permission: ['whyPermissionTitle', 'whyPermissionText'],
  reload: ['whyReloadTitle', 'whyReloadText'],
  nothing: ['whyNothingTitle', 'whyNothingText'],
};

/** Says why nothing is marked, with the way out where there is one. */
export function WhyNothing({ why, view }: { why: Why; view: View }) {
  const [title, explanation] = words[why];
  return (
    <section class="why">
      <h2>{text(title)}</h2>
      <p>{text(explanation, view.site === FILES ? text('files') : (view.site ?? ''))}</p>
      {wayOut(why, view)}
    </section>
  );
}

function wayOut(why: Why, { tab, site }: View): ComponentChildren {
  switch (why) {
    case 'paused':
      return <Way label="whyPausedAction" take={() => settingsStore.change({ paused: false })} />;
    case 'off':
      return (
        <Way label="whyOffAction" take={() => settingsStore.change((now) => toggleSite(now, site ?? ''))} />
      );
    case 'permission':
      // The browser's question may close the popup: nothing may have to be done after it.
      return <Way label="whyPermissionAction" take={() => permissions.request(EVERY_SITE)} />;
    case 'reload':
      return <Way label="whyReloadAction" take={() => tabs.reload(tab)} />;
    default:
      return null;
  }
}

const Way = ({ label, take }: { label: TextKey; take(): Promise<unknown> }) => (
  <button type="button" class="button" onClick={take}>
    {text(label)}
  </button>
);
