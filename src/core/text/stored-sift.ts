// The page's filter as text, which every frame of every page reads. A filter that is nearly all zeros, as that of a small
// pack is, is the list of the distances between its ones, a character each. Any other stands as it is: a page's script
// runs cold, where a loop over thousands of distances takes longer than all the bytes take natively.
//
//   "2 8192 gaps 3_;0…"   "2 8192 bits //8Q…"
//
// Version, words of 32 bits, form, and the distances or base64.
import type { Bits } from './bits.ts';
import { type Sift, sifting } from './sift.ts';

/** Another, whenever a name has other keys. */
const VERSION = 2;

const MOST_GAPS = 6_000;

export function storeSift(bits: Bits): string {
  const gaps = gapsOf(bits);
  const stored = gaps.length < MOST_GAPS ? `gaps ${gaps}` : `bits ${base64Of(bits)}`;
  return `${VERSION} ${bits.length} ${stored}`;
}

/** Opens a stored filter; one that is damaged lets everything pass, which costs time but loses nothing. */
export function openSift(stored: string): Sift {
  const bits = readBits(stored);
  return bits ? sifting(bits) : (_, from = 0) => from;
}

/** The filter itself; null where what is stored is damaged, or of another version. */
export function readBits(stored: string): Bits | null {
  const [version, words = '', form = '', body = ''] = stored.split(' ');
  return version === String(VERSION) ? bitsFrom(Number(words), form, body) : null;
}

function bitsFrom(length: number, form: string, body: string): Bits | null {
  if (body === '' || !(length > 0) || (length & (length - 1)) !== 0) return null;
  if (form === 'gaps') return fromGaps(body, length);
  return form === 'bits' ? fromBase64(body, length) : null;
}

/** The character of no distance; the others follow it. */
const NONE = 0x30;
/** The last printable one: so many zeros, with no one after them, and the next distance. */
const LONG = 0x7e - NONE;

/** How many zeros stand before each one, and before the end, which tells whether the list is whole. */
function gapsOf(bits: Bits): string {
  const codes: string[] = [];
  const end = bits.length * 32;
  let gap = 0;
  for (let i = 0; i <= end; i++) {
    const isOne = i === end || (bits[i >>> 5]! & (1 << (i & 31))) !== 0;
    if (!isOne && ++gap < LONG) continue;
    codes.push(String.fromCharCode(NONE + gap));
    gap = 0;
  }
  return codes.join('');
}

function fromGaps(gaps: string, length: number): Bits | null {
  const bits = new Uint32Array(length);
  let at = 0;
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps.charCodeAt(i) - NONE;
    at += gap;
    if (gap === LONG) continue;
    // Beyond the end of a typed array nothing is written.
    bits[at >>> 5]! |= 1 << (at & 31);
    at++;
  }
  return at === length * 32 + 1 ? bits : null;
}

function base64Of({ buffer, byteOffset, byteLength }: Bits): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string, length: number): Bits | null {
  try {
    const bytes = decode(text);
    return bytes.length === length * 4 ? new Uint32Array(bytes.buffer) : null;
  } catch {
    return null;
  }
}

/** Chromium has the native way from 140 on. */
const decode = (text: string): Uint8Array =>
  native.fromBase64?.(text) ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const native = Uint8Array as { fromBase64?(text: string): Uint8Array };
