// From a pack's file to a database that has all of it, ready to use.

import { storeLexicon } from '../core/lexicon/stored.ts';
import { Compiler } from '../core/pack/compile.ts';
import { qualify } from '../core/pack/qualify.ts';
import type { PackHead } from '../core/pack/schema.ts';
import { deletePack, makePack, newName } from '../platform/pack-database.ts';
import { EntityWriter } from './entity-writer.ts';
import { mapDrawer } from './maps.ts';
import { NameIndex } from './name-index.ts';
import { piecesOf } from './pieces.ts';

/** How much of the whole work the reading of the file is; the rest is compiling. */
const READING = 0.75;

/**
 * Gives the name of the database. `report` is told what share of the work is done.
 * @throws PackError, and leaves nothing, where the file breaks a rule.
 */
export async function install(file: File, report: (share: number) => void): Promise<string> {
  const name = newName();
  const db = await makePack(name);
  try {
    let head: PackHead | undefined;
    const compiler = new Compiler();
    const writer = new EntityWriter(db);
    const names = new NameIndex();
    const withMap = mapDrawer();
    for await (const { piece, read } of piecesOf(file)) {
      if ('head' in piece) {
        head = piece.head;
        continue;
      }
      const entity = withMap(qualify(head!.id, piece.entity));
      compiler.add(entity);
      names.add(entity);
      if (await writer.add(entity)) report(read * READING);
    }
    const counts = await writer.finish();
    report(READING + 0.05);
    await names.write(db);
    report(READING + 0.15);
    await db.put('lexicon', storeLexicon(compiler.lexicon(head!.id)).buffer, 'lexicon');
    await db.put('record', { ...head!, ...counts, bytes: file.size, database: name }, 'record');
    report(1);
    db.close();
    return name;
  } catch (error) {
    db.close();
    // What is not deleted now is swept away later; the reader wants to know of the first error.
    await deletePack(name).catch(() => {});
    throw error;
  }
}
