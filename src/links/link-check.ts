import type { AddressPolicy, Refusal } from './address-policy.js';
import type { Clock } from './clock.js';
import type { Fetch } from './exchange.js';
import type { HostPace } from './host-facts.js';
import type { CacheStore, LinkCache } from './link-cache.js';
import type { LinkPlan, PlannedLink } from './plan-links.js';
import type { KnownPage } from './result.js';
import type { VisitLimits } from './visit.js';
import type { Progress } from './visit-run.js';

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
  /** Look for archived copies of what is broken. */
  readonly archive?: boolean;
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
  /** Is this URL's host a name of the inside, which somebody else would look up for us? */
  readonly refusesName: (url: URL) => boolean;
  close(): void;
}

/** What one check works on. */
export interface LinkCheck {
  readonly options: LinkOptions;
  readonly environment: LinkEnvironment;
  readonly plan: LinkPlan;
  readonly cache: LinkCache;
  /** What is known of each page by its URL. */
  readonly known: Map<string, KnownPage>;
  /** Why some links are not asked for. */
  readonly refusals: ReadonlyMap<PlannedLink, Refusal>;
  /** Pages whose host has a name of the inside, which the network would not judge. */
  readonly inside: Set<string>;
}
