// The order of the page, across open shadow trees.

const DISCONNECTED = 1;
const FOLLOWING = 4;

/** Whether `a` stands before `b`. What is in a shadow tree stands where its host does. */
export function precedes(a: Node, b: Node): boolean {
  const order = a.compareDocumentPosition(b);
  if (!(order & DISCONNECTED)) return (order & FOLLOWING) !== 0;
  const above = outermost(a);
  const otherAbove = outermost(b);
  const relation = above === otherAbove ? order : above.compareDocumentPosition(otherAbove);
  return (relation & FOLLOWING) !== 0;
}

/** The outermost host of a node; the node itself where it is in no shadow tree. */
function outermost(node: Node): Node {
  let outer = node;
  for (let root = outer.getRootNode(); root instanceof ShadowRoot; root = outer.getRootNode())
    outer = root.host;
  return outer;
}
