// The frames of a tab, and the calls to them: functions that run beside our script in a page, which need no listener there.
// There is no asking the browser for a tab's frames without one more permission (webNavigation), and none is needed: a
// function that returns a word about its frame, run in all of them, lists them.
import { scripting } from './extension.ts';
import type { PageCalls, PageInventory } from './messages.ts';
import { type Answer, type Client, clientOf } from './rpc.ts';

export interface Frame {
  id: number;
  /** The frame that has the keyboard. */
  focused: boolean;
  contentType: string;
  /** What was found there; null where our script does not run. */
  inventory: PageInventory | null;
}

export interface FrameInventory {
  frame: Omit<Frame, 'inventory'>;
  inventory: PageInventory;
}

/** The frames that we may read, the top one first. Throws where the browser lets no extension in. */
export async function framesOf(tab: number): Promise<Frame[]> {
  const frames = await inFrames(tab, () => ({
    focused: document.hasFocus() && document.activeElement?.localName !== 'iframe',
    contentType: document.contentType,
    inventory: globalThis.backgrounderPage?.inventory() ?? null,
  }));
  return frames.map(({ frameId, result }) => ({ id: frameId, ...result })).sort((a, b) => a.id - b.id);
}

/** Those frames in which our script runs. */
export const inventoriesOf = (frames: Frame[]): FrameInventory[] =>
  frames.flatMap((frame) => (frame.inventory ? [{ frame, inventory: frame.inventory }] : []));

/** The ids of the entities that the tab's frames show. Throws where the browser lets no extension in. */
export async function entitiesIn(tab: number): Promise<Set<string>> {
  const frames = await inFrames(tab, () => globalThis.backgrounderPage?.entities() ?? []);
  return new Set(frames.flatMap(({ result }) => result));
}

/** One frame of a tab (the top one, unless told), as the popup and the background call it. */
export const page = (tab: number, frameId = 0): Client<PageCalls> =>
  clientOf<PageCalls>(async ({ call, args }) => {
    const target = { tabId: tab, frameIds: [frameId] };
    const [frame] = await scripting.executeScript({ target, func: answer, args: [call, args] });
    return frame?.result as Answer | undefined;
  });

/** In the page: undefined where our script does not run. */
async function answer(call: string, args: unknown[]): Promise<Answer | undefined> {
  const { backgrounderPage: door } = globalThis;
  if (!door) return;
  try {
    return { value: await (door[call as keyof PageCalls] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function inFrames<T>(tab: number, func: () => T): Promise<{ frameId: number; result: T }[]> {
  const target = { tabId: tab, allFrames: true };
  const results = await scripting.executeScript({ target, injectImmediately: true, func });
  return results.flatMap(({ frameId, result }) => (result ? [{ frameId, result: result as T }] : []));
}
