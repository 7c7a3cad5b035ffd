// Many strings as one run of UTF-8: a million of them weigh what their letters weigh.

export interface PackedTexts {
  blob: Uint8Array;
  /** Text i stands from `offsets[i]` to `offsets[i + 1]`. */
  offsets: Uint32Array;
}

const decoder = new TextDecoder();

export const textAt = ({ blob, offsets }: PackedTexts, i: number): string =>
  decoder.decode(blob.subarray(offsets[i]!, offsets[i + 1]!));

export function packTexts<T>(items: readonly T[], textOf: (item: T) => string): PackedTexts {
  const encoder = new TextEncoder();
  const offsets = new Uint32Array(items.length + 1);
  let blob = new Uint8Array(1 << 16);
  let at = 0;
  items.forEach((item, i) => {
    const text = textOf(item);
    // A UTF-16 unit takes three bytes at most.
    if (at + text.length * 3 > blob.length) blob = larger(blob, at + text.length * 3);
    at += encoder.encodeInto(text, blob.subarray(at)).written;
    offsets[i + 1] = at;
  });
  return { blob: blob.slice(0, at), offsets };
}

function larger(blob: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(least, blob.length * 2));
  grown.set(blob);
  return grown;
}
