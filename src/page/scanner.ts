// Reads the page's text, the first time and after every change, and tells what is new. What stands there as before is
// not told again, however often it is read.
import type { Sift } from '../core/text/sift.ts';
import { type PageBlock, toBlock } from './block.ts';
import { runReader } from './blocks.ts';
import type { Changes } from './changes.ts';
import { partOf } from './parts.ts';
import type { Run } from './run.ts';
import { idle, inSlices } from './slices.ts';
import type { Standing } from './surroundings.ts';
import { type Hit, sweep } from './sweep.ts';
import { textsIn, treesIn } from './texts.ts';
import type { View } from './view.ts';

/** A block that is new. */
export interface Found {
  block: PageBlock;
  /** Hidden: not to be shown to anybody until it shows. */
  isHidden: boolean;
  /** Earlier blocks whose text it takes over. */
  instead: PageBlock[];
}

export class Scanner {
  #sift: Sift;
  #view: View;
  #shadow: (root: ShadowRoot) => void;
  #signal: AbortSignal;
  #blocks = new WeakMap<Text, PageBlock>();
  #next = 0;

  /** `shadow` is told of open shadow trees. */
  constructor(sift: Sift, view: View, shadow: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#sift = sift;
    this.#view = view;
    this.#shadow = shadow;
    this.#signal = signal;
  }

  /** Everything under a root. `afresh`: what was told already is told again. */
  async all(root: Element, afresh: boolean): Promise<Found[]> {
    const found: Found[] = [];
    const read = this.#reader(found, afresh);
    for (const tree of treesIn(root)) {
      if (tree !== root) this.#shadow(tree as ShadowRoot);
      const texts = fromViewport(textsIn(tree));
      // To list the text of a giant page is a slice by itself, and so is to look for shadow trees in it.
      if (texts.length >= MANY) await idle(this.#signal);
      await inSlices(sweep(texts, this.#sift, read), this.#signal);
      if (texts.length >= MANY) await idle(this.#signal);
    }
    return found;
  }

  /** What has changed. */
  async changed({ texts, elements }: Changes): Promise<Found[]> {
    const found: Found[] = [];
    const read = this.#reader(found, false);
    const near = [...texts];
    const inside: Text[] = [];
    for (const element of elements) {
      for (const tree of treesIn(element)) {
        const own = textsIn(tree);
        if (tree !== element) this.#shadow(tree as ShadowRoot);
        // An element in a line belongs to what stands beside it.
        else if (own[0] && partOf(element) !== 'block') near.push(own[0]);
        for (const text of own) inside.push(text);
      }
    }
    const readInside = sweep(inside, this.#sift, read);
    await inSlices((pause) => {
      while (near.length > 0 && !pause()) read(near.pop()!, false);
      return near.length === 0 && readInside(pause);
    }, this.#signal);
    return found;
  }

  /** Whether a block is the one last read from its text nodes, and all of them still stand there. */
  isCurrent(block: PageBlock): boolean {
    return block.nodes.every((node) => node.isConnected && this.#blocks.get(node) === block);
  }

  /** The block last read from a text node. */
  blockOf(text: Text): PageBlock | undefined {
    return this.#blocks.get(text);
  }

  #reader(found: Found[], afresh: boolean): Hit {
    return runReader(this.#sift, this.#view, (run, standing) => this.#take(run, standing, found, afresh));
  }

  #take(run: Run, standing: Exclude<Standing, 'never'>, found: Found[], afresh: boolean): void {
    const known = this.#blocks.get(run.nodes[0]!);
    const block = toBlock(this.#next, run);
    if (!afresh && known && isSame(known, block)) return;
    this.#next++;
    const instead = new Set(run.nodes.flatMap((node) => this.#blocks.get(node) ?? []));
    for (const node of run.nodes) this.#blocks.set(node, block);
    found.push({ block, isHidden: standing === 'hidden', instead: [...instead] });
  }
}

/** Whether the text of a block is still what was read. */
export const isAsRead = (block: PageBlock): boolean => toBlock(block.id, block).text === block.text;

const isSame = (a: PageBlock, b: PageBlock): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.element === b.element &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, i) => node === b.nodes[i]);

/** So many text nodes are read in one slice: no need to ask what the reader sees. */
const MANY = 10_000;

/** On an endless page, what the reader sees comes first. */
function fromViewport(texts: Text[]): Text[] {
  if (texts.length < MANY || scrollY === 0) return texts;
  const seen = document.caretPositionFromPoint?.(innerWidth / 2, innerHeight / 4)?.offsetNode;
  const first = texts.indexOf(seen as Text);
  return first < 0 ? texts : [...texts.slice(first), ...texts.slice(0, first)];
}
