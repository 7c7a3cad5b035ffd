// What runs in pages to be measured there: the floor, and the rivals' way of marking. Each is handed over as a function
// whole, so it can use nothing from outside itself.

/** The floor: a walk that reads every text node, and nothing else. Milliseconds. */
export function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let read = 0;
  while (walker.nextNode()) read += (walker.currentNode as Text).data.length;
  return performance.now() - start + (read < 0 ? 1 : 0);
}

interface MarkLibrary {
  new (
    root: Element,
  ): {
    mark(names: string[], options: { separateWordSearch: boolean; accuracy: string; done(): void }): void;
  };
}

/** mark.js and advanced-mark.js, as their pages say to use them for whole names. Milliseconds. */
export function markAll(names: string[]): Promise<number> {
  const { Mark } = globalThis as unknown as { Mark: MarkLibrary };
  const start = performance.now();
  return new Promise((resolve) => {
    new Mark(document.body).mark(names, {
      separateWordSearch: false,
      accuracy: 'exactly',
      done: () => resolve(performance.now() - start),
    });
  });
}
