// The card that is open in the popup, if any. The list stays behind it, and comes back as it was left.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardContent } from '../core/card-content.ts';
import { page } from '../platform/frames.ts';
import { background } from '../platform/rpc.ts';
import { type BriefLine, linesOf } from './brief.ts';
import type { View } from './look.ts';

export interface Opened {
  content: CardContent;
  /** The fact that was looked for. */
  fact: string | null;
}

export function useOpened(view: View | null) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const left = useRef<{ top: number; focus: Element | null } | null>(null);
  const lines = linesOf(view?.groups ?? []);
  const open = async (entity: string, fact: string | null = null) => {
    const content = await cardOf(entity, lines, view?.tab ?? -1);
    if (!content) return;
    left.current = { top: scrollY, focus: document.activeElement };
    setOpened({ content, fact });
  };
  useLayoutEffect(() => {
    if (opened || !left.current) return;
    const { top, focus } = left.current;
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    scrollTo({ top, behavior: 'instant' });
    left.current = null;
  }, [opened]);
  return { opened, open, leave: () => setOpened(null) };
}

/**
 * The content of a card for a tab: that of the entity's first mention there, with the same facts first. Where the page
 * does not name the entity, what else it names decides.
 */
export async function cardOf(entity: string, lines: BriefLine[], tab: number): Promise<CardContent | null> {
  const line = lines.find(({ id }) => id === entity);
  const place =
    line &&
    (await page(tab, line.frame)
      .firstPlace(entity)
      .catch(() => null));
  const { text, others } = place ?? {
    text: '',
    others: lines.map(({ id }) => id).filter((id) => id !== entity),
  };
  const content = await background.card(entity, text, others).catch(() => null);
  return content && { ...content, ...(line && { reason: line.reason }) };
}
