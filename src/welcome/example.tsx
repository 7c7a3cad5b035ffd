// A sentence with one name that behaves as names will: the card is the real one, with the pack's own facts. Content
// scripts do not run in the extension's pages, so the pointer is watched here, with the same delays.
import { useEffect, useRef } from 'preact/hooks';
import type { Rect } from '../core/geometry.ts';
import { contains } from '../core/geometry.ts';
import type { Settings } from '../core/settings.ts';
import { Sample } from '../paper/sample.tsx';
import { background } from '../platform/rpc.ts';
import { text } from '../platform/text.ts';

const ENTITY = 'kuril-islands';
const OPEN_AFTER = 250;
const CLOSE_AFTER = 300;
/** The pointer may cross this much of nothing between name and card, in CSS pixels. */
const CORRIDOR = 16;

export function Example({ on, markStyle }: { on: boolean; markStyle: Settings['markStyle'] }) {
  const name = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!on || !name.current) return;
    const closing = new AbortController();
    watch(name.current, closing.signal);
    return () => closing.abort();
  }, [on]);
  return (
    <Sample>
      {on ? (
        <button type="button" ref={name} class={`mark ${markStyle}`}>
          {text('optionsSampleName')}
        </button>
      ) : (
        text('optionsSampleName')
      )}
    </Sample>
  );
}

function watch(name: HTMLElement, signal: AbortSignal): void {
  let timer = 0;
  let pending = '';
  const hide = () => {
    clearTimeout(timer);
    pending = '';
    globalThis.backgrounderCard?.hide();
  };
  const wait = (what: 'open' | 'close', then: () => void, delay: number) => {
    if (pending === what) return;
    clearTimeout(timer);
    pending = what;
    timer = window.setTimeout(() => {
      pending = '';
      then();
    }, delay);
  };
  const stay = () => {
    clearTimeout(timer);
    pending = '';
  };
  const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
    const card = globalThis.backgrounderCard?.rect() ?? null;
    const over = (rect: Rect | null) => rect !== null && contains(rect, { x, y }, card ? CORRIDOR : 0);
    const near = over(name.getBoundingClientRect()) || over(card);
    if (!card && near) wait('open', () => show(name, false, hide), OPEN_AFTER);
    else if (card && !near) wait('close', hide, CLOSE_AFTER);
    else stay();
  };
  document.addEventListener('pointermove', onMove, { signal });
  name.addEventListener('click', () => show(name, true, hide), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { signal });
  signal.addEventListener('abort', hide);
}

async function show(name: HTMLElement, focus: boolean, hide: () => void): Promise<void> {
  const context = { text: name.parentElement?.textContent ?? '', others: [] };
  const content = await background.card(ENTITY, context.text, context.others);
  if (!content || !name.isConnected) return;
  const anchor = () => name.getBoundingClientRect();
  globalThis.backgrounderCard?.show({ content, anchor, context, focus, onClose: hide, onHidden: hide });
}
