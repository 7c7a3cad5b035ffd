// As much of a browser's extension API as calls and stores use, for tests in Node. Import it before src/platform.

type Listener = (...args: never[]) => unknown;

function event<L extends Listener>() {
  const listeners = new Set<L>();
  return {
    listeners,
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
  };
}

type Change = { oldValue?: unknown; newValue?: unknown };
const onMessage = event<(message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown>();
const onChanged = event<(changes: Record<string, Change>, area: string) => void>();
const later = () => new Promise((done) => setTimeout(done));

/** What is stored, to look at and to damage. */
export const stored: Record<string, unknown> = {};
/** Who seems to send the messages. */
export const sender = { id: 'ours' };
export const heard = onMessage.listeners;

const runtime = {
  id: 'ours',
  onMessage,
  /** A message goes as JSON, as in Chromium; whoever listens and says `true` may answer later. */
  sendMessage: (message: unknown) =>
    new Promise((answer, fail) => {
      const sent = JSON.parse(JSON.stringify(message));
      const taken = [...onMessage.listeners].filter((listener) => listener(sent, sender, answer) === true);
      if (taken.length === 0) fail(new Error('Receiving end does not exist.'));
    }),
};

const local = {
  get: async (key: string) => {
    await later();
    return structuredClone({ [key]: stored[key] });
  },
  set: async (items: Record<string, unknown>) => {
    await later();
    for (const [key, newValue] of Object.entries(items)) {
      const oldValue = stored[key];
      stored[key] = newValue;
      for (const listener of onChanged.listeners) listener({ [key]: { oldValue, newValue } }, 'local');
    }
  },
};

Object.assign(globalThis, { chrome: { runtime, storage: { local, onChanged } } });
