// What may befall the packs that a browser keeps, done to them in the options.

/** In the options: makes every stored lexicon one of another version. */
export async function spoilLexicons(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('pack:')) continue;
    const db = await settled(indexedDB.open(name));
    const store = db.transaction('lexicon', 'readwrite').objectStore('lexicon');
    const bytes = new Uint8Array(await settled(store.get('lexicon')));
    const at = new TextDecoder('latin1').decode(bytes.slice(0, 100)).search(/\d,"pack"/);
    bytes[at] = 48;
    await settled(store.put(bytes.buffer, 'lexicon'));
    db.close();
  }
}

/** In the options: deletes what every pack has stored, as a reader's cleaning program does. */
export async function loseData(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases())
    if (name.startsWith('pack:'))
      await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
}

/** In the options: makes the catalogue one that this version of the extension cannot open; its entries stay here. */
export async function breakCatalogue(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('catalogue', 2);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('packs').objectStore('packs').getAll();
      all.onsuccess = () => {
        opening.result.close();
        Object.assign(globalThis, { entries: all.result });
        resolve();
      };
    };
  });
}

/** Puts it back. */
export async function mendCatalogue(): Promise<void> {
  const { entries } = globalThis as unknown as { entries: { id: string }[] };
  await new Promise((resolve) => (indexedDB.deleteDatabase('catalogue').onsuccess = resolve));
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('catalogue', 1);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('packs');
      for (const entry of entries) store.put(entry, entry.id);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
