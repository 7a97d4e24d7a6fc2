import { type AddressPolicy, type Refusal, refusalOf } from './address-policy.js';
import { answersAll, type CacheEntry, isFresh } from './cache-entry.js';
import type { LinkCheck } from './link-check.js';
import type { PageTask } from './page-task.js';
import type { PlannedLink } from './plan-links.js';
import { holdsSecrets } from './secret-url.js';
import type { Outcome } from './verdict.js';

/** Pages that must be asked for; what the cache answers is noted in `known`. */
export function openPages(check: LinkCheck): readonly PageTask[] {
  const { options, environment, plan, cache, known } = check;
  const allowed = new Set<string>();
  for (const link of plan.links)
    if (link.target.kind === 'web' && !refusalOfLink(link, check)) allowed.add(link.target.request);
  const { runStart: now } = cache;
  const recheck = options.recheck ?? false;
  const open: PageTask[] = [];
  for (const page of plan.pages.values()) {
    if (!allowed.has(page.url)) continue;
    const entry = cache.get(cacheKey(page.url, environment.digest));
    if (entry && isFresh(entry, { now, recheck, wanted: page.wanted }))
      known.set(page.url, { entry, fromCache: true });
    else open.push(entry ? { ...page, ...validatorsOf(entry, page.wanted) } : page);
  }
  return open;
}

/** Why a link is not asked for at all. */
export function refusalOfLink(
  link: PlannedLink,
  { refusals, inside }: Pick<LinkCheck, 'refusals' | 'inside'>,
): Refusal | undefined {
  const { target } = link;
  if (target.kind === 'web' && inside.has(target.request)) return 'private-address';
  return refusals.get(link);
}

/** The links that are refused for what their addresses are. */
export function refusalsOf(
  links: readonly PlannedLink[],
  policy: AddressPolicy,
): ReadonlyMap<PlannedLink, Refusal> {
  const refusals = new Map<PlannedLink, Refusal>();
  // Scheme, host and port decide; a site links to the same ones again and again.
  const known = new Map<string, Refusal | undefined>();
  for (const link of links) {
    const { target } = link;
    if (target.kind !== 'web') continue;
    const origin = `${target.origin}${target.disguised ? ' disguised' : ''}`;
    if (!known.has(origin))
      known.set(origin, refusalOf(new URL(target.request), target.disguised, policy));
    const refusal = known.get(origin);
    if (refusal) refusals.set(link, refusal);
  }
  return refusals;
}

/** Validators, where an unchanged page need not be read again to know its ids. */
function validatorsOf(
  { outcome }: CacheEntry,
  wanted: readonly string[],
): Pick<PageTask, 'etag' | 'lastModified'> {
  const { etag, lastModified, verdict, hops, fragments } = outcome;
  if (verdict !== 'ok' || hops.length > 0 || wanted.length === 0) return {};
  if (!answersAll(fragments, wanted)) return {};
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

const longestKey = 2000;

/** The name of a page in the cache: its URL, or a digest where that is long or holds secrets. */
export function cacheKey(url: string, digest: (text: string) => string): string {
  const hides = url.length > longestKey || (url.includes('?') && holdsSecrets(new URL(url)));
  return hides ? `digest:${digest(url)}` : url;
}

/** Our own refusals are decided anew, and secret addresses are not written down. */
export function isKeepable(outcome: Outcome): boolean {
  return (
    outcome.verdict !== 'refused' &&
    outcome.hops.every((hop) => hop.url.length <= longestKey && !holdsSecrets(new URL(hop.url)))
  );
}
