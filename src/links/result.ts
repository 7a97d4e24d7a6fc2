import type { Refusal } from './address-policy.js';
import type { CacheEntry } from './cache-entry.js';
import type { Connectivity } from './connectivity.js';
import { settle } from './history.js';
import type { LinkResult } from './link-report.js';
import type { WebTarget } from './link-target.js';
import type { PlannedLink } from './plan-links.js';
import { rewriteFor } from './rewrite.js';
import { redactUrl } from './secret-url.js';
import type { Outcome } from './verdict.js';

/** What is known of a page: from the cache, or asked for in this run. */
export interface KnownPage {
  readonly entry: CacheEntry;
  readonly fromCache: boolean;
}

export interface ResultContext {
  /** Why the link was not asked for at all. */
  readonly refusal: Refusal | undefined;
  /** Some server answered in this run. */
  readonly online: boolean;
  readonly connectivity: Connectivity;
}

/** The result for one link, `undefined` when the run did not come to it. */
export function resultOf(
  link: PlannedLink,
  page: KnownPage | undefined,
  { refusal, online, connectivity }: ResultContext,
): LinkResult | undefined {
  const { target } = link;
  const base = {
    url: target.shown,
    fromCache: page?.fromCache ?? false,
    credentials: target.kind === 'web' && target.credentials,
    places: link.uses.map(({ path, span, form }) => ({ path, span, form })),
  };
  if (target.kind === 'malformed') return { ...base, verdict: 'broken', reason: 'malformed-url' };
  if (refusal) return { ...base, verdict: 'refused', reason: refusal };
  if (page) return Object.assign(base, judged(link, target, page, online));
  if (connectivity === 'offline') return { ...base, verdict: 'offline', reason: 'no-network' };
  if (connectivity === 'portal') return { ...base, verdict: 'offline', reason: 'captive-portal' };
  return undefined;
}

function judged(
  { wanted }: PlannedLink,
  target: WebTarget,
  { entry }: KnownPage,
  online: boolean,
): Pick<LinkResult, 'verdict' | 'reason'> & Partial<LinkResult> {
  const { outcome } = entry;
  const { verdict, reason, status, finalUrl } = outcome;
  // Most pages by far: found where they were looked for.
  if (verdict === 'ok' && wanted === undefined && status !== undefined && finalUrl === undefined)
    return { verdict, reason, status, checkedAt: entry.time };
  const settled = settle(outcome, entry, online);
  const rewrite = target.credentials ? undefined : rewriteFor(withFragment(target), outcome);
  return {
    ...settled,
    ...fragmentVerdict(settled.verdict, outcome, wanted),
    ...(outcome.status === undefined ? {} : { status: outcome.status }),
    ...chainOf(outcome),
    ...(rewrite ? { rewrite } : {}),
    checkedAt: entry.time,
  };
}

function fragmentVerdict(
  verdict: string,
  { fragments }: Outcome,
  wanted: string | undefined,
): Partial<Pick<LinkResult, 'verdict'>> {
  if (wanted === undefined || (verdict !== 'ok' && verdict !== 'moved')) return {};
  if (fragments.missing.includes(wanted)) return { verdict: 'fragment' };
  return fragments.unread.includes(wanted) && verdict === 'ok' ? { verdict: 'unknown' } : {};
}

function chainOf({ finalUrl, hops }: Outcome): Pick<LinkResult, 'finalUrl' | 'hops'> {
  if (finalUrl === undefined) return {};
  return {
    finalUrl: redactUrl(new URL(finalUrl)),
    hops: hops.map(({ status, url }) => ({ status, url: redactUrl(new URL(url)) })),
  };
}

function withFragment(target: WebTarget): string {
  return target.fragment === '' ? target.request : `${target.request}#${target.fragment}`;
}
