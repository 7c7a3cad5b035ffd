// What the browser itself says that a page's thread did: Chromium's trace. Of scripts, those of the extension count,
// and the promises they wait for; whoever drives the bench from outside does not. Times are of the processor, not of
// the clock, so that other programs on the machine do not count. Nor do the promises' turns before our script is first
// injected: there is nothing of ours yet that they could wait for, and a page without us has them too.
import type { Page } from 'puppeteer-core';
import { sum } from './timing.ts';

export interface Trace {
  /** Milliseconds of the page's thread in scripts of ours. */
  script: number;
  /** Of these, the running of scripts for the first time, once compiled. */
  evaluation: number;
  /** How many tasks had any of ours in them. */
  tasks: number;
  /** The longest of these. */
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
  /** Microseconds by the clock. */
  ts: number;
  dur?: number;
  /** Microseconds of the processor. */
  tdur?: number;
  ph: string;
  args: {
    name?: string;
    data?: { url?: string; type?: string; processId?: number; frames?: { url: string; processId: number }[] };
  };
}

interface Span {
  start: number;
  end: number;
  /** Milliseconds of the processor. */
  time: number;
}

const categories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

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
  const named = (...names: string[]) => events.filter(({ name }) => names.includes(name)).map(toSpan);
  const total = (spans: Span[]) => ({ count: spans.length, time: sum(spans.map(time)) });
  const injected = events.filter((event) => event.name === 'EvaluateScript' && isScriptOfOurs(event));
  const began = injected.length > 0 ? Math.min(...injected.map(({ ts }) => ts)) : 0;
  const ours = outermost(events.filter((event) => isOurs(event) && event.ts >= began).map(toSpan));
  const evaluated = events.filter((event) => event.name === 'EvaluateScript' && isOurs(event)).map(toSpan);
  const compiled = events.filter((event) => event.name === 'v8.compile' && isOurs(event)).map(toSpan);
  const tasks = outermost(named('RunTask'));
  const withOurs = tasks.filter((task) =>
    ours.some((span) => span.start < task.end && span.end > task.start),
  );
  const moves = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'pointermove',
  );
  return {
    script: sum(ours.map(time)),
    evaluation: sum(evaluated.map(time)) - sum(compiled.map(time)),
    tasks: withOurs.length,
    longestTask: Math.max(0, ...withOurs.map(time)),
    busy: sum(tasks.map(time)),
    styles: total(named('UpdateLayoutTree')),
    layouts: total(named('Layout')),
    frames: named('Commit').length,
    moves: moves.map(toSpan).map(time),
  };
}

const isScriptOfOurs = ({ name, args: { data } }: Event): boolean =>
  ['EvaluateScript', 'FunctionCall', 'v8.compile'].includes(name) &&
  /^(?:chrome|moz)-extension:/.test(data?.url ?? '');

/**
 * A promise's turn names no script, and a function that the background runs in a page has no address; nobody else on
 * these pages has any.
 */
const isOurs = (event: Event): boolean =>
  event.name === 'RunMicrotasks' ||
  (event.name === 'EvaluateScript' && event.args.data?.url === '') ||
  isScriptOfOurs(event);

const toSpan = ({ ts, dur = 0, tdur = 0 }: Event): Span => ({ start: ts, end: ts + dur, time: tdur / 1000 });
const time = (span: Span): number => span.time;

/** Spans that lie within others are theirs. */
function outermost(spans: Span[]): Span[] {
  let end = 0;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
