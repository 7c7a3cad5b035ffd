// The page's sections: from one heading to the next.
import { precedes } from './order.ts';

/** Numbers the section in which a node stands. */
export function sectionsOf(document: Document): (node: Node) => number {
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  return (node) => {
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(headings[middle]!, node)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
