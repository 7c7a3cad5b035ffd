// The row of entities to go on to, those named on the page first.
import type { CardContent } from '../core/card-content.ts';
import type { View } from './view.ts';
import { WholeWords } from './whole-words.tsx';

/** Two lines of names; the facts themselves lead to the others. */
const MOST = 8;

interface Props {
  related: CardContent['related'];
  language: string | undefined;
  view: View;
}

export function Related({ related, language, view }: Props) {
  if (related.length === 0) return null;
  return (
    <nav class="related" aria-labelledby="related">
      <p class="label" id="related">
        {view.wording.text('card_related')}
      </p>
      <ul lang={language}>
        {related.slice(0, MOST).map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="name" dir="auto" onClick={() => view.visit(id)}>
              <WholeWords of={name} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
