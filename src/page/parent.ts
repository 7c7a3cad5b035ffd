// The way up from a node, out of open shadow trees too.

const ELEMENT = 1;

/** The element around a node: that of a shadow tree's top is its host. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (!parent) return null;
  if (parent.nodeType === ELEMENT) return parent as Element;
  return (parent as ShadowRoot).host ?? null;
}
