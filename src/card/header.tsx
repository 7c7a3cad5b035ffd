// The line over the card: what kind of thing this is, and the tools for moving, pinning and closing.
import type { CardContent } from '../core/card-content.ts';
import { Icon } from './icons.tsx';
import type { View } from './view.ts';
import type { CardKey } from './wording.ts';

const types = {
  person: 'card_typePerson',
  place: 'card_typePlace',
  organization: 'card_typeOrganization',
  project: 'card_typeProject',
  agreement: 'card_typeAgreement',
  event: 'card_typeEvent',
  concept: 'card_typeConcept',
} as const;

/** The message key of an entity type's label. */
export const typeKey = (type: keyof typeof types): CardKey => types[type];

interface Props {
  entity: CardContent['entity'];
  view: View;
  pinned: boolean;
  /** Where the history leads; false before there is any. */
  moves: { back: boolean; forward: boolean } | false;
}

export function Header({ entity, view, pinned, moves }: Props) {
  const { text } = view.wording;
  return (
    <header class="head">
      <p class="type">{text(typeKey(entity.type))}</p>
      {moves && (
        <>
          <Tool
            icon="back"
            name={text('card_back')}
            off={!moves.back}
            press={() => view.dispatch({ type: 'back' })}
          />
          <Tool
            icon="forward"
            name={text('card_forward')}
            off={!moves.forward}
            press={() => view.dispatch({ type: 'forward' })}
          />
        </>
      )}
      {view.close && (
        <>
          <Tool
            icon="pin"
            name={text('card_pin')}
            pressed={pinned}
            press={() => view.dispatch({ type: 'toggle-pin' })}
          />
          <Tool icon="close" name={text('card_close')} press={view.close} />
        </>
      )}
    </header>
  );
}

interface ToolProps {
  icon: 'back' | 'forward' | 'pin' | 'close';
  name: string;
  press(): void;
  pressed?: boolean;
  off?: boolean;
}

/** A switched-off tool stays focusable: the focus must not fall out of the card at the end of the history. */
function Tool({ icon, name, press, pressed, off }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={off || undefined}
      onClick={off ? undefined : press}
    >
      <Icon name={icon} />
    </button>
  );
}
