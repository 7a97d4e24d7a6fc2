import type { FragmentFacts, Outcome } from './verdict.js';

/** What is kept of one page from run to run. Times in milliseconds since 1970. */
export interface CacheEntry {
  /** The page's URL, or a digest of it where it holds secrets. */
  readonly key: string;
  /** When the run began that asked for it. */
  readonly time: number;
  readonly outcome: Outcome;
  /** Runs in a row in which the page could not be had. */
  readonly failures: number;
  readonly firstFailure?: number;
  readonly lastOk?: number;
}

export const hour = 3_600_000;
export const day = 24 * hour;

/** For how long an answer counts, in milliseconds; failures that may pass count for this run only. */
const freshFor: Readonly<Record<Outcome['verdict'], number>> = {
  ok: 7 * day,
  moved: 7 * day,
  suspect: 7 * day,
  broken: day,
  blocked: day,
  tls: 6 * hour,
  down: 0,
  timeout: 0,
  refused: 0,
};

/** Clocks of machines that share a cache differ a little. */
const clockSkew = hour;

export interface FreshnessQuery {
  /** When this run began; for a run taken up again, when it first began. */
  readonly now: number;
  readonly wanted: readonly string[];
  /** Ask again for everything that was not fine. */
  readonly recheck: boolean;
}

/** Does the entry answer the question, so that nothing need be asked? */
export function isFresh(entry: CacheEntry, { now, wanted, recheck }: FreshnessQuery): boolean {
  const { fragments, verdict } = entry.outcome;
  if (!answersAll(fragments, wanted)) return false;
  if (entry.time === now) return true;
  const age = now - entry.time;
  if (age < -clockSkew) return false;
  if (recheck && verdict !== 'ok') return false;
  const limit = freshFor[verdict];
  return age < limit * leastSpread || age < limit * spread(entry.key);
}

/** Is each wanted id among those that were looked for? */
export function answersAll(fragments: FragmentFacts, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const known = new Set([...fragments.accepted, ...fragments.missing, ...fragments.unread]);
  return wanted.every((id) => known.has(id));
}

const leastSpread = 0.8;

/** From 0.8 to 1.2, fixed for a key: so that the pages of a site do not all expire at once. */
function spread(key: string): number {
  let hash = 2166136261;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 16777619);
  return leastSpread + ((hash >>> 0) / 2 ** 32) * 0.4;
}

/** The entry after a page was asked for in the run that began at `now`. */
export function remember(
  key: string,
  outcome: Outcome,
  now: number,
  previous: CacheEntry | undefined,
): CacheEntry {
  const isFine = outcome.verdict === 'ok' || outcome.verdict === 'moved';
  const lastOk = isFine ? now : earlier(previous?.lastOk, now);
  const base = { key, time: now, outcome, ...(lastOk === undefined ? {} : { lastOk }) };
  if (!isPassing(outcome)) return { ...base, failures: 0 };
  const before = previous && previous.time < now ? previous.failures : 0;
  const firstFailure = (before > 0 ? earlier(previous?.firstFailure, now) : undefined) ?? now;
  return { ...base, failures: before + 1, firstFailure };
}

/** Is it a failure that may pass by itself? */
export function isPassing(outcome: Outcome): boolean {
  return outcome.verdict === 'down' || outcome.verdict === 'timeout';
}

/** A remembered time, unless the clock has been set back behind it. */
function earlier(time: number | undefined, now: number): number | undefined {
  return time !== undefined && time <= now ? time : undefined;
}
