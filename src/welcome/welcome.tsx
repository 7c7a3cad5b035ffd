// The first-run page: one live example, three ways to use it, and what the extension reads and sends.
import { useEffect, useState } from 'preact/hooks';
import { Switch } from '../paper/switch.tsx';
import { useSettings } from '../paper/use-settings.ts';
import { commands } from '../platform/extension.ts';
import { text } from '../platform/text.ts';
import { Example } from './example.tsx';

export function Welcome() {
  const [on, setOn] = useState(true);
  const { markStyle } = useSettings();
  const keys = useKeys();
  return (
    <>
      <header>
        <h1>{text('welcomeTitle')}</h1>
        <p class="lead">{text('welcomeLead')}</p>
      </header>
      <main>
        <section class="try" aria-labelledby="try">
          <div class="row">
            <h2 id="try">{text('welcomeTry')}</h2>
            <Switch on={on} label={text('welcomeTrySwitch')} onChange={setOn} />
          </div>
          <Example on={on} markStyle={markStyle} />
        </section>
        <div class="ways">
          <section>
            <h2>{text('welcomeHover')}</h2>
            <p>{text('welcomeHoverText')}</p>
          </section>
          <section>
            <h2>{text('welcomeKeys')}</h2>
            <p>
              {keys.next && keys.previous
                ? text('welcomeKeysText', keys.next, keys.previous)
                : text('welcomeKeysNone')}
            </p>
          </section>
          <section>
            <h2>{text('welcomeSwitch')}</h2>
            <p>{keys.toggle ? text('welcomeSwitchText', keys.toggle) : text('welcomeSwitchTextNoKey')}</p>
          </section>
        </div>
        <section>
          <h2>{text('welcomePrivacy')}</h2>
          <ul class="promises">
            <li>{text('welcomePrivacyRead')}</li>
            <li>{text('welcomePrivacySend')}</li>
            <li>{text('welcomePrivacyTouch')}</li>
          </ul>
        </section>
      </main>
    </>
  );
}

/** The keys as they are set in this browser: the suggested ones may be taken, or the reader's own. */
function useKeys(): { toggle?: string; next?: string; previous?: string } {
  const [keys, setKeys] = useState({});
  useEffect(() => {
    commands.getAll().then((all) => {
      const of = (name: string) => all.find((command) => command.name === name)?.shortcut;
      setKeys({ toggle: of('toggle-site'), next: of('next-mention'), previous: of('previous-mention') });
    });
  }, []);
  return keys;
}
