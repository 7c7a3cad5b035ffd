// The names of a pack in order, to be searched by their beginnings and by those of their words.
import type { Entity } from '../core/pack/schema.ts';
import { searchForm } from '../core/text/search-form.ts';
import type { NamePage, PackDatabase } from '../platform/pack-database.ts';

const NAMES_A_PAGE = 256;
const PAGES_A_TRANSACTION = 256;
/** Parts a name from its entity's number, and comes before every letter. */
const PART = '\u0001';

export class NameIndex {
  readonly #lines: string[] = [];
  #entity = 0;

  add({ name, names }: Entity): void {
    const forms = new Set([name, ...Object.values(names).flat()].map(searchForm));
    for (const form of forms) for (const text of startsOf(form)) this.#lines.push(text + PART + this.#entity);
    this.#entity++;
  }

  async write(db: PackDatabase): Promise<void> {
    const lines = this.#lines.sort();
    for (let from = 0; from < lines.length; from += NAMES_A_PAGE * PAGES_A_TRANSACTION) {
      const transaction = db.transaction('names', 'readwrite', { durability: 'relaxed' });
      const end = Math.min(lines.length, from + NAMES_A_PAGE * PAGES_A_TRANSACTION);
      const puts: Promise<unknown>[] = [];
      for (let at = from; at < end; at += NAMES_A_PAGE) {
        const page = pageOf(lines.slice(at, at + NAMES_A_PAGE));
        puts.push(transaction.store.put(page, [page.texts[0]!, at / NAMES_A_PAGE]));
      }
      await Promise.all([...puts, transaction.done]);
    }
  }
}

/** A name from its beginning, and from its last word on: "fumio kishida", "kishida". */
function startsOf(form: string): string[] {
  const last = form.lastIndexOf(' ') + 1;
  return last > 0 ? [form, form.slice(last)] : [form];
}

function pageOf(lines: string[]): NamePage {
  const parted = lines.map((line) => line.split(PART) as [string, string]);
  return { texts: parted.map(([text]) => text), entities: parted.map(([, entity]) => Number(entity)) };
}
