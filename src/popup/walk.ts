// The arrow keys walk through the filter and the lists, as in any list: up and down from line to line, right to the
// line's way to the page and left back from it.

export function walk(event: KeyboardEvent): void {
  const next = nextFrom(document.activeElement, event.key);
  if (!next) return;
  next.focus();
  event.preventDefault();
}

function nextFrom(active: Element | null, key: string): HTMLElement | null | undefined {
  const entry = active?.closest('.entry');
  if (key === 'ArrowRight') return entry?.querySelector<HTMLElement>('.way');
  if (key === 'ArrowLeft') return entry?.querySelector<HTMLElement>('.line');
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!step) return null;
  const stops = [...document.querySelectorAll<HTMLElement>('.filter, .line, .refused > summary')].filter(
    (stop) => stop.checkVisibility(),
  );
  const here = entry?.querySelector<HTMLElement>('.line') ?? (active as HTMLElement);
  return stops.includes(here) ? stops[stops.indexOf(here) + step] : null;
}
