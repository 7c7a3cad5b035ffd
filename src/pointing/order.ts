// The order of the page, across open shadow trees.

const FOLLOWING = 4;

/** Whether `a` stands before `b`. What is in a shadow tree stands where its host does. */
export function precedes(a: Node, b: Node): boolean {
  const [above, below] = hostChain(a);
  const [otherAbove, otherBelow] = hostChain(b);
  const same = above === otherAbove;
  return ((same ? below : above).compareDocumentPosition(same ? otherBelow : otherAbove) & FOLLOWING) !== 0;
}

/** The outermost host of a node, and the node; the node twice where it is in no shadow tree. */
function hostChain(node: Node): [Node, Node] {
  let outer = node;
  for (let root = outer.getRootNode(); root.nodeType === 11 && 'host' in root; root = outer.getRootNode())
    outer = (root as ShadowRoot).host;
  return [outer, node];
}
