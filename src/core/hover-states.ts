// What the hover states are, what moves them, and what they ask for. hover.ts draws how they lead to each other.
// `T` is whatever stands for a mention; two are the same mention when they are the same value.
import type { Point, Rect } from './geometry.ts';
import type { choices } from './settings.ts';

export type Preset = (typeof choices.preset)[number];

export interface PointerMove<T> {
  type: 'move';
  time: number;
  point: Point;
  mention: T | null;
  onCard: boolean;
  /** The card's box, null while there is none. */
  card: Rect | null;
  /** Alt is down. */
  alt: boolean;
  /** A button is down: the reader drags or selects. */
  pressed: boolean;
  /** The reader has pinned the card. */
  pinned: boolean;
}

export type HoverEvent<T> =
  | PointerMove<T>
  /** The pointer leaves the window, or goes where only the frame inside hears of it. */
  | { type: 'gone'; time: number; pinned: boolean }
  /** The page moves, or the reader types: what comes to lie under the pointer was not pointed at. */
  | { type: 'scroll' | 'wheel' | 'key' }
  /** A button goes down, on the card or elsewhere. */
  | { type: 'press'; onCard: boolean; pinned: boolean }
  /** A command or a tap asks for a card. */
  | { type: 'open'; mention: T; focus: boolean }
  /** The mention is no longer on the page, or no longer one. */
  | { type: 'lost'; mention: T }
  /** Esc, or the card was closed from inside. */
  | { type: 'close' }
  | { type: 'tick'; time: number };

export type HoverEffect<T> =
  /** The pointer has come to rest: whatever the card needs is to be fetched now. */
  | { do: 'prepare'; mention: T }
  | { do: 'open'; mention: T; focus: boolean; byPointer: boolean }
  | { do: 'close' };

/** What all states know of the pointer. */
export interface Pointer<T> {
  last: { point: Point; time: number } | null;
  /** Where the pointer stood when the page moved: nothing opens until it has really moved from there. */
  muted: Point | null;
  /** The mention whose card was just closed or clicked away: not again until the pointer has been elsewhere. */
  spent: T | null;
}

export interface Rest<T> {
  mention: T;
  since: number;
  wait: number;
}

export interface Away<T> extends Pointer<T> {
  at: 'away';
}

export interface Dwelling<T> extends Pointer<T> {
  at: 'dwelling';
  rest: Rest<T>;
}

export interface Open<T> extends Pointer<T> {
  at: 'open';
  mention: T;
  /** Opened by key or command: stays until the pointer has been on it. */
  held: boolean;
  /** Where the pointer was last on the mention or the card. */
  exit: Point | null;
  /** Since when it has been on neither, nor between them. */
  left: number | null;
  /** The neighbour it rests on. */
  rest: Rest<T> | null;
}

export type HoverState<T> = Away<T> | Dwelling<T> | Open<T>;

export interface Step<T> {
  state: HoverState<T>;
  effects: HoverEffect<T>[];
}
