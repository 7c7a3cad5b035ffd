// The text nodes of a page, open shadow trees included.

const SHOW_TEXT = 4;

/** All text nodes under a root, in order; those in open shadow trees, of which `shadow` is told, after the rest. */
export function textsIn(root: Element, shadow: (root: ShadowRoot) => void = () => {}): Text[] {
  const texts: Text[] = [];
  const roots: (Element | ShadowRoot)[] = [root];
  for (const each of roots) {
    collect(each, texts);
    for (const host of hostsIn(each)) {
      roots.push(host.shadowRoot!);
      shadow(host.shadowRoot!);
    }
  }
  return texts;
}

function collect(root: Node, texts: Text[]): void {
  const walker = root.ownerDocument!.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
}

/** The elements that have an open shadow tree. A list of all elements is gone through faster than they are walked. */
function hostsIn(root: Element | ShadowRoot): Element[] {
  const hosts: Element[] = [];
  if ((root as Element).shadowRoot) hosts.push(root as Element);
  const all = root.querySelectorAll('*');
  for (let i = 0; i < all.length; i++) if (all[i]!.shadowRoot) hosts.push(all[i]!);
  return hosts;
}
