// Files and standard input as text; what cannot be read is an error that names it.
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { InputError } from './options.ts';

/** @throws InputError naming the file. */
export async function readText(path: string): Promise<string> {
  try {
    return path === '-' ? await textOf(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What reading a file failed with, as an error that names it; any other as it is. */
export function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code ? new InputError(`${path}: expected a file that can be read (${code})`) : error;
}
