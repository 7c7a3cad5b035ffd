// The card as a page of the popup: the same head, facts and foot as on a page, with a way back to the list, and to the
// entity's first mention where the page names it.
import { render } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { Card } from '../card/card.tsx';
import { copyFrom } from '../card/clipboard.ts';
import { announcement, Frame } from '../card/frame.ts';
import { Icon } from '../card/icons.tsx';
import { pressed } from '../card/keys.ts';
import { adoptSheet } from '../card/sheet.ts';
import { type CardAction, closed, currentVisit, nextState, type OpenCard } from '../card/state.ts';
import type { View as CardView } from '../card/view.ts';
import type { Settings } from '../core/settings.ts';
import { settingsStore } from '../platform/stores.ts';
import { text, wording } from '../platform/text.ts';
import type { BriefLine } from './brief.ts';
import { cardOf, type Opened } from './use-opened.ts';
import type { Ways } from './ways.ts';

interface Props {
  opened: Opened;
  lines: BriefLine[];
  tab: number;
  settings: Settings;
  go: Ways['go'];
  onLeave(): void;
}

export function CardPane({ opened, lines, tab, settings, go, onLeave }: Props) {
  const [state, dispatch] = useReducer(next, opened, begun);
  const { content } = currentVisit(state);
  const line = lines.find(({ id }) => id === content.entity.id);
  const visit = async (entity: string) => {
    const content = await cardOf(entity, lines, tab);
    dispatch(content ? { type: 'visit', content } : { type: 'notice', notice: 'unavailable' });
  };
  const place = useDrawn(state, settings, opened.fact, onLeave, {
    wording,
    dispatch,
    visit,
    copy: async (...what) => dispatch({ type: 'notice', notice: await copyFrom(content, ...what, wording) }),
    hideEntity: async () => {
      const { id } = content.entity;
      await settingsStore.change(({ hidden }) => ({ hidden: [...new Set([...hidden, id])] }));
      onLeave();
    },
  });
  return (
    <>
      <header class="bar row">
        <h1 class="hidden">{text('name')}</h1>
        <button type="button" class="link" onClick={onLeave}>
          <Icon name="back" />
          {text('popupBack')}
        </button>
        {line && (
          <button type="button" class="link" onClick={() => go(line)}>
            {text('popupGo')}
            <Icon name="go" />
          </button>
        )}
      </header>
      <main>
        <div class="pane" ref={place} />
      </main>
    </>
  );
}

/** The pane is never closed by the card's own means, so its state is open from first to last. */
const next = (state: OpenCard, action: CardAction): OpenCard => nextState(state, action) as OpenCard;

function begun({ content, fact }: Opened): OpenCard {
  const state = next(closed as never, { type: 'show', content });
  const isFolded = content.facts.findIndex(({ id }) => id === fact) >= content.best;
  return isFolded ? next(state, { type: 'toggle-more' }) : state;
}

/** Draws the card into a shadow root, where its style sheet has no other to fear, and gives the place for it. */
function useDrawn(
  state: OpenCard,
  settings: Settings,
  sought: string | null,
  leave: () => void,
  view: CardView,
) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<Frame | null>(null);
  const latest = useRef(state);
  latest.current = state;
  useLayoutEffect(() => {
    const root = place.current!.attachShadow({ mode: 'open' });
    adoptSheet(root);
    frame.current = new Frame(root, wording.locale);
    frame.current.box.setAttribute('role', 'region');
    const acts = {
      close: leave,
      move: (by: 1 | -1) => view.dispatch({ type: by < 0 ? 'back' : 'forward' }),
      hasHistory: () => latest.current.visits.length > 1,
    };
    root.addEventListener('keydown', (event) => pressed(event as KeyboardEvent, root, acts));
    return () => render(null, frame.current!.box);
  }, []);
  useLayoutEffect(() => frame.current!.dress(settings), [settings]);
  useLayoutEffect(() => render(<Card state={state} view={view} />, frame.current!.box));
  useLayoutEffect(() => {
    const { box } = frame.current!;
    const fact = sought === null ? null : box.querySelector<HTMLElement>(`#fact-${CSS.escape(sought)}`);
    if (!fact || state.at > 0) return arrive(frame.current!, state);
    fact.tabIndex = -1;
    fact.focus({ preventScroll: true });
    fact.scrollIntoView({ block: 'center' });
  }, [state.at]);
  return place;
}

function arrive(frame: Frame, state: OpenCard): void {
  frame.focus();
  if (state.visits.length > 1) frame.say(announcement(currentVisit(state).content, wording));
}
