// Adding a pack: a file is chosen, its installation shows how far it is and can be cancelled, and what came of it is
// said. An installation that fails or is cancelled leaves everything as it was.
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { installPack, isPrivate } from '../platform/installation.ts';
import { text, wording } from '../platform/text.ts';

type State =
  | { kind: 'idle' }
  | { kind: 'installing'; file: string; share: number; stop: AbortController }
  | { kind: 'refused'; message: string };

interface Props {
  /** The button that begins it. */
  button: RefObject<HTMLButtonElement | null>;
  /** What has happened last, here or to another pack. */
  said: string;
  /** Says aloud what has happened. */
  onSay(words: string): void;
  /** A pack has come. */
  onDone(): Promise<void>;
}

export function AddPack({ button, said, onSay, onDone }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const hasBegun = useRef(false);

  async function install(file: File): Promise<void> {
    const stop = new AbortController();
    const report = (share: number) => setState({ kind: 'installing', file: file.name, share, stop });
    hasBegun.current = true;
    report(0);
    onSay(text('optionsPackInstalling', file.name));
    try {
      await installPack(file, report, stop.signal);
      // It is installed, whether or not it can be listed now.
      await onDone().catch(() => {});
      onSay(text('optionsPackInstalled', file.name));
      setState({ kind: 'idle' });
    } catch (error) {
      const { aborted } = stop.signal;
      onSay(aborted ? text('optionsPackCancelled', file.name) : text('optionsPackRefused'));
      setState(aborted ? { kind: 'idle' } : { kind: 'refused', message: (error as Error).message });
    }
  }

  const choose = () => {
    const file = input.current?.files?.[0];
    // The same file, once it has been mended, may be chosen again.
    if (file) install(file).finally(() => input.current && (input.current.value = ''));
  };
  if (isPrivate()) return <Private said={said} />;
  return (
    <div class="add">
      <input ref={input} type="file" hidden accept=".json,.ndjson,.jsonl" onChange={choose} />
      {state.kind === 'installing' ? (
        <Installing {...state} />
      ) : (
        <Choose button={button} returning={hasBegun.current} onClick={() => input.current?.click()} />
      )}
      <div class={state.kind === 'installing' ? 'hidden' : 'said'} role="status">
        <p>{said}</p>
        {state.kind === 'refused' && <p class="refused">{state.message}</p>}
      </div>
    </div>
  );
}

/** Packs can be removed from here all the same, which is said. */
const Private = ({ said }: { said: string }) => (
  <div class="add">
    <p>{text('optionsPackPrivate')}</p>
    <div class="said" role="status">
      <p>{said}</p>
    </div>
  </div>
);

interface ChooseProps {
  button: RefObject<HTMLButtonElement | null>;
  returning: boolean;
  onClick(): void;
}

/** The button that begins it; after an installation it takes the keyboard back from the one that has gone. */
function Choose({ button, returning, onClick }: ChooseProps) {
  const help = useId();
  useEffect(() => void (returning && button.current?.focus()), [returning]);
  return (
    <>
      <button type="button" class="button" ref={button} aria-describedby={help} onClick={onClick}>
        {text('optionsAddPack')}
      </button>
      <p class="help" id={help}>
        {text('optionsAddPackHelp')}
      </p>
    </>
  );
}

function Installing({ file, share, stop }: { file: string; share: number; stop: AbortController }) {
  const label = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const [isStopping, setStopping] = useState(false);
  useEffect(() => cancel.current?.focus(), []);
  const percent = share.toLocaleString(wording.locale, { style: 'percent' });
  return (
    <>
      <p class="row">
        <span id={label}>{text('optionsPackInstalling', file)}</span>
        <span class="quiet">{percent}</span>
      </p>
      <progress aria-labelledby={label} max={1} value={share} />
      <button
        type="button"
        class="link"
        ref={cancel}
        disabled={isStopping}
        onClick={() => {
          setStopping(true);
          stop.abort();
        }}
      >
        {text('optionsPackCancel')}
      </button>
    </>
  );
}
