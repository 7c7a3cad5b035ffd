// The Bloom filter (Bloom 1970) that a page's script holds of the names: of a fixed size, 32 kB, whatever the packs hold.

/** Bits of a Bloom filter; the length is a power of two. */
export type Bits = Uint32Array;

/** 2^18 bits: with 4,000 names a word passes wrongly once in a million. */
export const PAGE_WORDS = 1 << 13;

/** Bits that each key sets: with fewer, pages that name nothing would wake the background. */
const PROBES = 6;

/** A filter of all that these let pass. */
export function joined(filters: readonly Bits[]): Bits {
  const all = new Uint32Array(PAGE_WORDS);
  for (const filter of filters) for (let i = 0; i < PAGE_WORDS; i++) all[i]! |= filter[i]!;
  return all;
}

/** Sets so many bits for a key of 32 bits. */
export function addKey(bits: Bits, key: number, probes = PROBES): void {
  const mask = bits.length * 32 - 1;
  const step = (key >>> 17) | (key << 15) | 1;
  for (let probe = 0, at = key; probe < probes; probe++, at = (at + step) | 0)
    bits[(at & mask) >>> 5]! |= 1 << (at & 31);
}

/** Whether a key may have been added: with as many probes as then, it is never denied. */
export function hasKey(bits: Bits, key: number, probes = PROBES): boolean {
  const mask = bits.length * 32 - 1;
  // The first probe answers for nearly every word, so it stands alone.
  if ((bits[(key & mask) >>> 5]! & (1 << (key & 31))) === 0) return false;
  const step = (key >>> 17) | (key << 15) | 1;
  for (let probe = 1, at = (key + step) | 0; probe < probes; probe++, at = (at + step) | 0)
    if ((bits[(at & mask) >>> 5]! & (1 << (at & 31))) === 0) return false;
  return true;
}
