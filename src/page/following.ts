// Keeps the mentions in step with the page: what is new is annotated, what is gone is dropped.

import type { Mention } from '../core/mention.ts';
import type { Sift } from '../core/text/sift.ts';
import type { Marking } from '../marks/door.ts';
import type { Annotation, BackgroundCalls, RefusedLine } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';
import { Annotator } from './annotator.ts';
import type { PageBlock } from './block.ts';
import type { Changes } from './changes.ts';
import { grouped } from './grouped.ts';
import { Refusals } from './refusals.ts';
import { type Found, isAsRead, Scanner } from './scanner.ts';
import { Unveiling } from './unveiling.ts';
import { awaitUpgrades } from './upgrades.ts';
import { rendered } from './view.ts';
import { watch } from './watch.ts';

export interface Follower {
  /** What marks the mentions; null until there is one. */
  marking(): Marking | null;
  /** Brings it here. */
  begin(): Promise<Marking>;
  /** The background does not answer. */
  failed(): void;
}

/** Follows the document until stopped. What it gives tells which candidates were not taken, and why. */
export function follow(
  document: Document,
  sift: Sift,
  background: Client<BackgroundCalls>,
  { marking, begin, failed }: Follower,
  signal: AbortSignal,
): () => RefusedLine[] {
  /** What has been sent, by id. The scanner holds it as long as its text lives. */
  const sent = new Map<number, WeakRef<PageBlock>>();
  const scanner = new Scanner(sift, rendered, (root) => watching.also(root), signal);
  const annotator = new Annotator(background, answered, signal);
  const refusals = new Refusals(blockOf);
  const unveiling = new Unveiling(rendered, unveiled, signal);
  let path = document.location.pathname;
  const watching = watch(document, { read: readOn, noticed }, signal);

  return () => refusals.lines();

  async function readOn(changes: Changes | null): Promise<void> {
    const moved = path !== document.location.pathname;
    path = document.location.pathname;
    const found = changes && !moved ? await readChanges(changes) : await readAll(moved);
    const gone = marked().filter((block) => !scanner.isCurrent(block) && !isInherited(block, found));
    drop(gone);
    for (const { block } of found.filter(({ isHidden }) => isHidden)) unveiling.wait(block);
    ask(found.filter(({ isHidden }) => !isHidden));
  }

  /** A mark must not stand for a moment on words that have taken the name's place. */
  function noticed(texts: Text[]): void {
    const blocks = new Set(texts.flatMap((text) => scanner.blockOf(text) ?? []));
    const lost = [...blocks].flatMap((block) => marking()?.held.dropOverwritten(block) ?? []);
    if (lost.length > 0) marking()?.changed(lost);
  }

  async function readAll(afresh: boolean): Promise<Found[]> {
    const { body } = document;
    if (!body) return [];
    if (afresh) annotator.beginAfresh();
    awaitUpgrades(body, (hosts) => void readHosts(hosts), signal);
    return scanner.all(body, afresh);
  }

  async function readChanges(changes: Changes): Promise<Found[]> {
    const suspects = new Set([...changes.texts].flatMap((text) => scanner.blockOf(text) ?? []));
    // A block that has lost a part is read again from what is left of it.
    if (changes.removals)
      for (const block of marked())
        if (!scanner.isCurrent(block))
          for (const node of block.nodes) if (node.isConnected) changes.texts.add(node);
    const found = await scanner.changed(changes);
    drop([...suspects].filter((block) => scanner.isCurrent(block) && !isAsRead(block)));
    return found;
  }

  function readHosts(hosts: Element[]): Promise<void> {
    return readOn({ texts: new Set(), elements: new Set(hosts), removals: false }).catch(() => {});
  }

  function unveiled(blocks: PageBlock[]): void {
    const current = blocks.filter((block) => scanner.isCurrent(block));
    ask(current.map((block) => ({ block, isHidden: false, instead: [] })));
  }

  function ask(found: Found[]): void {
    if (found.length === 0) return;
    for (const { block } of found) sent.set(block.id, new WeakRef(block));
    annotator.ask(found).catch(() => signal.aborted || failed());
  }

  async function answered(
    found: Found[],
    { mentions: confirmed, withdrawn, rejected }: Annotation,
  ): Promise<void> {
    refusals.heed(rejected, confirmed);
    if (confirmed.length === 0 && !marking()) return;
    const { held, changed } = marking() ?? (await begin());
    const heirs = new Map(
      found.map(({ block, instead }) => [block.id, instead.flatMap((old) => held.drop(old))]),
    );
    for (const [block, list] of blocksOf(withdrawn)) held.withdraw(block, list);
    for (const [block, list] of blocksOf(confirmed)) held.add(block, list, heirs.get(block.id));
    changed([...heirs.values()].flat());
  }

  function blocksOf(list: Mention[]): [PageBlock, Mention[]][] {
    return [...grouped(list, ({ block }) => block)].flatMap(([id, own]) => {
      const block = blockOf(id);
      return block ? [[block, own] as [PageBlock, Mention[]]] : [];
    });
  }

  /** What has been sent under this id, if it still stands there. */
  function blockOf(id: number): PageBlock | undefined {
    const block = sent.get(id)?.deref();
    if (!block) sent.delete(id);
    return block && scanner.isCurrent(block) ? block : undefined;
  }

  /** The blocks that hold mentions. */
  function marked(): readonly PageBlock[] {
    return marking()?.held.blocks() ?? [];
  }

  function drop(blocks: PageBlock[]): void {
    const lost = blocks.flatMap((block) => marking()?.held.drop(block) ?? []);
    if (lost.length > 0) marking()?.changed(lost);
  }
}

/** Pages put the same text anew where it was: then the mentions live on in the new block. */
function isInherited(block: PageBlock, found: Found[]): boolean {
  if (found.some(({ instead }) => instead.includes(block))) return true;
  const heir = found.find((each) => !each.isHidden && each.block.text === block.text);
  heir?.instead.push(block);
  return heir !== undefined;
}
