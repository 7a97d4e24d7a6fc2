import type { LinkRewrite } from '../lint/checked-link.js';
import type { CacheTrouble } from './link-cache.js';
import type { LinkPlace } from './plan-links.js';
import type { Hop, Reason, Verdict } from './verdict.js';

/** What is known about one address. Addresses hold no user names, passwords or keys. */
export interface LinkResult {
  readonly url: string;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The status of the last answer. */
  readonly status?: number;
  /** Where redirects led in the end. */
  readonly finalUrl?: string;
  readonly hops?: readonly Hop[];
  /** What to write instead, where that is safe. */
  readonly rewrite?: LinkRewrite;
  /** An archived copy, or where to look for one. */
  readonly archive?: string;
  /** The page fails now, but was fine then: milliseconds since 1970. */
  readonly lastOk?: number;
  /** When the run began that asked, in milliseconds since 1970; absent when nothing was asked. */
  readonly checkedAt?: number;
  readonly fromCache: boolean;
  /** The address has a user name or password, which was not sent. */
  readonly credentials: boolean;
  /** All links to it, by path and place. */
  readonly places: readonly LinkPlace[];
}

/** What concerns the whole run. */
export type LinkNotice = CacheTrouble | 'offline' | 'captive-portal' | 'interrupted' | 'time-up';

/** The result of a check. It depends on the answers, not on their order. */
export interface LinkReport {
  /** By address. */
  readonly results: readonly LinkResult[];
  readonly notices: readonly LinkNotice[];
  /** Addresses that the run did not come to. */
  readonly unasked: number;
}
