// Which mentions carry a mark. The others answer to the pointer all the same.
import type { Settings } from '../core/settings.ts';

export interface Markable {
  entity: string;
  block: { kind: 'prose' | 'heading' };
}

/**
 * `mentions` in the order of the page; `canCarry` tells whether one may have a mark where it stands, and is asked no
 * more than needed; `sectionOf` numbers the part of the page, from one heading to the next.
 */
export function chooseMarks<M extends Markable>(
  mentions: readonly M[],
  density: Settings['density'],
  canCarry: (mention: M) => boolean,
  sectionOf: (mention: M) => number,
): M[] {
  if (density === 'none') return [];
  const marked = new Set<string>();
  return mentions.filter((mention) => {
    if (mention.block.kind !== 'prose') return false;
    if (density === 'all') return canCarry(mention);
    const key = density === 'section' ? `${sectionOf(mention)} ${mention.entity}` : mention.entity;
    return !marked.has(key) && canCarry(mention) && marked.add(key);
  });
}
