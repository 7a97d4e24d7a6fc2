import type { Refusal } from './address-policy.js';
import type { Ask, Route } from './exchange.js';
import { type CookieJar, cookieFor } from './redirect.js';
import type { Hop, Outcome } from './verdict.js';

/** How far the check of one page has come. Never changed: each step gives a new one. */
export interface Visit {
  readonly start: string;
  readonly url: string;
  readonly route: Route;
  readonly hops: readonly Hop[];
  readonly cookies: CookieJar;
  /** What was asked in this chain, to tell a loop. */
  readonly seen: ReadonlySet<string>;
  /** Requests for `url` that failed in a way that may heal. */
  readonly failures: number;
  /** A 404, or a host that is not known, is asked for once more before it is believed. */
  readonly confirming: boolean;
  /** The ids that links want in the page. */
  readonly wanted: readonly string[];
  /** A fragment that a redirect has named, which wins over those of the links; empty for none. */
  readonly fragment: string;
  /** What the visit itself has taken so far, requests and waits, in milliseconds. */
  readonly spent: number;
}

/** What a step needs to know beside the visit. */
export interface VisitContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** From 0 to 1, for spreading repeated requests. */
  readonly random: number;
  /** The run may spend another request on trying again. */
  readonly mayRetry: boolean;
  readonly limits: VisitLimits;
  readonly refusalOf: (url: URL, disguised: boolean) => Refusal | undefined;
}

export interface VisitLimits {
  /** Longest time for one URL in milliseconds, waits included but not those for its turn. */
  readonly total: number;
  /** Longest wait that a server may ask for, in milliseconds. */
  readonly wait: number;
  readonly tries: number;
  readonly redirects: number;
  /** Milliseconds before a 404 is asked for again. */
  readonly confirmAfter: number;
}

export const defaultLimits: VisitLimits = {
  total: 45_000,
  wait: 30_000,
  tries: 3,
  redirects: 20,
  confirmAfter: 2_000,
};

export type Step =
  | {
      readonly kind: 'ask';
      readonly visit: Visit;
      /** Milliseconds to wait before. */
      readonly delay: number;
      /** The server wants to be left alone altogether for that long, in milliseconds. */
      readonly pause?: number;
      /** This is a repetition, which counts against the run's budget. */
      readonly retry?: boolean;
    }
  | { readonly kind: 'done'; readonly outcome: Outcome };

/** The start of a visit to a page. */
export function startVisit(url: string, wanted: readonly string[]): Visit {
  return {
    start: url,
    url,
    route: 'strict',
    hops: [],
    cookies: new Map(),
    seen: new Set([url]),
    failures: 0,
    confirming: false,
    wanted,
    fragment: '',
    spent: 0,
  };
}

/** The request that the visit needs next. */
export function askOf(visit: Visit): Ask {
  return {
    url: visit.url,
    route: visit.route,
    cookie: cookieFor(visit.cookies, new URL(visit.url).hostname),
    wanted: visit.fragment === '' ? visit.wanted : [],
  };
}
