// The frames of a tab. There is no asking the browser for them without one more permission (webNavigation), and none
// is needed: a function that returns a word about its frame, run in all of them, lists them.
import { scripting } from './extension.ts';
import type { PageInventory } from './messages.ts';
import { page } from './rpc.ts';

export interface Frame {
  id: number;
  /** The frame that has the keyboard. */
  focused: boolean;
  contentType: string;
}

export interface FrameInventory {
  frame: Frame;
  inventory: PageInventory;
}

/** The frames that we may read, the top one first. Throws where the browser lets no extension in. */
export async function framesOf(tab: number): Promise<Frame[]> {
  const results = await scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    injectImmediately: true,
    func: () => ({
      focused: document.hasFocus() && document.activeElement?.localName !== 'iframe',
      contentType: document.contentType,
    }),
  });
  const frames = results.flatMap(({ frameId, result }) =>
    result ? [{ id: frameId, ...(result as Omit<Frame, 'id'>) }] : [],
  );
  return frames.sort((a, b) => a.id - b.id);
}

/** What each of these frames found; frames in which our script does not run are left out. */
export async function inventoriesOf(tab: number, frames: Frame[]): Promise<FrameInventory[]> {
  const asked = frames.map(async (frame) => ({ frame, inventory: await page(tab, frame.id).inventory() }));
  const answers = await Promise.allSettled(asked);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}
