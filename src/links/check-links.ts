import { type AddressPolicy, refusalOf } from './address-policy.js';
import { answersAll, type CacheEntry, isFresh, remember } from './cache-entry.js';
import type { Clock } from './clock.js';
import type { Fetch } from './exchange.js';
import { type HostPace, knownPace } from './host-facts.js';
import { type CacheStore, createMemoryCache, type LinkCache, openLinkCache } from './link-cache.js';
import type { LinkNotice, LinkReport, LinkResult } from './link-report.js';
import { hostOf, type PageTask } from './page-task.js';
import {
  askingOrder,
  type LinkPlan,
  type LinkUse,
  type PlannedLink,
  planLinks,
} from './plan-links.js';
import { type KnownPage, resultOf } from './result.js';
import { runVisits } from './run-visits.js';
import { holdsSecrets } from './secret-url.js';
import type { Outcome } from './verdict.js';
import { defaultLimits, type VisitLimits } from './visit.js';
import type { Progress, RunResult } from './visit-run.js';

export interface LinkOptions {
  /** Hosts and addresses that may be asked although they are not public. */
  readonly policy: AddressPolicy;
  /** Requests at the same time, to all hosts together. */
  readonly concurrency?: number;
  /** The pace for a host, where the usual one is wrong. */
  readonly paceOf?: (host: string) => HostPace | undefined;
  readonly limits?: VisitLimits;
  /** Ask again for everything that was not fine the last time. */
  readonly recheck?: boolean;
  /** Milliseconds after which the run stops where it is. */
  readonly maxTime?: number;
}

/** The outside world of a check. */
export interface LinkEnvironment {
  readonly clock: Clock;
  /** Open the network; only called when there is something to ask. */
  readonly connect: (signal: AbortSignal) => Promise<Network>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Abort to stop; everything found so far is kept and reported. */
  readonly signal: AbortSignal;
  /** Without one, nothing is remembered. */
  readonly store?: CacheStore;
  /** A digest that cannot be turned back, for keys of the cache that hold secrets. */
  readonly digest: (text: string) => string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Network {
  readonly fetch: Fetch;
  /** Is the name of this URL's host looked up by somebody else, so that it must be judged as a name? */
  readonly refusesName: (url: URL) => boolean;
  close(): void;
}

/** The pace for a host that is not known to want another. */
const usualPace: HostPace = { concurrency: 4, interval: 100 };
const usualConcurrency = 64;
const witnessCount = 3;

/** What one check works on. */
interface Check {
  readonly options: LinkOptions;
  readonly environment: LinkEnvironment;
  readonly plan: LinkPlan;
  readonly cache: LinkCache;
  /** What is known of each page by its URL. */
  readonly known: Map<string, KnownPage>;
  /** Pages whose host has a name of the inside, which the network would not judge. */
  readonly inside: Set<string>;
}

/**
 * Check links over the network. Resolves with a report whatever happens out there: a server's
 * mischief, a lost network or a broken cache is part of the report and never an exception.
 */
export async function checkLinks(
  uses: readonly LinkUse[],
  options: LinkOptions,
  environment: LinkEnvironment,
): Promise<LinkReport> {
  const now = environment.clock.now();
  const { store } = environment;
  const cache = store ? openLinkCache(store, now) : createMemoryCache(now);
  const check: Check = {
    options,
    environment,
    plan: planLinks(uses),
    cache,
    known: new Map(),
    inside: new Set(),
  };
  const tasks = askingOrder(openPages(check));
  const run = tasks.length > 0 ? await ask(check, tasks) : nothingAsked;
  cache.close(!run.interrupted);
  return makeReport(check, run);
}

interface CheckRun extends RunResult {
  readonly timeUp: boolean;
}

const nothingAsked: CheckRun = {
  connectivity: 'online',
  answered: false,
  interrupted: false,
  requests: 0,
  timeUp: false,
};

/** Pages that must be asked for; what the cache answers is noted in `known`. */
function openPages({ options, environment, plan, cache, known }: Check): readonly PageTask[] {
  const allowed = new Set(
    plan.links.flatMap(({ target }) =>
      target.kind === 'web' && !refusal(target.request, target.disguised, options.policy)
        ? [target.request]
        : [],
    ),
  );
  const query = { now: cache.runStart, recheck: options.recheck ?? false };
  const open: PageTask[] = [];
  for (const page of plan.pages.values()) {
    if (!allowed.has(page.url)) continue;
    const entry = cache.get(cacheKey(page.url, environment.digest));
    if (entry && isFresh(entry, { ...query, wanted: page.wanted }))
      known.set(page.url, { entry, fromCache: true });
    else open.push(entry ? { ...page, ...validatorsOf(entry, page.wanted) } : page);
  }
  return open;
}

/** Validators, where an unchanged page need not be read again to know its ids. */
function validatorsOf({ outcome }: CacheEntry, wanted: readonly string[]) {
  const { etag, lastModified, verdict, hops, fragments } = outcome;
  if (verdict !== 'ok' || hops.length > 0 || wanted.length === 0) return {};
  if (!answersAll(fragments, wanted)) return {};
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function refusal(url: string, disguised: boolean, policy: AddressPolicy) {
  return refusalOf(new URL(url), disguised, policy);
}

async function ask(check: Check, tasks: readonly PageTask[]): Promise<CheckRun> {
  const { options, environment } = check;
  const stopper = new AbortController();
  const stop = (): void => stopper.abort();
  let timeUp = false;
  const cancel =
    options.maxTime === undefined
      ? () => undefined
      : environment.clock.after(options.maxTime, () => {
          timeUp = true;
          stop();
        });
  environment.signal.addEventListener('abort', stop);
  if (environment.signal.aborted) stop();
  const network = await environment.connect(stopper.signal);
  const isInside = ({ url }: PageTask): boolean => network.refusesName(new URL(url));
  for (const { url } of tasks.filter(isInside)) check.inside.add(url);
  const askable = tasks.filter((task) => !check.inside.has(task.url));
  try {
    const run = await runVisits(runOptions(check, askable, network), {
      clock: environment.clock,
      fetch: network.fetch,
      random: environment.random,
      signal: stopper.signal,
    });
    return { ...run, timeUp };
  } finally {
    cancel();
    environment.signal.removeEventListener('abort', stop);
    network.close();
  }
}

function runOptions(check: Check, tasks: readonly PageTask[], network: Network) {
  const { options, environment, cache } = check;
  return {
    tasks,
    witnesses: witnessesOf(check),
    limits: options.limits ?? defaultLimits,
    concurrency: options.concurrency ?? usualConcurrency,
    paceOf: (host: string) => options.paceOf?.(host) ?? knownPace(host) ?? usualPace,
    refusalOf: (url: URL, disguised: boolean) =>
      network.refusesName(url)
        ? ('private-address' as const)
        : refusalOf(url, disguised, options.policy),
    onOutcome(task: PageTask, outcome: Outcome) {
      const key = cacheKey(task.url, environment.digest);
      const previous = cache.get(key);
      const unchanged = outcome.status === 304 && previous !== undefined;
      const current = unchanged ? previous.outcome : outcome;
      const entry = remember(key, current, cache.runStart, previous);
      check.known.set(task.url, { entry, fromCache: false });
      if (isKeepable(outcome)) cache.put(entry);
    },
    onProgress: environment.onProgress,
  };
}

/** Pages that were fine the last time, of hosts that this run need not ask. */
function witnessesOf({ known }: Check): readonly string[] {
  const byHost = new Map<string, string>();
  const fine = [...known].filter(([, { entry }]) => entry.outcome.verdict === 'ok');
  for (const [url] of fine.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const host = hostOf(url);
    if (byHost.size < witnessCount && !byHost.has(host)) byHost.set(host, url);
  }
  return [...byHost.values()];
}

const longestKey = 2000;

/** The name of a page in the cache: its URL, or a digest where that is long or holds secrets. */
function cacheKey(url: string, digest: (text: string) => string): string {
  return url.length > longestKey || holdsSecrets(new URL(url)) ? `digest:${digest(url)}` : url;
}

/** Our own refusals are decided anew, and secret addresses are not written down. */
function isKeepable(outcome: Outcome): boolean {
  return (
    outcome.verdict !== 'refused' &&
    outcome.hops.every((hop) => hop.url.length <= longestKey && !holdsSecrets(new URL(hop.url)))
  );
}

function makeReport(check: Check, run: CheckRun): LinkReport {
  const { plan, known } = check;
  const results = plan.links.flatMap((link): readonly LinkResult[] => {
    const page = link.target.kind === 'web' ? known.get(link.target.request) : undefined;
    const result = resultOf(link, page, {
      refusal: refusalOfLink(link, check),
      online: run.answered,
      connectivity: run.connectivity,
    });
    return result ? [result] : [];
  });
  return {
    results,
    notices: noticesOf(check, run),
    unasked: plan.links.length - results.length,
  };
}

function refusalOfLink({ target }: PlannedLink, { options, inside }: Check) {
  if (target.kind !== 'web') return undefined;
  if (inside.has(target.request)) return 'private-address';
  return refusal(target.request, target.disguised, options.policy);
}

function noticesOf({ cache }: Check, run: CheckRun): readonly LinkNotice[] {
  const notices: LinkNotice[] = [];
  if (run.connectivity === 'offline') notices.push('offline');
  if (run.connectivity === 'portal') notices.push('captive-portal');
  if (run.timeUp) notices.push('time-up');
  else if (run.interrupted) notices.push('interrupted');
  if (cache.trouble) notices.push(cache.trouble);
  return notices;
}
