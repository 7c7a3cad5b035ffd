// The toolbar popup: the switch first, then the page's brief, or why there is none.
import { runtime } from '../platform/extension.ts';
import { text } from '../platform/text.ts';
import { BriefList } from './brief-list.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { useView } from './use-view.ts';
import { WhyNothing } from './why-nothing.tsx';

export function Popup() {
  const view = useView();
  if (!view)
    return (
      <p class="loading hidden" role="status">
        {text('popupLoading')}
      </p>
    );
  return (
    <>
      <SiteSwitch site={view.site} settings={view.settings} />
      <main>{view.why ? <WhyNothing why={view.why} view={view} /> : <BriefList view={view} />}</main>
      <footer>
        <span class="imprint">{text('name')}</span>
        <button
          type="button"
          class="link"
          onClick={() => runtime.openOptionsPage().then(() => window.close())}
        >
          {text('popupOptions')}
        </button>
      </footer>
    </>
  );
}
