// The card: a non-modal dialog with head, facts and foot. Parts take props and give markup; what is open or folded
// comes from state.ts, what a press does from the view.
import type { ComponentChildren } from 'preact';
import type { CardContent } from '../core/card-content.ts';
import { Facts } from './facts.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { useKeptScroll } from './kept-scroll.ts';
import { LocatorMapFigure } from './locator-map.tsx';
import { Related } from './related.tsx';
import { canGoBack, canGoForward, currentVisit, type OpenCard } from './state.ts';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';
import type { View } from './view.ts';
import { WholeWords } from './whole-words.tsx';

export function Card({ state, view }: { state: OpenCard; view: View }) {
  const visit = currentVisit(state);
  const { content } = visit;
  return (
    <>
      <Header
        entity={content.entity}
        view={view}
        pinned={state.pinned}
        moves={state.visits.length > 1 && { back: canGoBack(state), forward: canGoForward(state) }}
      />
      <Body content={content} key={`${state.at} ${content.entity.id}`}>
        <Title content={content} view={view} />
        <Summary visit={visit} view={view} />
        <Facts visit={visit} view={view} />
        <Timeline facts={content.facts} picked={visit.moment} language={content.pack.language} view={view} />
        <Related related={content.related} language={content.pack.language} view={view} />
      </Body>
      <Footer content={content} panel={visit.panel} notice={state.notice} view={view} />
    </>
  );
}

function Body({ content, children }: { content: CardContent; children: ComponentChildren }) {
  return (
    <div class="body" ref={useKeptScroll(content)}>
      {children}
    </div>
  );
}

function Title({ content: { entity, pack }, view }: { content: CardContent; view: View }) {
  return (
    <>
      <LocatorMapFigure entity={entity} wording={view.wording} />
      <h2 id="name" lang={pack.language} dir="auto">
        <WholeWords of={entity.name} />
      </h2>
      <p class="description" lang={pack.language} dir="auto">
        <WholeWords of={entity.description} />
      </p>
    </>
  );
}
