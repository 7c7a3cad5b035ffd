// What a page has changed, gathered from the records of a MutationObserver: each node once, however often it changed.
import { partOf } from './parts.ts';

export interface Changes {
  /** Text nodes that are new, changed, or stand beside a place where something came or went. */
  texts: Set<Text>;
  elements: Set<Element>;
  /** Something was taken away. */
  removals: boolean;
}

const TEXT = 3;
const ELEMENT = 1;

export const noChanges = (): Changes => ({ texts: new Set(), elements: new Set(), removals: false });

/** Adds what the records tell. Linear in the records, and blind to what they hold. */
export function gather(changes: Changes, records: MutationRecord[]): void {
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') {
      if (target.nodeType === TEXT) changes.texts.add(target as Text);
      continue;
    }
    for (const node of addedNodes) {
      if (node.nodeType === TEXT) changes.texts.add(node as Text);
      else if (node.nodeType === ELEMENT && partOf(node as Element) !== 'skip')
        changes.elements.add(node as Element);
    }
    if (removedNodes.length > 0) changes.removals = true;
    // What stood apart may now stand together, or the other way round.
    if (previousSibling?.nodeType === TEXT) changes.texts.add(previousSibling as Text);
    if (nextSibling?.nodeType === TEXT) changes.texts.add(nextSibling as Text);
  }
}

/** The text nodes that have changed where they stand. */
export const changedTexts = (records: MutationRecord[]): Text[] =>
  records.flatMap(({ type, target }) => (type === 'characterData' ? (target as Text) : []));

/** Leaves out what is gone again, and what stands inside something else that is new. */
export function settle({ texts, elements, removals }: Changes): Changes {
  const isInside = (node: Node): boolean => {
    for (let at = node.parentNode; at; at = at.parentNode) if (elements.has(at as Element)) return true;
    return false;
  };
  const here = (node: Node) => node.isConnected && !isInside(node);
  return { texts: new Set([...texts].filter(here)), elements: new Set([...elements].filter(here)), removals };
}
