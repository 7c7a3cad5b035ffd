// A compact timeline: one dot a moment, walked with the arrow keys (walk.ts), each telling its facts when picked.
import type { CardFact } from '../core/card-content.ts';
import { dateText } from '../core/date-text.ts';
import { FactDate, FactText } from './fact.tsx';
import { type Moment, moments } from './moments.ts';
import type { View } from './view.ts';

interface Props {
  facts: CardFact[];
  picked: string | null;
  language: string | undefined;
  view: View;
}

export function Timeline({ facts, picked, language, view }: Props) {
  const all = moments(facts);
  if (all.length === 0) return null;
  const { text } = view.wording;
  const [first, last] = [all[0]!, all.at(-1)!].map(({ key }) => dateText(key.slice(0, 4), view.wording));
  const span = first === last ? first! : text('card_dateRange', first!, last!);
  const current = all.find(({ key }) => key === picked);
  return (
    <section class="timeline">
      <div class="axis" role="toolbar" aria-label={text('card_timeline', all.length, span)}>
        {all.map((moment) => (
          <Dot
            key={moment.key}
            moment={moment}
            current={current}
            tabbable={moment === (current ?? all[0])}
            view={view}
          />
        ))}
      </div>
      <p class="ends" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </p>
      {current && <Told moment={current} language={language} view={view} />}
    </section>
  );
}

interface DotProps {
  moment: Moment;
  current: Moment | undefined;
  tabbable: boolean;
  view: View;
}

function Dot({ moment, current, tabbable, view }: DotProps) {
  const date = dateText(moment.key, view.wording);
  const texts = moment.facts.map((fact) => fact.text).join(' ');
  return (
    <>
      <span class="gap" style={{ flexGrow: moment.gap }} />
      <button
        type="button"
        class="dot"
        title={date}
        aria-label={view.wording.text('card_dated', date, texts)}
        aria-pressed={moment === current}
        tabIndex={tabbable ? 0 : -1}
        onClick={() => view.dispatch({ type: 'pick-moment', moment: moment.key })}
      />
    </>
  );
}

function Told({ moment, language, view }: { moment: Moment; language: string | undefined; view: View }) {
  return (
    <ul class="facts told">
      {moment.facts.map((fact) => (
        <li class="fact" key={fact.id}>
          <FactDate date={fact.date!} wording={view.wording} />
          <p class="text" lang={language} dir="auto">
            <FactText fact={fact} view={view} />
          </p>
        </li>
      ))}
    </ul>
  );
}
