// The foot of the card: how old the pack is, always, and what the reader can do about this name.
import type { CardContent } from '../core/card-content.ts';
import { dateText } from '../core/date-text.ts';
import { reasonKeys } from './reasons.ts';
import { CopyButtons } from './source-panel.tsx';
import type { Notice, Panel } from './state.ts';
import type { View } from './view.ts';

interface Props {
  content: CardContent;
  panel: Panel | null;
  notice: Notice | null;
  view: View;
}

const notices = {
  copied: 'card_copied',
  copyFailed: 'card_copyFailed',
  unavailable: 'card_unavailable',
} as const;

export function Footer({ content, panel, notice, view }: Props) {
  const { text } = view.wording;
  const { pack } = content;
  return (
    <footer class="foot">
      {panel === 'wrong' && <WhyMarked content={content} view={view} />}
      {panel === 'copy' && (
        <CopyButtons copy={(format) => view.copy('card', format)} wording={view.wording} />
      )}
      <p class="as-of">
        <b>{text('card_asOf', dateText(pack.asOf, view.wording))}</b>{' '}
        <span lang={pack.language} dir="auto">
          {pack.title}
        </span>
      </p>
      <p class="row">
        <Folder panel="copy" open={panel} name={text('card_copy')} view={view} />
        <button type="button" class="action" onClick={view.hideEntity}>
          {text('card_hide')}
        </button>
        {view.hideSite && (
          <button type="button" class="action" onClick={view.hideSite}>
            {text('card_hideSite')}
          </button>
        )}
        <Folder panel="wrong" open={panel} name={text('card_wrong')} view={view} />
      </p>
      <p class="notice" role="status">
        {notice && text(notices[notice])}
      </p>
    </footer>
  );
}

function Folder({ panel, open, name, view }: { panel: Panel; open: Panel | null; name: string; view: View }) {
  return (
    <button
      type="button"
      class="action"
      aria-expanded={panel === open}
      onClick={() => view.dispatch({ type: 'toggle-panel', panel })}
    >
      {name}
    </button>
  );
}

function WhyMarked({ content: { entity, reason }, view }: { content: CardContent; view: View }) {
  const { text } = view.wording;
  return (
    <div class="wrong">
      <p class="label">{text('card_wrongTitle')}</p>
      <p>{text(reason ? reasonKeys[reason] : 'card_reasonNone', entity.name)}</p>
      {reason && <p>{text('card_wrongAdvice')}</p>}
    </div>
  );
}
