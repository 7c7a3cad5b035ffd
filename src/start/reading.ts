// What a reader does with a page and sees on it, for whoever drives a browser: `npm start` and the tests.
import type { Page } from 'puppeteer-core';

/** What a highlight paints: its registered name and the text under it. */
export interface Mark {
  style: string;
  text: string;
}

/** Every mark that is registered with the page now, in the order of the page. */
export const marks = (page: Page): Promise<Mark[]> =>
  page.evaluate(() => {
    const found: { style: string; range: Range }[] = [];
    for (const [style, highlight] of CSS.highlights) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.push({ style, range });
      }
    }
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ style, range }) => ({ style, text: range.toString() }));
  });

/** Waits until at least so many marks stand on the page. */
export async function marked(page: Page, atLeast = 1, patience?: number): Promise<Mark[]> {
  // Not waitForFunction: it compiles code in the page, which a strict policy forbids.
  const enough = async () => (await marks(page)).length >= atLeast;
  await until(enough, `the page has fewer than ${atLeast} marks`, patience);
  return marks(page);
}

/** Where the text stands in the viewport, scrolled into view; it may run across elements. `nth` counts from 0. */
export async function place(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(locate, text, nth);
  if (!point) throw new Error(`the page has no text “${text}” (${nth})`);
  return point;
}

/** Rests the pointer on a text: comes from beside it, as a hand does, and stops. */
export async function hover(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await place(page, text, nth);
  await page.mouse.move(Math.max(0, x - 40), Math.max(0, y - 60));
  await page.mouse.move(x, y, { steps: 6 });
}

/** The open card's text as a reader sees it, or null. Needs the build whose card has an open shadow root. */
export const cardText = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const host = document.querySelector('[popover]:popover-open');
    const inside = host?.shadowRoot?.querySelector<HTMLElement>(':not(style)');
    return host && (inside?.innerText ?? '');
  });

/** Waits until a card is open and has something to say. */
export async function cardOpened(page: Page): Promise<string> {
  return until(() => cardText(page), 'no card opened');
}

/** Waits until no card is open. */
export async function cardClosed(page: Page): Promise<void> {
  await until(async () => (await cardText(page)) === null, 'the card stays open');
}

/** Asks again and again, and gives the first answer that is true. */
export async function until<T>(
  ask: () => Promise<T>,
  complaint: string,
  patience = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(complaint);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Runs in the page. */
function locate(text: string, nth: number): { x: number; y: number } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; at: number }[] = [];
  let all = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('script, style, template')) continue;
    nodes.push({ node, at: all.length });
    all += node.data;
  }
  let start = -1;
  for (let i = 0; i <= nth; i++) {
    start = all.indexOf(text, start + 1);
    if (start < 0) return null;
  }
  const at = (offset: number) => {
    const { node, at } = nodes.findLast((entry) => entry.at <= offset)!;
    return [node, offset - at] as const;
  };
  const range = new Range();
  range.setStart(...at(start));
  const [last, offset] = at(start + text.length - 1);
  range.setEnd(last, offset + 1);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = range.getClientRects()[0];
  return rect ? { x: rect.left + Math.min(rect.width / 2, 20), y: rect.top + rect.height / 2 } : null;
}
