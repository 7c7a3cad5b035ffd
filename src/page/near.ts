// Which elements are near what the reader sees. What has no layout (display: none) is not near.

/** One screen above and below: marks are there before the reader is. */
const MARGIN = '100% 0px';

export class Near {
  #observer: IntersectionObserver | null = null;
  #near = new WeakSet<Element>();
  #changed: (elements: Element[]) => void;
  #signal: AbortSignal;

  /** `changed` is told of elements that came near or went away. */
  constructor(changed: (elements: Element[]) => void, signal: AbortSignal) {
    this.#changed = changed;
    this.#signal = signal;
  }

  watch(element: Element): void {
    this.#observer ??= this.#begin();
    this.#observer.observe(element);
  }

  forget(element: Element): void {
    this.#observer?.unobserve(element);
    this.#near.delete(element);
  }

  has(element: Element): boolean {
    return this.#near.has(element);
  }

  /** Only when there is something to watch: on most pages nothing is hidden. */
  #begin(): IntersectionObserver {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          isIntersecting ? this.#near.add(target) : this.#near.delete(target);
        this.#changed(entries.map(({ target }) => target));
      },
      { rootMargin: MARGIN },
    );
    this.#signal.addEventListener('abort', () => observer.disconnect());
    return observer;
  }
}

/** The nearest element that has a box: without one, nothing is ever near. */
export function boxOf(element: Element): Element {
  let box = element;
  while (box.parentElement && getComputedStyle(box).display === 'contents') box = box.parentElement;
  return box;
}
