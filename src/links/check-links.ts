import { refusalOf } from './address-policy.js';
import { archiveAddressOf } from './archive.js';
import { remember } from './cache-entry.js';
import { knownPace, usualPace } from './host-facts.js';
import { createMemoryCache, openLinkCache } from './link-cache.js';
import type { LinkCheck, LinkEnvironment, LinkOptions, Network } from './link-check.js';
import type { LinkReport } from './link-report.js';
import { type CheckRun, makeReport } from './make-report.js';
import { cacheKey, isKeepable, openPages, refusalsOf } from './open-pages.js';
import { hostOf, type PageTask } from './page-task.js';
import { askingOrder, type LinkUse, planLinks } from './plan-links.js';
import { runVisits } from './run-visits.js';
import type { Outcome } from './verdict.js';
import { defaultLimits } from './visit.js';
import type { RunOptions, RunResult } from './visit-run.js';

const usualConcurrency = 64;
const witnessCount = 3;

/**
 * Check links over the network. Resolves with a report whatever happens out there: a server's
 * mischief, a lost network or a broken cache is part of the report and never an exception.
 */
export async function checkLinks(
  uses: readonly LinkUse[],
  options: LinkOptions,
  environment: LinkEnvironment,
): Promise<LinkReport> {
  const check = beginCheck(uses, options, environment);
  const tasks = askingOrder(openPages(check));
  const session = createSession(check);
  const run = tasks.length > 0 ? await session.run(tasks) : nothingAsked;
  const copies = options.archive && !run.interrupted ? archiveTasks(check, run) : [];
  const done = copies.length > 0 ? { ...run, ...(await session.run(copies)) } : run;
  session.close();
  check.cache.close(!done.interrupted);
  return makeReport(check, { ...run, interrupted: done.interrupted, timeUp: session.timeUp() });
}

/** Everything that is known before the network is asked. */
export function beginCheck(
  uses: readonly LinkUse[],
  options: LinkOptions,
  environment: LinkEnvironment,
): LinkCheck {
  const now = environment.clock.now();
  const { store } = environment;
  const plan = planLinks(uses);
  return {
    options,
    environment,
    plan,
    refusals: refusalsOf(plan.links, options.policy),
    cache: store ? openLinkCache(store, now) : createMemoryCache(now),
    known: new Map(),
    inside: new Set(),
  };
}

const nothingAsked: RunResult = {
  connectivity: 'online',
  answered: false,
  interrupted: false,
  requests: 0,
};

/** The network of one check: opened when it is first needed, closed at the end or when time is up. */
function createSession(check: LinkCheck) {
  const { options, environment } = check;
  const stopper = new AbortController();
  const stop = (): void => stopper.abort();
  let network: Network | undefined;
  let timeUp = false;
  const onTime = (): void => {
    timeUp = true;
    stop();
  };
  let cancel = (): void => undefined;
  environment.signal.addEventListener('abort', stop);
  if (environment.signal.aborted) stop();
  return {
    async run(tasks: readonly PageTask[]): Promise<RunResult> {
      if (!network && options.maxTime !== undefined)
        cancel = environment.clock.after(options.maxTime, onTime);
      network ??= await environment.connect(stopper.signal);
      return runVisits(runOptions(check, tasks, network), {
        clock: environment.clock,
        fetch: network.fetch,
        random: environment.random,
        signal: stopper.signal,
      });
    },
    timeUp: () => timeUp,
    close(): void {
      cancel();
      environment.signal.removeEventListener('abort', stop);
      network?.close();
    },
  };
}

function runOptions(check: LinkCheck, tasks: readonly PageTask[], network: Network): RunOptions {
  const { options, environment, inside } = check;
  const isInside = ({ url }: PageTask): boolean => network.refusesName(new URL(url));
  for (const { url } of tasks.filter(isInside)) inside.add(url);
  return {
    tasks: tasks.filter((task) => !inside.has(task.url)),
    witnesses: witnessesOf(check),
    limits: options.limits ?? defaultLimits,
    concurrency: options.concurrency ?? usualConcurrency,
    paceOf: (host) => options.paceOf?.(host) ?? knownPace(host) ?? usualPace,
    refusalOf: (url, disguised) =>
      network.refusesName(url) ? 'private-address' : refusalOf(url, disguised, options.policy),
    onOutcome: (task, outcome) => note(check, task, outcome),
    onProgress: environment.onProgress,
  };
}

/** Keep an outcome for the report and for later runs. */
function note({ environment, cache, known }: LinkCheck, task: PageTask, outcome: Outcome): void {
  const key = cacheKey(task.url, environment.digest);
  const previous = cache.get(key);
  const unchanged = outcome.status === 304 && previous !== undefined;
  const current = unchanged ? previous.outcome : outcome;
  const entry = remember(key, current, cache.runStart, previous);
  known.set(task.url, { entry, fromCache: false });
  if (isKeepable(outcome)) cache.put(entry);
}

/** Pages that were fine the last time, of hosts that this run need not ask. */
function witnessesOf({ known }: LinkCheck): readonly string[] {
  const byHost = new Map<string, string>();
  const fine = [...known].filter(([, { entry }]) => entry.outcome.verdict === 'ok');
  for (const [url] of fine.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const host = hostOf(url);
    if (byHost.size < witnessCount && !byHost.has(host)) byHost.set(host, url);
  }
  return [...byHost.values()];
}

/** What the archive is to be asked for: copies of what is broken, once each. */
function archiveTasks(check: LinkCheck, run: CheckRun): readonly PageTask[] {
  const { plan, environment, cache, known } = check;
  const broken = new Set(
    makeReport(check, run)
      .results.filter(({ verdict }) => verdict === 'broken')
      .map(({ url }) => url),
  );
  const wanted = plan.links.flatMap((link) =>
    broken.has(link.target.shown) ? (archiveAddressOf(link) ?? []) : [],
  );
  return [...new Set(wanted)].flatMap((url) => {
    const entry = cache.get(cacheKey(url, environment.digest));
    if (!entry || !isFreshCopy(entry.time, cache.runStart)) return [{ url, wanted: [] }];
    known.set(url, { entry, fromCache: true });
    return [];
  });
}

/** Copies are made for ever: what the archive has said is believed for a month. */
function isFreshCopy(time: number, now: number): boolean {
  return time <= now && now - time < 30 * 24 * 3_600_000;
}
