// A reader's hand: where names stand, where the card stands, and how the pointer goes from one to the other.
import type { Frame, Page } from 'puppeteer-core';
import type { Point, Rect } from '../../src/core/geometry.ts';
import { type Session, type TestPage, until } from './harness.ts';
import { within } from './page-probes.ts';

/** The lines of a name in an element, or in its shadow tree, in its frame's viewport; scrolled into view, and told so. */
export const linesIn = (frame: Page | Frame, selector: string, name: string): Promise<Rect[]> =>
  frame.evaluate(
    async (selector, name) => {
      const element = document.querySelector(selector)!;
      const walker = document.createTreeWalker(element.shadowRoot ?? element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const start = text.data.indexOf(name);
        if (start < 0) continue;
        text.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
        const range = new Range();
        range.setStart(text, start);
        range.setEnd(text, start + name.length);
        return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
          left,
          right,
          top,
          bottom,
        }));
      }
      throw new Error(`${selector} has no text “${name}”`);
    },
    selector,
    name,
  );

/** Presses an element of the page. Frames of other sites lie for the browser where they lay until it has painted anew. */
export async function press(page: Page, selector: string): Promise<void> {
  const element = (await page.$(selector))!;
  await element.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  });
  await element.click();
}

export const middle = ({ left, right, top, bottom }: Rect): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** Takes the pointer to a point at the speed of a hand, an event a frame. */
export async function glide(page: Page, from: Point, to: Point, milliseconds: number): Promise<void> {
  const began = performance.now();
  for (let part = 0; part < 1; ) {
    part = Math.min(1, (performance.now() - began) / milliseconds);
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    await new Promise((later) => setTimeout(later, 10));
  }
}

/** Rests the pointer on a point, coming from beside it. */
export async function rest(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x + 4, Math.max(0, y - 60));
  await page.mouse.move(x, y, { steps: 5 });
}

export interface Standing {
  card: Rect;
  text: string;
  /** Elements of ours in the frame's document. */
  hosts: number;
  /** Whether the card is what lies on the screen there, and answers to a press. */
  onTop: boolean;
  window: { width: number; height: number };
}

/** How the card stands in a frame; null while none does. */
export const standing = (frame: Page | Frame): Promise<Standing | null> =>
  frame.evaluate(() => {
    const host = document.querySelector('[popover]:popover-open');
    const box = host?.shadowRoot?.querySelector<HTMLElement>('.card[data-placed]');
    if (!host || !box) return null;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const at = (x: number, y: number) => document.elementFromPoint(x, y) === host;
    return {
      card: { left, right, top, bottom },
      text: box.innerText,
      hosts: document.querySelectorAll('[popover]').length,
      onTop: at(left + 4, top + 6) && at(right - 4, bottom - 4) && at((left + right) / 2, (top + bottom) / 2),
      window: { width: document.documentElement.clientWidth, height: innerHeight },
    };
  });

/** Opens the page with every place where a name may stand, and waits until it is marked. */
export async function situations(session: Session): Promise<TestPage> {
  const page = await session.page('situations/');
  await until(async () => (await within(page, '*')).length > 5, 'the page has few marks');
  return page;
}
