// The gold set: texts with the mentions that must be found marked in them.
//
//   [[surface|entity]] must be found, [[surface|?entity]] may be, and nothing else; \n is a line break; ## names a kind.
//
// A third of the texts, chosen by a hash of their own letters, is set aside: it is scored apart and not looked at
// while the rules are tuned.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldMention {
  start: number;
  end: number;
  entity: string;
  optional: boolean;
}

export interface GoldCase {
  language: string;
  kind: string;
  text: string;
  gold: GoldMention[];
  setAside: boolean;
}

const MARK = /\[\[([^|\]]+)\|(\??)([^\]]+)\]\]/g;

/** Reads one file of cases; its name is the language (or the pack) the cases belong to. */
export function readCases(source: string, language: string): GoldCase[] {
  const cases: GoldCase[] = [];
  let kind = '';
  for (const line of source.split('\n')) {
    if (line.startsWith('## ')) kind = line.slice(3).trim();
    else if (line.trim() !== '' && !(line.startsWith('#') && !line.includes('[[')) && !line.startsWith('# '))
      cases.push({ language, kind, ...readCase(line) });
  }
  return cases;
}

function readCase(line: string): Pick<GoldCase, 'text' | 'gold' | 'setAside'> {
  const source = line.replaceAll('\\n', '\n');
  const gold: GoldMention[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, surface, question, entity] = match as unknown as [string, string, string, string];
    text += source.slice(last, match.index);
    gold.push({ start: text.length, end: text.length + surface.length, entity, optional: question === '?' });
    text += surface;
    last = match.index + whole.length;
  }
  text += source.slice(last);
  return { text, gold, setAside: isSetAside(text) };
}

/** A fixed third, by the letters of the text alone. */
export const isSetAside = (text: string): boolean => hashOf(text) % 3 === 0;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Every case of a folder, by file. */
export const readGold = (folder: string): GoldCase[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readCases(readFileSync(join(folder, file), 'utf8'), file.replace('.txt', '')));
