// Things kept in the order of the page. Chromium tells whether one sibling stands before another by going back from the
// second: at once if the first is near, through the whole page if it is not there. New things come mostly one after the
// other, so they are put in order among themselves, and then find their place together.
import { precedes } from './order.ts';

export class InOrder<T> {
  #nodeOf: (thing: T) => Node;
  #ordered: T[] = [];
  #fresh: T[] = [];

  constructor(nodeOf: (thing: T) => Node) {
    this.#nodeOf = nodeOf;
  }

  add(thing: T): void {
    this.#fresh.push(thing);
  }

  remove(thing: T): void {
    this.#ordered = this.list().filter((each) => each !== thing);
  }

  list(): readonly T[] {
    if (this.#fresh.length > 0) this.#settle(this.#fresh);
    this.#fresh = [];
    return this.#ordered;
  }

  #settle(fresh: T[]): void {
    // The sorting asks of each whether it comes before the one that it stands after: the other question is cheap.
    fresh.sort((a, b) => (this.#precedes(b, a) ? 1 : -1));
    if (this.#ordered.length === 0) {
      this.#ordered = fresh;
      return;
    }
    const at = this.#placeOf(fresh[0]!);
    const next = this.#ordered[at];
    if (next === undefined || this.#precedes(fresh.at(-1)!, next))
      this.#ordered = [...this.#ordered.slice(0, at), ...fresh, ...this.#ordered.slice(at)];
    else for (const thing of fresh) this.#ordered.splice(this.#placeOf(thing), 0, thing);
  }

  #placeOf(thing: T): number {
    const last = this.#ordered.at(-1);
    let low = last !== undefined && this.#precedes(last, thing) ? this.#ordered.length : 0;
    let high = this.#ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#precedes(this.#ordered[middle]!, thing)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #precedes(a: T, b: T): boolean {
    return precedes(this.#nodeOf(a), this.#nodeOf(b));
  }
}
