// A hash table of numbers in one typed array: open addressing, linear probing, at most half full. A slot holds an
// item's index plus one; nothing is 0.

export const slotsFor = (items: number): Uint32Array =>
  new Uint32Array(2 ** Math.max(4, Math.ceil(Math.log2(Math.max(items, 1) * 2))));

export function insert(slots: Uint32Array, hash: number, item: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = item + 1;
}

/** The first item under this hash that `is` says yes to. */
export function lookUp(slots: Uint32Array, hash: number, is: (item: number) => boolean): number | undefined {
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
    if (is(slots[slot]! - 1)) return slots[slot]! - 1;
  return undefined;
}
