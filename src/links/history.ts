import { type CacheEntry, day, isPassing } from './cache-entry.js';
import type { Outcome, Reason, Verdict } from './verdict.js';

/** The verdict on a page, earlier runs taken into account. */
export interface Settled {
  readonly verdict: Exclude<Verdict, 'fragment' | 'unknown'>;
  readonly reason: Reason;
  /** When it was last fine, in milliseconds since 1970, where that is why it still passes. */
  readonly lastOk?: number;
}

/** Runs in which a page must have failed, and the time they must span, before it is called broken. */
const failuresToBreak = 3;
const timeToBreak = 7 * day;
/** For how long a page that was fine is believed to be in trouble and not gone. */
const trust = 30 * day;

/**
 * Judge an outcome in the light of the page's history. An outage is not a dead link until it has
 * lasted; a page that was fine lately is given the benefit of the doubt.
 *
 * `online` says that some server answered in this run: without that, a name that is not known may
 * be a network that is not there.
 */
export function settle(outcome: Outcome, entry: CacheEntry, online: boolean): Settled {
  const { verdict, reason } = outcome;
  if (!isPassing(outcome)) return { verdict, reason };
  const lasted = entry.time - (entry.firstFailure ?? entry.time);
  if (entry.failures >= failuresToBreak && lasted >= timeToBreak)
    return { verdict: 'broken', reason: 'gone' };
  if (entry.lastOk !== undefined && entry.time - entry.lastOk <= trust)
    return { verdict: 'ok', reason, lastOk: entry.lastOk };
  if (reason === 'name-not-found' && online) return { verdict: 'broken', reason };
  return { verdict, reason };
}
