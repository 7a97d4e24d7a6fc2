import type { LinkVerdict } from '../lint/checked-link.js';
import type { FailureKind } from './failure.js';

/** What is known about a link. */
export type Verdict = LinkVerdict;

/** Why a verdict was given: a fixed word, from which the message is made. */
export type Reason =
  | 'answered'
  | 'status'
  | 'challenge'
  | 'rate-limited'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'redirect-nowhere'
  | 'redirect-elsewhere'
  | 'redirected-home'
  | 'not-found-title'
  | 'malformed-url'
  | 'port'
  | 'scheme'
  | 'disguised-address'
  | 'gone'
  | 'no-network'
  | 'captive-portal'
  | FailureKind;

/** One redirect: the status that sent us on and where to. */
export interface Hop {
  readonly status: number;
  readonly url: string;
}

/** What may be said of the ids that links want from a page. Each wanted id is in one list. */
export interface FragmentFacts {
  /** Found, or made by a script so that nobody can tell from the page as sent. */
  readonly accepted: readonly string[];
  readonly missing: readonly string[];
  /** Not found, but the page was not read to its end. */
  readonly unread: readonly string[];
}

/** What came of asking for one page. */
export interface Outcome {
  readonly verdict: Exclude<Verdict, 'fragment' | 'offline' | 'unknown'>;
  readonly reason: Reason;
  readonly status?: number;
  /** Where the chain of redirects ended; without one, absent. */
  readonly finalUrl?: string;
  readonly hops: readonly Hop[];
  /** A fragment that a redirect named; it belongs to `finalUrl`. */
  readonly fragment?: string;
  readonly fragments: FragmentFacts;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Is every redirect of the chain a permanent one? */
export function isPermanent(hops: readonly Hop[]): boolean {
  return hops.length > 0 && hops.every((hop) => hop.status === 301 || hop.status === 308);
}

/** Of a page that nobody wants an id from. */
export const noFragments: FragmentFacts = { accepted: [], missing: [], unread: [] };
