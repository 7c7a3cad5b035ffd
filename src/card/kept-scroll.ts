// Going back finds an entity scrolled as it was left; a new one starts at its top.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardContent } from '../core/card-content.ts';

/** How far each part was scrolled, by what the card showed. */
const left = new WeakMap<CardContent, number[]>();

/** Gives the reference for the card's body. */
export function useKeptScroll(content: CardContent): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const parts = scrolledWith(body.current!);
    const tops = left.get(content) ?? [];
    parts.forEach((part, i) => {
      part.scrollTop = tops[i] ?? 0;
    });
    return () => {
      left.set(
        content,
        parts.map(({ scrollTop }) => scrollTop),
      );
    };
  }, [content]);
  return body;
}

/** The body; in low windows the whole card; and where the card is a page of its own, that page. */
function scrolledWith(body: HTMLElement): Element[] {
  const card = body.parentElement!;
  const isPage = getComputedStyle(card).position === 'static';
  return isPage ? [document.scrollingElement!] : [body, card];
}
