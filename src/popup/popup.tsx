// The toolbar popup: the switch first, then the page's brief, or why there is none; and any card, as a page of its own.
import { runtime } from '../platform/extension.ts';
import { page } from '../platform/frames.ts';
import { text } from '../platform/text.ts';
import { linesOf } from './brief.ts';
import { BriefList } from './brief-list.tsx';
import { CardPane } from './card-pane.tsx';
import type { View } from './look.ts';
import { SiteSwitch } from './site-switch.tsx';
import { useOpened } from './use-opened.ts';
import { useView } from './use-view.ts';
import type { Ways } from './ways.ts';
import { WhyNothing } from './why-nothing.tsx';

export function Popup() {
  const view = useView();
  const { opened, open, leave } = useOpened(view);
  if (!view)
    return (
      <p class="loading hidden" role="status">
        {text('popupLoading')}
      </p>
    );
  const go: Ways['go'] = async ({ id, frame }) => {
    await page(view.tab, frame).reveal(id);
    window.close();
  };
  return (
    <>
      <div hidden={opened !== null}>
        <Front view={view} ways={{ open, go }} />
      </div>
      {opened && (
        <CardPane
          opened={opened}
          lines={linesOf(view.groups)}
          tab={view.tab}
          settings={view.settings}
          go={go}
          onLeave={leave}
        />
      )}
    </>
  );
}

const Front = ({ view, ways }: { view: View; ways: Ways }) => (
  <>
    <SiteSwitch site={view.site} settings={view.settings} />
    <main>
      {view.why && <WhyNothing why={view.why} view={view} />}
      <BriefList view={view} ways={ways} />
    </main>
    <footer>
      <span class="imprint">{text('name')}</span>
      <button type="button" class="link" onClick={() => runtime.openOptionsPage().then(() => window.close())}>
        {text('popupOptions')}
      </button>
    </footer>
  </>
);
