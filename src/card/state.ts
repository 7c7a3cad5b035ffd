// What the card shows, moved by one pure function. A card keeps the entities visited since it opened, each with what
// the reader unfolded there, so that going back finds things as they were left.
//
//   closed ──show──▶ open ──show──▶ open, with a new history
//     ▲               │ ▲
//     └────close──────┘ └─ visit, back, forward, unfold, pin …
import type { CardContent } from '../core/card-content.ts';

export type Panel = 'copy' | 'wrong';
export type Notice = 'copied' | 'copyFailed' | 'unavailable';

/** One entity in the card's history. */
export interface Visit {
  content: CardContent;
  /** Whether the whole summary is shown, beyond its first sentences. */
  whole: boolean;
  /** Whether the facts beyond the best are unfolded. */
  more: boolean;
  /** Ids of the facts whose source is unfolded. */
  sources: string[];
  /** The moment picked on the timeline, by its key. */
  moment: string | null;
  panel: Panel | null;
}

export interface OpenCard {
  kind: 'open';
  visits: Visit[];
  at: number;
  pinned: boolean;
  /** The outcome of the last action, until the next one. */
  notice: Notice | null;
}

export type CardState = { kind: 'closed' } | OpenCard;

export type CardAction =
  | { type: 'show'; content: CardContent }
  | { type: 'visit'; content: CardContent }
  | { type: 'back' }
  | { type: 'forward' }
  | { type: 'toggle-pin' }
  | { type: 'close' }
  | { type: 'notice'; notice: Notice }
  | Unfolding;

/** What the reader opens and closes within one entity. */
type Unfolding =
  | { type: 'show-summary' }
  | { type: 'toggle-more' }
  | { type: 'toggle-source'; fact: string }
  | { type: 'pick-moment'; moment: string }
  | { type: 'toggle-panel'; panel: Panel };

export const closed: CardState = { kind: 'closed' };

/** The next state; the same object where nothing changes. */
export function nextState(state: CardState, action: CardAction): CardState {
  if (state.kind === 'closed') return action.type === 'show' ? opened(action.content, false) : state;
  switch (action.type) {
    case 'close':
      return closed;
    case 'show':
      return opened(action.content, state.pinned);
    case 'visit':
      return visited(state, action.content);
    case 'back':
      return moved(state, state.at - 1);
    case 'forward':
      return moved(state, state.at + 1);
    case 'toggle-pin':
      return { ...state, pinned: !state.pinned, notice: null };
    case 'notice':
      return { ...state, notice: action.notice };
    default:
      return unfolded(state, action);
  }
}

export const currentVisit = (state: OpenCard): Visit => state.visits[state.at]!;
export const canGoBack = (state: OpenCard): boolean => state.at > 0;
export const canGoForward = (state: OpenCard): boolean => state.at < state.visits.length - 1;

function unfolded(state: OpenCard, action: Unfolding): OpenCard {
  const visit = unfold(currentVisit(state), action);
  return { ...state, visits: state.visits.with(state.at, visit), notice: null };
}

function unfold(visit: Visit, action: Unfolding): Visit {
  switch (action.type) {
    case 'show-summary':
      return { ...visit, whole: true };
    case 'toggle-more':
      return { ...visit, more: !visit.more };
    case 'toggle-source':
      return { ...visit, sources: toggled(visit.sources, action.fact) };
    case 'pick-moment':
      return { ...visit, moment: action.moment === visit.moment ? null : action.moment };
    case 'toggle-panel':
      return { ...visit, panel: action.panel === visit.panel ? null : action.panel };
  }
}

const opened = (content: CardContent, pinned: boolean): OpenCard => ({
  kind: 'open',
  visits: [fresh(content)],
  at: 0,
  pinned,
  notice: null,
});

function visited(state: OpenCard, content: CardContent): CardState {
  if (content.entity.id === currentVisit(state).content.entity.id) return state;
  const visits = [...state.visits.slice(0, state.at + 1), fresh(content)];
  return { ...state, visits, at: visits.length - 1, notice: null };
}

const moved = (state: OpenCard, at: number): CardState =>
  state.visits[at] ? { ...state, at, notice: null } : state;

const fresh = (content: CardContent): Visit => ({
  content,
  whole: false,
  more: false,
  sources: [],
  moment: null,
  panel: null,
});

const toggled = (list: string[], item: string): string[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
