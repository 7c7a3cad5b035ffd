// Calls between page, popup and background, typed by messages.ts. A call is `{ call, args }`, an answer plain data:
// a value, or an error's message. Whoever serves takes calls from this extension alone, and checks what they carry.
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { BackgroundCalls, PageCalls } from './messages.ts';

export type Sender = Runtime.MessageSender;

/** The calls as the caller sees them: each gives a promise. */
export type Client<Calls> = {
  [K in keyof Calls]: Calls[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
};

/** The calls as whoever answers writes them: the last argument tells where the call comes from. */
export type Handlers<Calls> = {
  [K in keyof Calls]: Calls[K] extends (...args: infer A) => infer R
    ? (...args: [...A, from: Sender]) => R | Promise<R>
    : never;
};

/** Gives a call's arguments as they may be trusted, or throws. */
export type Check = (call: string, args: unknown[]) => unknown[];

type Answer = { value: unknown } | { error: string };
type Handler = (...args: unknown[]) => unknown;

/** The background, as pages and the popup call it. */
export const background = client<BackgroundCalls>((message) => browser.runtime.sendMessage(message));

/** One frame of a tab (the top one, unless told), as the popup and the background call it. */
export const page = (tab: number, frameId = 0): Client<PageCalls> =>
  client<PageCalls>((message) => browser.tabs.sendMessage(tab, message, { frameId }));

/** Answers the calls to the background. To be called while its script first runs, or a waking call is lost. */
export const serveBackground = (handlers: Handlers<BackgroundCalls>, check: Check): void =>
  serve(handlers as Record<string, Handler>, check);

/** Answers the calls to this frame. They come from the extension, whose types hold: it is enough that args is a list. */
export const servePage = (handlers: Handlers<PageCalls>, signal: AbortSignal): void =>
  serve(handlers as Record<string, Handler>, (_, args) => args, signal);

function client<Calls>(send: (message: unknown) => Promise<unknown>): Client<Calls> {
  const call =
    (name: string) =>
    async (...args: unknown[]) => {
      const answer = (await send({ call: name, args })) as Answer | undefined;
      if (!answer) throw new Error(`nobody answered ${name}`);
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    };
  return new Proxy({} as Client<Calls>, {
    get: (_, name) => (typeof name === 'string' ? call(name) : undefined),
  });
}

function serve(handlers: Record<string, Handler>, check: Check, signal?: AbortSignal): void {
  // An answer through `sendResponse` works in every version that we support; a listener that gives a promise does not.
  const listener = (message: unknown, from: Sender, answer: (answer: Answer) => void): true | undefined => {
    if (from.id !== browser.runtime.id || !isCall(message) || !Object.hasOwn(handlers, message.call)) return;
    const { call, args } = message;
    Promise.resolve()
      .then(() => handlers[call]!(...check(call, args), from))
      .then(
        (value) => answer({ value }),
        (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  const listeners = browser.runtime.onMessage as unknown as Listeners<typeof listener>;
  listeners.addListener(listener);
  signal?.addEventListener('abort', () => listeners.removeListener(listener), { once: true });
}

interface Listeners<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

const isCall = (message: unknown): message is { call: string; args: unknown[] } =>
  typeof message === 'object' &&
  message !== null &&
  typeof (message as { call?: unknown }).call === 'string' &&
  Array.isArray((message as { args?: unknown }).args);
