// When a card opens and closes: states moved by one function. No clock, no page: events carry the time, and whoever
// feeds them calls back with `tick` at the time that `dueAt` names.
//
//            slow on a mention              rested DWELL
//   away ───────────────────────▶ dwelling ──────────────▶ open ─┐ onto a neighbour, rested NEIGHBOUR:
//    ▲  ◀───────────────────────     │                      │ ▲──┘ the card changes
//    │      off it, too fast         │                      │
//    │      scroll, wheel, key, press│       off mention, card and corridor, or out, for GRACE;
//    └───────────────────────────────┴──────────────────────┘ Esc, press outside, close: at once
import { distance, inCorridor } from './geometry.ts';
import type {
  Away,
  Dwelling,
  HoverEvent,
  HoverState,
  Open,
  Pointer,
  PointerMove,
  Preset,
  Rest,
  Step,
} from './hover-states.ts';

/** How long the pointer rests on a mention before its card opens. Below 150 ms readers complain of flicker, above 500 of waiting. */
const DWELL = { calm: 500, normal: 250, quick: 150, key: 150 } satisfies Record<Preset, number>;
/** With a card open the reader has shown that they want one. */
const NEIGHBOUR = 120;
/** To find the way back, or from the card to the mention. */
const GRACE = 300;
/** Pixels per millisecond: faster is passing through. */
const PASSING = 0.5;
/** A pointer that moves less has not been moved: pages slide under it. */
const REAL_MOVE = 3;

export const away = <T>(): HoverState<T> => ({ at: 'away', last: null, muted: null, spent: null });

/** Moves the state on. */
export function hover<T>(state: HoverState<T>, event: HoverEvent<T>, preset: Preset): Step<T> {
  switch (event.type) {
    case 'move':
      return state.at === 'open'
        ? moveWhileOpen(state, event, preset)
        : moveWhileClosed(state, event, preset);
    case 'gone':
      return leave(state, event);
    case 'scroll':
    case 'wheel':
    case 'key':
      return mute(state);
    case 'press':
      return press(state, event);
    case 'open':
      return open(state, event.mention, event.focus, true);
    case 'lost':
      return lose(state, event.mention);
    case 'close':
      return close(state);
    case 'tick':
      return tick(state, event.time);
  }
}

/** When the next `tick` is due; null while nothing waits. */
export function dueAt<T>(state: HoverState<T>): number | null {
  if (state.at === 'away') return null;
  const rested = state.rest && state.rest.since + state.rest.wait;
  const gone = state.at === 'open' && state.left !== null ? state.left + GRACE : null;
  if (rested === null || gone === null) return rested ?? gone;
  return Math.min(rested, gone);
}

function moveWhileClosed<T>(state: Away<T> | Dwelling<T>, event: PointerMove<T>, preset: Preset): Step<T> {
  const pointer = follow(state, event);
  if (!mayOpen(pointer, event, preset)) return still({ ...pointer, at: 'away' });
  const mention = event.mention!;
  const resting = state.at === 'dwelling' && state.rest.mention === mention ? state.rest : null;
  const rest = restOn(resting, mention, event, state.last, DWELL[preset]);
  return {
    state: { ...pointer, at: 'dwelling', rest },
    effects: resting ? [] : [{ do: 'prepare', mention }],
  };
}

function moveWhileOpen<T>(state: Open<T>, event: PointerMove<T>, preset: Preset): Step<T> {
  const pointer = follow(state, event);
  const { point, time, onCard, mention, card, pinned } = event;
  if (onCard || mention === state.mention || pinned)
    return still({ ...state, ...pointer, exit: point, left: null, rest: null, held: state.held && !onCard });
  const between = state.exit !== null && card !== null && inCorridor(point, state.exit, card);
  const left = between || state.held ? null : (state.left ?? time);
  if (!mayOpen(pointer, event, preset)) return still({ ...state, ...pointer, left, rest: null });
  // On the way to the card the pointer crosses other mentions: there it must rest as long as if none were open.
  const wait = between ? DWELL[preset] : NEIGHBOUR;
  const resting = state.rest?.mention === mention ? state.rest : null;
  const rest = restOn(resting, mention!, event, state.last, wait);
  return {
    state: { ...state, ...pointer, left, rest },
    effects: resting ? [] : [{ do: 'prepare', mention: mention! }],
  };
}

/** Out there is no way to the card. */
function leave<T>(state: HoverState<T>, { time, pinned }: { time: number; pinned: boolean }): Step<T> {
  if (state.at !== 'open') return still<T>({ ...pointerOf(state), spent: null, at: 'away' });
  const left = pinned || state.held ? null : (state.left ?? time);
  return still({ ...state, spent: null, left, rest: null });
}

/** What every move tells, whatever the state. */
function follow<T>({ last, muted, spent }: Pointer<T>, { point, time, mention }: PointerMove<T>): Pointer<T> {
  return {
    last: last && distance(last.point, point) === 0 ? last : { point, time },
    // The first place we hear of is where the pointer already was.
    muted: last === null ? point : muted && distance(muted, point) < REAL_MOVE ? muted : null,
    spent: mention === spent ? spent : null,
  };
}

const mayOpen = <T>(pointer: Pointer<T>, event: PointerMove<T>, preset: Preset): boolean =>
  event.mention !== null &&
  event.mention !== pointer.spent &&
  pointer.muted === null &&
  !event.pressed &&
  !event.onCard &&
  (preset !== 'key' || event.alt);

/** The rest goes on while the pointer stays slow, and starts anew when it hurries. */
function restOn<T>(
  resting: Rest<T> | null,
  mention: T,
  { point, time }: PointerMove<T>,
  last: Pointer<T>['last'],
  wait: number,
): Rest<T> {
  const isSlow = last === null || distance(last.point, point) <= PASSING * (time - last.time);
  return resting && isSlow ? { ...resting, wait } : { mention, since: time, wait };
}

function mute<T>(state: HoverState<T>): Step<T> {
  const muted = state.last?.point ?? null;
  if (state.at === 'open') return still({ ...state, muted, rest: null });
  return still({ ...pointerOf(state), muted, at: 'away' });
}

function press<T>(state: HoverState<T>, { onCard, pinned }: { onCard: boolean; pinned: boolean }): Step<T> {
  if (state.at === 'open') return onCard || pinned ? still({ ...state, rest: null }) : close(state);
  const spent = state.at === 'dwelling' ? state.rest.mention : state.spent;
  return still({ ...pointerOf(state), muted: state.last?.point ?? null, spent, at: 'away' });
}

function tick<T>(state: HoverState<T>, time: number): Step<T> {
  if (state.at === 'away') return still(state);
  const { rest } = state;
  if (rest && time >= rest.since + rest.wait) return open(state, rest.mention, false, false);
  if (state.at === 'open' && state.left !== null && time >= state.left + GRACE)
    return { state: { ...pointerOf(state), at: 'away' }, effects: [{ do: 'close' }] };
  return still(state);
}

function open<T>(state: HoverState<T>, mention: T, focus: boolean, held: boolean): Step<T> {
  const exit = held ? null : (state.last?.point ?? null);
  return {
    state: { ...pointerOf(state), spent: null, at: 'open', mention, held, exit, left: null, rest: null },
    effects: [{ do: 'open', mention, focus, byPointer: !held }],
  };
}

function lose<T>(state: HoverState<T>, mention: T): Step<T> {
  if (state.at === 'dwelling' && state.rest.mention === mention)
    return still({ ...pointerOf(state), at: 'away' });
  if (state.at === 'open' && state.rest?.mention === mention) return still({ ...state, rest: null });
  return still(state);
}

/** The pointer may now stand on what the card covered: that was not pointed at either. */
function close<T>(state: HoverState<T>): Step<T> {
  const muted = state.last?.point ?? null;
  if (state.at !== 'open') return still({ ...pointerOf(state), muted, at: 'away' });
  return {
    state: { ...pointerOf(state), muted, spent: state.mention, at: 'away' },
    effects: [{ do: 'close' }],
  };
}

const pointerOf = <T>({ last, muted, spent }: Pointer<T>): Pointer<T> => ({ last, muted, spent });

const still = <T>(state: HoverState<T>): Step<T> => ({ state, effects: [] });
