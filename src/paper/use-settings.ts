import { useEffect, useState } from 'preact/hooks';
import { defaults, type Settings } from '../core/settings.ts';
import { settingsStore } from '../platform/stores.ts';

/** The settings as they are now, here and in every other window. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(defaults);
  useEffect(() => {
    const closing = new AbortController();
    settingsStore.watch(setSettings, closing.signal);
    settingsStore.read().then((read) => !closing.signal.aborted && setSettings(read));
    return () => closing.abort();
  }, []);
  return settings;
}
