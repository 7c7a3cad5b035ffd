// Calls to the background, typed by messages.ts. A call is `{ call, args }`, an answer plain data:
// a value, or an error's message. Whoever serves takes calls from this extension alone, and checks what they carry.
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { BackgroundCalls } from './messages.ts';

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

export interface Call {
  call: string;
  args: unknown[];
}
export type Answer = { value: unknown } | { error: string };
type Handler = (...args: unknown[]) => unknown;

/** The background, as pages and the popup call it. */
export const background = clientOf<BackgroundCalls>((call) => browser.runtime.sendMessage(call));

/** Answers the calls to the background. To be called while its script first runs, or a waking call is lost. */
export function serveBackground(handlers: Handlers<BackgroundCalls>, check: Check): void {
  const handlerOf = handlers as Record<string, Handler>;
  // An answer through `sendResponse` works in every version that we support; a listener that gives a promise does not.
  const listener = (message: unknown, from: Sender, answer: (answer: Answer) => void): true | undefined => {
    if (from.id !== browser.runtime.id || !isCall(message) || !Object.hasOwn(handlers, message.call)) return;
    const { call, args } = message;
    Promise.resolve()
      .then(() => handlerOf[call]!(...check(call, args), from))
      .then(
        (value) => answer({ value }),
        (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  (browser.runtime.onMessage as unknown as Listeners<typeof listener>).addListener(listener);
}

/** Calls as functions: `send` brings each to where it is answered. */
export function clientOf<Calls>(send: (call: Call) => Promise<unknown>): Client<Calls> {
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

interface Listeners<L> {
  addListener(listener: L): void;
}

const isCall = (message: unknown): message is Call =>
  typeof message === 'object' &&
  message !== null &&
  typeof (message as { call?: unknown }).call === 'string' &&
  Array.isArray((message as { args?: unknown }).args);
