// Which mentions carry a mark. The others answer to the pointer all the same.
import type { Settings } from '../core/settings.ts';

export interface Markable {
  entity: string;
  linked: boolean;
  unseen: boolean;
  block: { kind: 'prose' | 'heading' };
}

/** `mentions` in the order of the page; `sectionOf` numbers the part of the page, from one heading to the next. */
export function chooseMarks<M extends Markable>(
  mentions: M[],
  density: Settings['density'],
  sectionOf: (mention: M) => number,
): M[] {
  if (density === 'none') return [];
  const able = mentions.filter(({ linked, unseen, block }) => !linked && !unseen && block.kind === 'prose');
  if (density === 'all') return able;
  const seen = new Set<string>();
  return able.filter((mention) => {
    const key = density === 'section' ? `${sectionOf(mention)} ${mention.entity}` : mention.entity;
    return !seen.has(key) && seen.add(key);
  });
}
