// What the tests of the page script ask of a page and of the extension behind it.
import type { Session, TestPage } from './harness.ts';

/** Sends a call of PageCalls to the page, as the popup does. */
export async function call(
  session: Session,
  page: TestPage,
  name: string,
  ...args: unknown[]
): Promise<unknown> {
  const extension = await session.extensionPage('options.html');
  const answer = await extension.evaluate(
    async (url, message) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        typeof import('webextension-polyfill')
      >;
      const { tabs } = browser?.tabs ? browser : chrome!;
      const tab = (await tabs.query({})).find((each) => each.url === url);
      return tabs.sendMessage(tab!.id!, message);
    },
    page.url(),
    { call: name, args },
  );
  await extension.close();
  await page.bringToFront();
  return (answer as { value: unknown }).value;
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
