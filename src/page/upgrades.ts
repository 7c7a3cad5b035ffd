// Elements of the page's own making get their shadow trees when their script has come, and no observer tells of it.

/** When to look again, in seconds after the page was read: most scripts have come by then. */
const LATER = [1, 3, 8, 20];

/** Calls `upgraded` with elements under a root that have got an open shadow tree since. */
export function awaitUpgrades(
  root: ParentNode,
  upgraded: (hosts: Element[]) => void,
  signal: AbortSignal,
): void {
  let waiting = [...root.querySelectorAll(':not(:defined)')].map((element) => new WeakRef(element));
  const look = () => {
    const hosts: Element[] = [];
    waiting = waiting.filter((ref) => {
      const element = ref.deref();
      if (element?.shadowRoot) hosts.push(element);
      return element?.isConnected && !element.shadowRoot;
    });
    if (hosts.length > 0) upgraded(hosts);
  };
  if (waiting.length === 0) return;
  const timers = LATER.map((seconds) => setTimeout(look, seconds * 1000));
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
}
