// The options: each takes effect in every tab as soon as it is chosen, so there is nothing to save.
import type { Settings } from '../core/settings.ts';
import { Sample } from '../paper/sample.tsx';
import { Switch } from '../paper/switch.tsx';
import { useSettings } from '../paper/use-settings.ts';
import { settingsStore } from '../platform/stores.ts';
import { text } from '../platform/text.ts';
import { Choice } from './choice.tsx';
import { HiddenList, SiteList } from './lists.tsx';
import { Packs } from './packs.tsx';

export function Options() {
  const settings = useSettings();
  const change = (patch: Partial<Settings>) => settingsStore.change(patch);
  return (
    <>
      <header>
        <h1>{text('optionsTitle')}</h1>
        <p class="lead">{text('optionsLead')}</p>
      </header>
      <main>
        <section>
          <h2>{text('optionsMarks')}</h2>
          <Sample>
            <span class={settings.density === 'none' ? '' : `mark ${settings.markStyle}`}>
              {text('optionsSampleName')}
            </span>
          </Sample>
          <div class="settings">
            <Choice of="density" settings={settings} onChange={change} help="optionsDensityHelp" />
            <Choice of="markStyle" settings={settings} onChange={change} />
          </div>
        </section>
        <section>
          <h2>{text('optionsCard')}</h2>
          <div class="settings">
            <Choice of="preset" settings={settings} onChange={change} />
            <Choice of="textSize" settings={settings} onChange={change} />
            <Choice of="theme" settings={settings} onChange={change} />
          </div>
        </section>
        <section>
          <h2>{text('optionsSites')}</h2>
          <div class="row">
            <span>{text('optionsPause')}</span>
            <Switch
              on={settings.paused}
              label={text('optionsPause')}
              onChange={(paused) => change({ paused })}
            />
          </div>
          <SiteList settings={settings} />
        </section>
        <section>
          <h2>{text('optionsHidden')}</h2>
          <HiddenList hidden={settings.hidden} />
        </section>
        <section>
          <h2>{text('optionsPacks')}</h2>
          <Packs off={settings.packsOff} />
        </section>
      </main>
    </>
  );
}
