// The way up from a node, out of open shadow trees too.

/** The element around a node: that of a shadow tree's top is its host. */
export const parentOf = (node: Node): Element | null =>
  node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host ?? null;
