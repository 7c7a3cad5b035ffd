// The packs that the gold sets are about.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '../../src/core/pack/parse.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import type { GoldCase } from './cases.ts';

const readPack = (folder: string): Pack =>
  parsePack(
    readdirSync(folder).map((file) => ({
      path: join(folder, file),
      text: readFileSync(join(folder, file), 'utf8'),
    })),
  );

/** Cases of `chip-makers.txt` are about that pack; all others about the bundled one. */
export const packs: Record<'japan-russia' | 'chip-makers', Pack> = {
  'japan-russia': readPack('entities/japan-russia'),
  'chip-makers': readPack('tests/packs/chip-makers'),
};

export const packOf = (gold: GoldCase): keyof typeof packs =>
  gold.language in packs ? (gold.language as keyof typeof packs) : 'japan-russia';
