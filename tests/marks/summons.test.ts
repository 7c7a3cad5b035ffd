import { setMaxListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { type Heard, summons } from '../../src/marks/summons.ts';
import type { Pointing } from '../../src/pointing/door.ts';

const answering: Pointing = { lost: () => {}, reveal: () => {}, step: () => {} };

/** A window on which things happen, and a script that arrives when it is told to. */
function scene() {
  const window = new EventTarget();
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const sent: { arrive(): void; fail(): void }[] = [];
  const told: string[][] = [];
  let failures = 0;
  async function bring(heard: () => Heard[]): Promise<Pointing> {
    await new Promise<void>((arrive, fail) => sent.push({ arrive, fail: () => fail(new Error('lost')) }));
    told.push(heard().map(({ event }) => event.type));
    return answering;
  }
  const here = summons(bring, () => failures++, stop.signal, window);
  const happen = (...types: string[]) => {
    for (const type of types) window.dispatchEvent(Object.assign(new Event(type), { touches: [{}] }));
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { ...here, window, happen, sent, told, stop, settled, failures: () => failures };
}

describe('what answers the reader', () => {
  test('is not sent for before the pointer moves, and then once', async () => {
    const { happen, sent, settled, here } = scene();
    happen('scroll', 'keydown', 'pointerout');
    expect(sent).toHaveLength(0);
    happen('pointermove', 'pointermove', 'pointermove');
    expect(sent).toHaveLength(1);
    expect(here()).toBeNull();
    sent[0]!.arrive();
    await settled();
    expect(here()).toBe(answering);
    happen('pointermove');
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['where the pointer came from, and where it is', ['pointermove', 'pointermove', 'pointermove']],
    ['a whole tap', ['touchstart', 'touchend']],
    ['a tap alone, wherever a mouse has been before', ['pointermove', 'touchstart', 'touchend']],
  ])('is told %s', async (_, happened) => {
    const { happen, sent, told, settled } = scene();
    happen(...happened);
    sent[0]!.arrive();
    await settled();
    expect(told).toEqual([happened.slice(-2)]);
  });

  test('is told where the pointer is when it has gone from element to element', async () => {
    const { happen, window, sent, told, settled } = scene();
    happen('pointermove', 'pointermove');
    window.dispatchEvent(Object.assign(new Event('pointerout'), { relatedTarget: { localName: 'em' } }));
    sent[0]!.arrive();
    await settled();
    expect(told).toEqual([['pointermove', 'pointermove']]);
  });

  test('is told of no tap where two fingers came down', async () => {
    const { happen, window, sent, told, settled } = scene();
    happen('touchstart');
    window.dispatchEvent(Object.assign(new Event('touchstart'), { touches: [{}, {}] }));
    happen('touchend');
    sent[0]!.arrive();
    await settled();
    expect(told).toEqual([[]]);
  });

  test('is missed once, however often the pointer moves meanwhile', async () => {
    const { happen, sent, failures, settled } = scene();
    happen('pointermove', 'pointermove', 'pointermove');
    sent[0]!.fail();
    await settled();
    expect(failures()).toBe(1);
  });

  test.each(['scroll', 'wheel', 'keydown', 'pointerdown', 'pointerout', 'touchmove', 'touchcancel'])(
    'is told nothing of what was before a %s: nobody points there any more',
    async (type) => {
      const { happen, sent, told, settled } = scene();
      happen('pointermove', 'pointermove', type);
      sent[0]!.arrive();
      await settled();
      expect(told).toEqual([[]]);
    },
  );

  test('comes when a command asks, though nothing was pointed at', async () => {
    const { come, sent, told } = scene();
    const coming = come();
    sent[0]!.arrive();
    expect(await coming).toBe(answering);
    expect(told).toEqual([[]]);
  });

  test('that does not come is sent for again at the next sign, but not at every move', async () => {
    const { happen, window, sent, settled, failures, here } = scene();
    happen('pointermove');
    sent[0]!.fail();
    await settled();
    expect(failures()).toBe(1);
    happen('pointermove', 'pointermove');
    expect(sent).toHaveLength(1);
    const later = { value: performance.now() + 1_001 };
    window.dispatchEvent(Object.defineProperty(new Event('pointermove'), 'timeStamp', later));
    expect(sent).toHaveLength(2);
    sent[1]!.arrive();
    await settled();
    expect(here()).toBe(answering);
  });

  test('is not sent for once everything has stopped', () => {
    const { happen, sent, stop } = scene();
    stop.abort();
    happen('pointermove', 'touchstart');
    expect(sent).toHaveLength(0);
  });
});
