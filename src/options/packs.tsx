import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstalledPack } from '../platform/messages.ts';
import { background } from '../platform/rpc.ts';
import { settingsStore, siftStore } from '../platform/stores.ts';
import { text } from '../platform/text.ts';
import { AddPack } from './add-pack.tsx';
import { PackEntry } from './pack-entry.tsx';

/** The installed packs, and the way to add one. What has happened is said aloud, once. */
export function Packs({ off }: { off: string[] }) {
  const [packs, setPacks] = useState<InstalledPack[]>([]);
  const [said, setSaid] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const look = async () => setPacks(await background.packs());
  useEffect(() => {
    const gone = new AbortController();
    void look();
    // Another tab may add and remove packs too; pages learn of it in the same way.
    siftStore.watch(look, gone.signal);
    return () => gone.abort();
  }, []);
  const remove = async ({ id, title }: InstalledPack) => {
    try {
      await background.removePack(id);
    } catch {
      setSaid(text('optionsPackNotRemoved', title));
      return;
    }
    await Promise.allSettled([switchPack(id, true), look()]);
    setSaid(text('optionsPackRemoved', title));
    // The keyboard stood on what is gone.
    add.current?.focus();
  };
  return (
    <>
      {packs.map((pack) => (
        <PackEntry
          key={pack.id}
          pack={pack}
          on={!off.includes(pack.id)}
          onSwitch={(on) => switchPack(pack.id, on)}
          onRemove={() => remove(pack)}
        />
      ))}
      <AddPack button={add} said={said} onSay={setSaid} onDone={look} />
    </>
  );
}

const switchPack = (id: string, on: boolean): Promise<void> =>
  settingsStore.change(({ packsOff }) => {
    const others = packsOff.filter((other) => other !== id);
    return { packsOff: on ? others : [...others, id] };
  });
