// What the tests of the page script ask of a page and of the extension behind it.
import type { Session, TestPage } from './harness.ts';

/** Makes a call of PageCalls in the page's top frame, as the popup and the commands do. */
export async function call(
  session: Session,
  page: TestPage,
  name: string,
  ...args: unknown[]
): Promise<unknown> {
  const run = `{ target: { tabId: tab }, func: (args) => globalThis.backgrounderPage?.${name}(...args), args: [${JSON.stringify(args)}] }`;
  return withTab(session, page, `chrome.scripting.executeScript(${run}).then(([{ result }]) => result)`);
}

/** Runs the page's script once more, as after an installation or an update. */
export const runAgain = (session: Session, page: TestPage): Promise<unknown> =>
  withTab(session, page, `chrome.scripting.executeScript({ target: { tabId: tab }, files: ['page.js'] })`);

/** Which scripts have come to the page after the one that reads it. */
export async function scriptsOf(session: Session, page: TestPage): Promise<string[]> {
  const look = `() => Object.entries({
    marks: globalThis.backgrounderMarks,
    pointing: globalThis.backgrounderPointing,
    card: globalThis.backgrounderCard,
  }).flatMap(([name, door]) => (door ? name : []))`;
  const script = `chrome.scripting.executeScript({ target: { tabId: tab }, func: ${look} })`;
  return (await withTab(session, page, `${script}.then(([{ result }]) => result)`)) as string[];
}

/** Does in one of the extension's pages what code says of `tab`, the id of the page's tab. */
async function withTab(session: Session, page: TestPage, code: string): Promise<unknown> {
  const extension = await session.extensionPage('options.html');
  const url = JSON.stringify(page.url());
  const answer = await extension.evaluate(
    `chrome.tabs.query({}).then((all) => all.find((each) => each.url === ${url}).id).then((tab) => ${code})`,
  );
  await extension.close();
  await page.bringToFront();
  return answer;
}

/** Stores settings, as the options page does; other fields stay. */
export async function change(session: Session, settings: Record<string, unknown>): Promise<void> {
  const extension = await session.extensionPage('options.html');
  await extension.evaluate(async (settings) => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      typeof import('webextension-polyfill')
    >;
    const { storage } = browser?.storage ? browser : chrome!;
    const { settings: stored } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...(stored as object), ...settings } });
  }, settings);
  await extension.close();
}

/** The marked texts that begin in an element. */
export const within = (page: TestPage, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return ranges
      .filter(({ startContainer: { parentElement, parentNode } }) =>
        (parentElement ?? (parentNode as ShadowRoot | null)?.host)?.closest(selector),
      )
      .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        try {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
        } catch {
          // The text has become shorter, and paints nothing.
          return [];
        }
        return [range.toString()];
      });
  }, selector);
