// Many strings as one run of UTF-8: a million of them weigh what their letters weigh.

export interface PackedTexts {
  blob: Uint8Array;
  /** Text i stands from `offsets[i]` to `offsets[i + 1]`. */
  offsets: Uint32Array;
}

const decoder = new TextDecoder();

export const textAt = ({ blob, offsets }: PackedTexts, i: number): string =>
  decoder.decode(blob.subarray(offsets[i]!, offsets[i + 1]!));

/** Packs texts as they come. */
export class TextPacker {
  readonly #encoder = new TextEncoder();
  #offsets = new Uint32Array(1 << 10);
  #blob = new Uint8Array(1 << 14);
  #count = 0;

  add(text: string): void {
    const at = this.#offsets[this.#count]!;
    // A UTF-16 unit takes three bytes at most.
    if (at + text.length * 3 > this.#blob.length) this.#blob = larger(this.#blob, at + text.length * 3);
    const { written } = this.#encoder.encodeInto(text, this.#blob.subarray(at));
    if (++this.#count === this.#offsets.length) this.#offsets = larger(this.#offsets, this.#count + 1);
    this.#offsets[this.#count] = at + written;
  }

  packed(): PackedTexts {
    const offsets = this.#offsets.slice(0, this.#count + 1);
    return { offsets, blob: this.#blob.slice(0, offsets.at(-1)) };
  }
}

function larger<A extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(numbers: A, least: number): A {
  const grown = new (numbers.constructor as new (length: number) => A)(Math.max(least, numbers.length * 2));
  grown.set(numbers);
  return grown;
}
