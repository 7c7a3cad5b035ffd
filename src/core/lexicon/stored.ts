// The compiled lexicon of a pack as bytes, ready to use: a background that has just woken reads them and looks into them as they
// are. The build stores it beside the bundled pack; packs installed later are kept the same way.
//
//   length of the header │ header (JSON): version, length of each part │ parts, each at a multiple of four bytes
//
// Numbers stand as the processor has them: every browser that we support runs on little-endian ones.
import type { PackLexicon } from './lexicon.ts';

/** To be raised whenever the format, the folding or a hash changes: what was stored before is then compiled anew. */
const VERSION = 3;

/** The arrays of each part, in the order in which they are stored. */
const namesLayout = {
  blob: Uint8Array,
  offsets: Uint32Array,
  entities: Uint32Array,
  flags: Uint8Array,
  hashes: Int32Array,
  slots: Uint32Array,
  begins: Uint8Array,
  reach: Uint8Array,
  sift: Uint32Array,
  pageSift: Uint32Array,
};
const rulesLayout = { blob: Uint8Array, offsets: Uint32Array, slots: Uint32Array };

type Numbers = Uint8Array | Uint32Array | Int32Array;
type Layout = Record<string, { new (buffer: ArrayBuffer, at: number, length: number): Numbers }>;
/** As the program holds them: whatever kind of buffer is under them. */
type Arrays<L extends Layout> = {
  [K in keyof L]: InstanceType<L[K]> extends Uint8Array
    ? Uint8Array
    : InstanceType<L[K]> extends Int32Array
      ? Int32Array
      : Uint32Array;
};

interface Header {
  version: number;
  pack: string;
  /** How many numbers each array has. */
  lengths: number[];
}

export function storeLexicon({ names, entities }: PackLexicon): Uint8Array<ArrayBuffer> {
  const arrays = [...arraysOf(names, namesLayout), ...arraysOf(entities, rulesLayout)];
  const lengths = arrays.map(({ length }) => length);
  const header: Header = { version: VERSION, pack: entities.pack, lengths };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const pieces: Numbers[] = [Uint32Array.of(head.length), head, ...arrays];
  const bytes = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of pieces) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** Gives views into the buffer, which copy nothing; null where it was stored in another format. */
export function openLexicon(buffer: ArrayBuffer): PackLexicon | null {
  const [size = 0] = new Uint32Array(buffer, 0, 1);
  const { version, pack, lengths } = readHeader(new Uint8Array(buffer, 4, size));
  if (version !== VERSION) return null;
  let at = 4 + aligned(size);
  const views = <L extends Layout>(layout: L): Arrays<L> => {
    const entries = Object.entries(layout).map(([name, Kind]) => {
      const view = new Kind(buffer, at, lengths.shift()!);
      at += aligned(view.byteLength);
      return [name, view];
    });
    return Object.fromEntries(entries);
  };
  return { names: views(namesLayout), entities: { ...views(rulesLayout), pack, read: new Map() } };
}

const arraysOf = <L extends Layout>(part: Arrays<L>, layout: L): Numbers[] =>
  Object.keys(layout).map((name) => part[name]!);

const readHeader = (bytes: Uint8Array): Header => JSON.parse(new TextDecoder().decode(bytes));

const aligned = (bytes: number): number => (bytes + 3) & ~3;
