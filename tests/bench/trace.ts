// What the browser itself says that a page's thread did: Chromium's trace. Of scripts, those of the extension count,
// and the promises they wait for; whoever drives the bench from outside does not.
import type { Page } from 'puppeteer-core';
import { sum } from './timing.ts';

export interface Trace {
  /** Milliseconds of the page's thread in scripts of ours. */
  script: number;
  /** The longest task that had any of ours in it. */
  longestTask: number;
  /** Milliseconds of the page's thread in all its tasks. */
  busy: number;
  /** How often, and for how long, styles were calculated and the page laid out. */
  styles: { count: number; time: number };
  layouts: { count: number; time: number };
  frames: number;
  /** Milliseconds of our listeners to pointer moves, of each move. */
  moves: number[];
}

interface Event {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  ph: string;
  args: {
    name?: string;
    data?: { url?: string; type?: string; processId?: number; frames?: { url: string; processId: number }[] };
  };
}

interface Span {
  start: number;
  end: number;
}

const categories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute'];

/** Traces what happens while `act` runs. */
export async function traced(page: Page, act: () => Promise<void>): Promise<Trace> {
  await page.tracing.start({ categories });
  await act();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: Event[] };
  return readTrace(onThreadOf(page.url(), traceEvents));
}

/** The events of the main thread of the process that shows the page. */
function onThreadOf(url: string, events: Event[]): Event[] {
  const pids = events.flatMap(({ args: { data } }) => [
    ...(data?.url === url && data.processId ? [data.processId] : []),
    ...(data?.frames?.filter((frame) => frame.url === url).map(({ processId }) => processId) ?? []),
  ]);
  const pid = pids.at(-1);
  const thread = events.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  );
  if (!thread) throw new Error(`the trace has no thread of ${url}`);
  return events.filter((event) => event.pid === pid && event.tid === thread.tid);
}

function readTrace(events: Event[]): Trace {
  const named = (...names: string[]) => events.filter(({ name }) => names.includes(name));
  const total = (list: Event[]) => ({ count: list.length, time: sum(list.map(({ dur = 0 }) => dur)) / 1000 });
  const ours = merged(events.filter(isOurs).map(toSpan));
  const tasks = named('RunTask').map(toSpan);
  const withOurs = tasks.filter((task) => ours.some((span) => span.start < task.end && span.end > task.start));
  const moves = named('EventDispatch').filter(({ args }) => args.data?.type === 'pointermove');
  return {
    script: sum(ours.map(length)),
    longestTask: Math.max(0, ...withOurs.map(length)),
    busy: sum(merged(tasks).map(length)),
    styles: total(named('UpdateLayoutTree')),
    layouts: total(named('Layout')),
    frames: named('Commit', 'FireAnimationFrame').length,
    moves: moves.map(({ dur = 0 }) => dur / 1000),
  };
}

/** A promise's turn names no script; nobody else on these pages has any. */
const isOurs = ({ name, args: { data } }: Event): boolean =>
  name === 'RunMicrotasks' ||
  (['EvaluateScript', 'FunctionCall', 'v8.compile'].includes(name) &&
    /^(?:chrome|moz)-extension:/.test(data?.url ?? ''));

const toSpan = ({ ts, dur = 0 }: Event): Span => ({ start: ts / 1000, end: (ts + dur) / 1000 });
const length = ({ start, end }: Span): number => end - start;

/** Spans that lie within others are theirs. */
function merged(spans: Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}
