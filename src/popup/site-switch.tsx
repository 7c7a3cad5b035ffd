import type { Settings } from '../core/settings.ts';
import { FILES, isOn, toggleSite } from '../core/site.ts';
import { Switch } from '../paper/switch.tsx';
import { settingsStore } from '../platform/stores.ts';
import { text } from '../platform/text.ts';
import { Adjust } from './adjust.tsx';

/** The first control of the popup: this site on or off; below it the pause for all sites, and how marks and card are. */
export function SiteSwitch({ site, settings }: { site: string | null; settings: Settings }) {
  const { paused } = settings;
  const on = site !== null && isOn(settings, site);
  const host = site === FILES ? text('files') : site;
  return (
    <header>
      <div class="row">
        <h1 title={host ?? undefined}>{host ?? text('name')}</h1>
        {site !== null && (
          <Switch
            on={on}
            label={text('popupSwitch', host!)}
            onChange={() => settingsStore.change((now) => toggleSite(now, site))}
          />
        )}
      </div>
      <div class="row">
        <p class="quiet" role="status">
          {paused ? text('popupPaused') : site === null ? '' : text(on ? 'popupOn' : 'popupOff')}
        </p>
        <button type="button" class="link" onClick={() => settingsStore.change({ paused: !paused })}>
          {text(paused ? 'popupResume' : 'popupPause')}
        </button>
      </div>
      <Adjust settings={settings} />
    </header>
  );
}
