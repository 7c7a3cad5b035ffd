import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../src/core/geometry.ts';
import { away, dueAt, hover } from '../../src/core/hover.ts';
import type {
  HoverEffect,
  HoverEvent,
  HoverState,
  PointerMove,
  Preset,
} from '../../src/core/hover-states.ts';

/** A reader with a pointer on a page with a mention at x 100 to 200, another at 300 to 400, both in the line at y 100. */
class Hand {
  state: HoverState<string> = away();
  log: string[] = [];
  time = 0;
  x = 0;
  y = 0;
  alt = false;
  pressed = false;
  pinned = false;
  scrolled = 0;
  card: Rect | null = null;

  constructor(readonly preset: Preset = 'normal') {
    this.at(10, 400);
  }

  /** Takes the pointer there in one event, `ms` after the last. */
  at(x: number, y: number, ms = 16): this {
    this.wait(ms);
    Object.assign(this, { x, y });
    return this.feed(this.sample());
  }

  /** Moves there at a speed in pixels a millisecond, with an event a frame. */
  glide(x: number, y: number, speed: number): this {
    const { x: fromX, y: fromY } = this;
    const frames = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / speed / 16));
    for (let i = 1; i <= frames; i++)
      this.at(fromX + ((x - fromX) * i) / frames, fromY + ((y - fromY) * i) / frames);
    return this;
  }

  /** Lets time pass; timers ring. */
  wait(ms: number): this {
    const end = this.time + ms;
    for (let due = dueAt(this.state); due !== null && due <= end; due = dueAt(this.state)) {
      this.time = Math.max(this.time, due);
      this.feed({ type: 'tick', time: this.time });
    }
    this.time = end;
    return this;
  }

  feed(event: HoverEvent<string>): this {
    const { state, effects } = hover(this.state, event, this.preset);
    this.state = state;
    for (const effect of effects) this.note(effect);
    return this;
  }

  sample(): PointerMove<string> {
    const { x, y, time, alt, pressed, pinned, card } = this;
    const onCard = card !== null && x >= card.left && x <= card.right && y >= card.top && y <= card.bottom;
    const inLine = Math.abs(y + this.scrolled - 100) <= 10;
    const mention =
      onCard || !inLine ? null : x >= 100 && x <= 200 ? 'Abe' : x >= 300 && x <= 400 ? 'Putin' : null;
    return { type: 'move', time, point: { x, y }, mention, onCard, card, alt, pressed, pinned };
  }

  note(effect: HoverEffect<string>): void {
    if (effect.do === 'open') this.card = { left: 90, top: 120, right: 450, bottom: 320 };
    if (effect.do === 'close') this.card = null;
    this.log.push(effect.do === 'close' ? 'close' : `${effect.do} ${effect.mention}`);
  }

  get shown(): string | null {
    return this.state.at === 'open' ? this.state.mention : null;
  }
}

const reading = () => new Hand().at(150, 100).wait(300);

describe('a card opens', () => {
  test('when the pointer has rested on a mention for a quarter of a second', () => {
    const hand = new Hand().at(150, 100).wait(249);
    expect(hand.shown).toBeNull();
    expect(hand.wait(1).shown).toBe('Abe');
  });

  test('after everything it needs was fetched as the pointer came to rest', () => {
    expect(reading().log).toEqual(['prepare Abe', 'open Abe']);
  });

  test('as readily as the reader has chosen', () => {
    const rest = (preset: Preset, ms: number) => new Hand(preset).at(150, 100).wait(ms).shown;
    expect(rest('calm', 499)).toBeNull();
    expect(rest('calm', 500)).toBe('Abe');
    expect(rest('quick', 149)).toBeNull();
    expect(rest('quick', 150)).toBe('Abe');
  });

  test('although the pointer trembles, or moves along slowly', () => {
    expect(new Hand().at(120, 100).glide(190, 101, 0.2).shown).toBe('Abe');
  });

  test('only while Alt is held, where the reader has chosen so', () => {
    const hand = new Hand('key').at(150, 100).wait(2000);
    expect(hand.shown).toBeNull();
    hand.alt = true;
    expect(hand.feed(hand.sample()).wait(200).shown).toBe('Abe');
  });

  test('at once when a command or a tap asks', () => {
    expect(new Hand().feed({ type: 'open', mention: 'Putin', focus: true }).log).toEqual(['open Putin']);
  });
});

describe('no card opens', () => {
  test('for a pointer passing through', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.55, max: 8, noNaN: true }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 600 }),
        (speed, fromX, toX) => {
          const hand = new Hand().at(fromX, 0).glide(toX, 300, speed).wait(2000);
          return !hand.log.some((line) => line.startsWith('open'));
        },
      ),
    );
  });

  test('while the pointer hurries along a mention, however long that is', () => {
    const hand = new Hand().at(100, 100);
    for (let i = 0; i < 10; i++) hand.glide(200, 100, 0.8).glide(100, 100, 0.8);
    expect(hand.shown).toBeNull();
  });

  test('for what scrolls under a still pointer', () => {
    const hand = new Hand().at(150, 200).wait(500).feed({ type: 'scroll' });
    hand.scrolled = -100;
    // Browsers send a move when the page has come to rest, though the pointer has not moved.
    expect(hand.feed(hand.sample()).wait(1000).shown).toBeNull();
    expect(hand.log).toEqual([]);
  });

  test.each(['scroll', 'wheel', 'key'] as const)('after %s, until the pointer has really moved', (type) => {
    const hand = new Hand().at(150, 100).wait(100).feed({ type }).wait(1000);
    expect(hand.shown).toBeNull();
    expect(hand.at(152, 100).wait(1000).shown).toBeNull();
    expect(hand.at(156, 100).wait(300).shown).toBe('Abe');
  });

  test('for a pointer that was already there when the page came', () => {
    const hand = new Hand();
    hand.state = away();
    expect(hand.at(150, 100).wait(1000).shown).toBeNull();
  });

  test('for what is clicked, until the pointer has been elsewhere', () => {
    const hand = new Hand().at(150, 100).wait(100).feed({ type: 'press', onCard: false, pinned: false });
    expect(hand.at(160, 100).wait(1000).shown).toBeNull();
    expect(hand.at(160, 200).at(160, 100).wait(300).shown).toBe('Abe');
  });

  test('while a button is down: the reader selects', () => {
    const hand = new Hand();
    hand.pressed = true;
    expect(hand.at(150, 100).wait(1000).shown).toBeNull();
  });

  test('for a mention that is gone', () => {
    expect(new Hand().at(150, 100).feed({ type: 'lost', mention: 'Abe' }).wait(1000).shown).toBeNull();
  });
});

describe('an open card', () => {
  test('stays as long as the pointer rests on its mention: nothing is timed', () => {
    expect(reading().wait(3_600_000).shown).toBe('Abe');
  });

  test('closes 300 ms after the pointer has left for elsewhere', () => {
    const hand = reading().at(150, 60).wait(299);
    expect(hand.shown).toBe('Abe');
    expect(hand.wait(1).shown).toBeNull();
    expect(hand.log.at(-1)).toBe('close');
  });

  test('stays when the pointer comes back in time', () => {
    expect(reading().at(150, 60).wait(200).at(150, 100).wait(5000).shown).toBe('Abe');
  });

  test('stays while the pointer is on the way to it, on it, and on the way back', () => {
    const hand = reading().glide(250, 118, 0.1).glide(300, 200, 0.3).wait(5000);
    expect(hand.shown).toBe('Abe');
    expect(hand.glide(150, 100, 0.5).wait(5000).shown).toBe('Abe');
  });

  test('changes to a neighbour sooner than a first one opens', () => {
    const hand = reading().at(350, 100).wait(119);
    expect(hand.shown).toBe('Abe');
    expect(hand.wait(1).shown).toBe('Putin');
    expect(hand.log).not.toContain('close');
  });

  test('does not change for a neighbour in the way to the card', () => {
    const hand = reading().at(199, 100);
    // In the corridor: the same line, seen from a card that stands below.
    hand.card = { left: 90, top: 120, right: 1200, bottom: 320 };
    hand.at(300, 102).wait(200).at(320, 125).wait(1000);
    expect(hand.shown).toBe('Abe');
  });

  test('closes at once with Esc, and not again where the pointer still is', () => {
    const hand = reading().feed({ type: 'close' });
    expect(hand.shown).toBeNull();
    expect(hand.at(155, 100).at(160, 100).wait(1000).shown).toBeNull();
    expect(hand.at(160, 200).at(160, 100).wait(300).shown).toBe('Abe');
  });

  test('closes at once with a press outside, not with one on it', () => {
    const hand = reading();
    expect(hand.feed({ type: 'press', onCard: true, pinned: false }).shown).toBe('Abe');
    expect(hand.feed({ type: 'press', onCard: false, pinned: false }).shown).toBeNull();
  });

  test('stays open when the page scrolls', () => {
    expect(reading().feed({ type: 'scroll' }).wait(2000).shown).toBe('Abe');
  });

  test('closes when the pointer leaves the window, even straight from its mention', () => {
    const hand = reading();
    expect(hand.feed({ type: 'gone', time: hand.time, pinned: false }).wait(300).shown).toBeNull();
    const pinned = reading();
    expect(pinned.feed({ type: 'gone', time: pinned.time, pinned: true }).wait(5000).shown).toBe('Abe');
  });

  test('stays wherever the pointer goes once it is pinned', () => {
    const hand = reading();
    hand.pinned = true;
    expect(hand.at(350, 100).wait(1000).at(600, 600).wait(5000).shown).toBe('Abe');
    expect(hand.feed({ type: 'press', onCard: false, pinned: true }).shown).toBe('Abe');
  });

  test('stays, opened by a command, until the pointer has been on it and left', () => {
    const hand = new Hand().feed({ type: 'open', mention: 'Abe', focus: true });
    expect(hand.at(600, 600).wait(5000).shown).toBe('Abe');
    expect(hand.at(200, 200).at(600, 600).wait(300).shown).toBeNull();
  });
});

describe('whatever happens', () => {
  const event: fc.Arbitrary<HoverEvent<string>> = fc.oneof(
    fc.record({
      type: fc.constant('move' as const),
      time: fc.nat(100_000),
      point: fc.record({ x: fc.nat(500), y: fc.nat(500) }),
      mention: fc.option(fc.constantFrom('Abe', 'Putin')),
      onCard: fc.boolean(),
      card: fc.option(fc.constant({ left: 90, top: 120, right: 450, bottom: 320 })),
      alt: fc.boolean(),
      pressed: fc.boolean(),
      pinned: fc.boolean(),
    }),
    fc.constantFrom('scroll', 'wheel', 'key').map((type) => ({ type }) as HoverEvent<string>),
    fc.record({ type: fc.constant('gone' as const), time: fc.nat(100_000), pinned: fc.boolean() }),
    fc.record({ type: fc.constant('press' as const), onCard: fc.boolean(), pinned: fc.boolean() }),
    fc.record({
      type: fc.constant('open' as const),
      mention: fc.constantFrom('Abe', 'Putin'),
      focus: fc.boolean(),
    }),
    fc.record({ type: fc.constant('lost' as const), mention: fc.constantFrom('Abe', 'Putin') }),
    fc.constant({ type: 'close' as const }),
    fc.record({ type: fc.constant('tick' as const), time: fc.nat(200_000) }),
  );
  const presets = fc.constantFrom<Preset>('calm', 'normal', 'quick', 'key');

  test('opening and closing are told in turn, and agree with the state', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), presets, (events, preset) => {
        let state = away<string>();
        let shown: string | null = null;
        for (const each of events) {
          const step = hover(state, each, preset);
          for (const effect of step.effects) {
            if (effect.do === 'close' && shown === null) return false;
            if (effect.do !== 'prepare') shown = effect.do === 'open' ? effect.mention : null;
          }
          state = step.state;
          if (shown !== (state.at === 'open' ? state.mention : null)) return false;
        }
        return true;
      }),
    );
  });

  test('a tick that comes when it is due always settles something: no timer rings for ever', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), presets, (events, preset) => {
        let state = away<string>();
        for (const each of events) state = hover(state, each, preset).state;
        for (let rings = 0; rings < 3; rings++) {
          const due = dueAt(state);
          if (due === null) return true;
          state = hover(state, { type: 'tick', time: due }, preset).state;
        }
        return dueAt(state) === null;
      }),
    );
  });

  test('Esc leaves no card', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), presets, (events, preset) => {
        let state = away<string>();
        for (const each of [...events, { type: 'close' } as const]) state = hover(state, each, preset).state;
        return state.at === 'away';
      }),
    );
  });
});
