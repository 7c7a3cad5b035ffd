// The packs of a run: the bundled one, or those that --pack names.
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { collected, isLines, type PackText, type Piece, parsePack, readLines } from '../core/pack/parse.ts';
import type { Pack } from '../core/pack/schema.ts';
import { linesOf } from '../core/text/lines.ts';
import { readText, unreadable } from './input.ts';

const BUNDLED = new URL('./packs/japan-russia.json', import.meta.url);

/** @throws PackError or InputError, naming the file. */
export const readPacks = async (paths: readonly string[]): Promise<Pack[]> =>
  paths.length === 0
    ? [JSON.parse(await readFile(BUNDLED, 'utf8')) as Pack] // the build has validated it
    : Promise.all(paths.map(readPack));

/** A pack is one document, a folder of files, the `pack.json` of such a folder, or a file of lines. */
async function readPack(path: string): Promise<Pack> {
  const folder = (await isFolder(path)) ? path : null;
  if (!folder && isLines(path)) return readPackLines(path);
  const files = folder ? await jsonIn(folder) : [await read(path)];
  const only = files[0];
  const beside =
    files.length === 1 && only && /(?:^|[\\/])pack\.json$/.test(path) && !/"entities"\s*:/.test(only.text);
  return parsePack(beside ? await jsonIn(dirname(path)) : files);
}

async function readPackLines(path: string): Promise<Pack> {
  const pieces: Piece[] = [];
  const stream = createReadStream(path, 'utf8');
  try {
    for await (const piece of readLines(linesOf(stream), path)) pieces.push(piece);
  } catch (error) {
    throw unreadable(path, error);
  }
  return collected(pieces);
}

const isFolder = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
};

const jsonIn = async (folder: string): Promise<PackText[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => read(join(folder, name))));
};

const read = async (path: string): Promise<PackText> => ({ path, text: await readText(path) });
