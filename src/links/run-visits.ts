import { advance } from './advance.js';
import type { Connectivity } from './connectivity.js';
import type { Ask, Exchange } from './exchange.js';
import { failuresToPark, noteExchange } from './origins.js';
import { hostOf, type PageTask } from './page-task.js';
import type { Bearing } from './schedule.js';
import type { Outcome } from './verdict.js';
import { askOf, type Step, startVisit, type VisitContext } from './visit.js';
import {
  createRun,
  type Item,
  type Run,
  type RunEnvironment,
  type RunOptions,
  type RunResult,
} from './visit-run.js';

/**
 * Repeated requests that every run may make; a large one may repeat as many as it has pages. A
 * brake for a network that breaks down: in a sound one it is never reached, so that it does not
 * matter who comes first.
 */
const fewestRetries = 500;

/**
 * Ask for all pages, politely, and report each outcome as soon as it is final.
 *
 * Resolves when all is done, when the network is found dead, or when `signal` is aborted; never
 * rejects. Which outcome a page gets does not depend on the order in which servers answer.
 */
export function runVisits(options: RunOptions, environment: RunEnvironment): Promise<RunResult> {
  return new Promise((resolve) => {
    const { signal } = environment;
    const stop = (): void => run.finish(true);
    const run = createRun(options, environment, (result) => {
      signal.removeEventListener('abort', stop);
      resolve(result);
    });
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    addTasks(run, run.vanguard.ahead);
    pump(run);
  });
}

function addTasks(run: Run, tasks: readonly PageTask[]): void {
  for (const task of tasks) {
    const visit = startVisit(task.url, task.wanted);
    run.schedule.add(hostOf(task.url), { task, visit, trial: false });
  }
}

/** Start what may start now, and see to it that this happens again when more may. */
function pump(run: Run): void {
  if (run.ended) return;
  const { clock } = run.environment;
  for (;;) {
    const item = run.schedule.take(clock.elapsed());
    if (!item) break;
    ask(run, item);
  }
  if (run.running === 0 && run.delayed === 0 && run.schedule.waiting === 0) {
    wrapUp(run);
    return;
  }
  run.cancelWake();
  const at = run.schedule.nextAt();
  run.cancelWake =
    at === undefined
      ? () => undefined
      : clock.after(Math.max(0, at - clock.elapsed()), () => pump(run));
}

/** Nothing is under way: try the origins that were given up once more, then end. */
function wrapUp(run: Run): void {
  const parking = run.origins.parking();
  for (const origin of parking) {
    const item = origin.parked.shift();
    if (item) run.schedule.addNext(hostOf(item.visit.url), { ...item, trial: true });
  }
  if (parking.length > 0) pump(run);
  else run.finish(false);
}

function ask(run: Run, item: Item): void {
  const { clock, fetch } = run.environment;
  const start = clock.elapsed();
  const settled = (exchange: Exchange): void => {
    const spent = item.visit.spent + clock.elapsed() - start;
    settle(run, { ...item, visit: { ...item.visit, spent } }, exchange);
  };
  run.running += 1;
  run.requests += 1;
  fetch(requestOf(item)).then(settled, (error: unknown) => {
    const code = error instanceof Error ? error.name : 'UNKNOWN';
    settled({ kind: 'failure', failure: { kind: 'other', code } });
  });
}

function requestOf({ task, visit }: Item): Ask {
  const ask = askOf(visit);
  if (!task || visit.hops.length > 0) return ask;
  const { etag, lastModified } = task;
  return {
    ...ask,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function settle(run: Run, item: Item, exchange: Exchange): void {
  if (run.ended) return;
  run.running -= 1;
  if (exchange.kind === 'response') run.answered = true;
  run.schedule.release(hostOf(item.visit.url), bearingOf(item, exchange));
  watchNetwork(run, item, exchange);
  if (run.ended) return;
  if (item.task) {
    const step = advance(item.visit, exchange, contextOf(run));
    watchOrigin(run, item, exchange, step);
    proceed(run, item, item.task, step);
  }
  pump(run);
}

function proceed(run: Run, item: Item, task: PageTask, step: Step): void {
  if (step.kind === 'done') {
    report(run, task, step.outcome);
    if (item.trial) endTrial(run, item, step.outcome);
    return;
  }
  if (step.retry) run.retries += 1;
  const spent = step.visit.spent + step.delay;
  const next: Item = { ...item, visit: { ...step.visit, spent } };
  const host = hostOf(step.visit.url);
  const { clock } = run.environment;
  if (step.pause) run.schedule.pause(host, clock.elapsed() + step.pause);
  if (step.delay === 0) {
    run.schedule.addNext(host, next);
    return;
  }
  run.delayed += 1;
  clock.after(step.delay, () => {
    if (run.ended) return;
    run.delayed -= 1;
    run.schedule.addNext(host, next);
    pump(run);
  });
}

/** Learn from the first answers whether there is a network, and go on or give up. */
function watchNetwork(run: Run, { visit }: Item, exchange: Exchange): void {
  if (run.vanguard.connectivity !== 'undecided' || visit.hops.length > 0) return;
  for (const url of run.vanguard.observe(visit.url, exchange)) {
    const witness = { task: undefined, visit: startVisit(url, []), trial: false };
    run.schedule.addNext(hostOf(url), witness);
  }
  act(run, run.vanguard.connectivity);
}

function act(run: Run, connectivity: Connectivity): void {
  if (connectivity === 'undecided') return;
  if (connectivity !== 'online') {
    run.finish(false);
    return;
  }
  addTasks(run, run.held);
  run.held = [];
  for (const [task, outcome] of run.unsure.splice(0)) report(run, task, outcome);
}

/** Keep the other pages of an origin back once a few have failed because it was not there. */
function watchOrigin(run: Run, { visit, trial }: Item, exchange: Exchange, step: Step): void {
  const origin = run.origins.of(visit.url);
  const shutOut = step.kind === 'done' && step.outcome.reason === 'rate-limited';
  noteExchange(origin, exchange, { repeated: visit.failures > 0 || visit.confirming, shutOut });
  if (trial || origin.failures < failuresToPark) return;
  const isOfOrigin = (other: Item): boolean => new URL(other.visit.url).origin === origin.name;
  origin.parked.push(...run.schedule.withdraw(hostOf(visit.url), isOfOrigin));
}

/** The page tried at the end stands for all that were kept back: dead like it, or worth asking. */
function endTrial(run: Run, { visit }: Item, outcome: Outcome): void {
  const origin = run.origins.of(visit.start);
  for (const other of origin.parked.splice(0)) {
    if (origin.failures === 0) run.schedule.add(hostOf(other.visit.url), other);
    else if (other.task) report(run, other.task, outcome);
  }
}

function report(run: Run, task: PageTask, outcome: Outcome): void {
  if (run.vanguard.connectivity === 'undecided') {
    run.unsure.push([task, outcome]);
    return;
  }
  run.done += 1;
  run.options.onOutcome(task, outcome);
  const total = run.options.tasks.length;
  run.options.onProgress?.({ done: run.done, total, running: run.running });
}

function contextOf(run: Run): VisitContext {
  const { limits, refusalOf, tasks } = run.options;
  const { clock, random } = run.environment;
  return {
    now: clock.now(),
    random: random(),
    mayRetry: run.retries < Math.max(fewestRetries, tasks.length),
    limits,
    refusalOf,
  };
}

/**
 * A host that says when to come back is left alone until then; one that only says it was too much
 * is asked more slowly. Only the first refusal of a page tells: repeated ones are the page's own.
 */
function bearingOf({ visit }: Item, exchange: Exchange): Bearing {
  if (exchange.kind === 'failure') return 'neutral';
  if (exchange.status !== 429) return 'clean';
  return visit.failures > 0 || exchange.headers.fields.has('retry-after') ? 'neutral' : 'limited';
}
