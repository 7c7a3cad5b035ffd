import { useEffect, useState } from 'preact/hooks';
import { settingsStore } from '../platform/stores.ts';
import { look, type View } from './look.ts';

/** A page goes on finding names while the popup is open, after a switch above all: look again this often, in ms. */
const AGAIN = 700;
/** After a change of settings the page has this long to act on it before we look. */
const AFTER_CHANGE = 150;

/** The tab as it is now; null until the first look. */
export function useView(): View | null {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    let timer = 0;
    const again = async (delay: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(async () => {
        const seen = await look().catch(() => null);
        if (closing.signal.aborted) return;
        if (seen) setView(seen);
        again(AGAIN);
      }, delay);
    };
    again(0);
    settingsStore.watch((settings) => {
      setView((view) => view && { ...view, settings });
      again(AFTER_CHANGE);
    }, closing.signal);
    closing.signal.addEventListener('abort', () => clearTimeout(timer));
    return () => closing.abort();
  }, []);
  return view;
}
