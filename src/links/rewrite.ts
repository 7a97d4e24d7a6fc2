import type { LinkRewrite } from '../lint/checked-link.js';
import { parseAddress } from './address.js';
import { isLocale } from './locale.js';
import { holdsSecrets } from './secret-url.js';
import { isPermanent, type Outcome } from './verdict.js';

const longest = 2000;

/**
 * The address to write instead of `url`, `undefined` when that is not safe.
 *
 * Only a chain of nothing but permanent redirects that ends in a 200 is followed, and only to a page:
 * not to a front page, a login, a consent or language page, nor to a less secure or secret address.
 */
export function rewriteFor(url: string, outcome: Outcome): LinkRewrite | undefined {
  const { finalUrl, hops, status, verdict } = outcome;
  if (verdict !== 'moved' || finalUrl === undefined || status !== 200) return undefined;
  if (!isPermanent(hops)) return undefined;
  const from = new URL(url);
  const to = new URL(finalUrl);
  if (!isPlainTarget(from, to) || detours(from, to)) return undefined;
  to.hash = outcome.fragment ? `#${outcome.fragment}` : from.hash;
  if (to.href === from.href || to.href.length > longest) return undefined;
  return { url: to.href, certain: samePath(from, to) };
}

/** Is the target a public, named, lasting place, no worse than the source? */
function isPlainTarget(from: URL, to: URL): boolean {
  if (from.protocol === 'https:' && to.protocol === 'http:') return false;
  if (holdsSecrets(from) || holdsSecrets(to)) return false;
  if (parseAddress(to.hostname.replace(/^\[|\]$/g, ''))) return from.hostname === to.hostname;
  return to.pathname !== '/' || to.search !== '' || from.pathname === '/';
}

const detourWord =
  /log-?in|sign-?in|sign-?on|sso|consent|cookie|captcha|sorry|challenge|authorize|checkpoint|error|notfound|not-found|404/i;

/** Does the redirect lead to something that stands before the page, or to one language of it? */
function detours(from: URL, to: URL): boolean {
  const before = `${from.pathname}${from.search}`;
  const after = `${to.pathname}${to.search}`;
  if (detourWord.test(after) && !detourWord.test(before)) return true;
  const known = new Set(from.pathname.split('/'));
  if (to.pathname.split('/').some((part) => isLocale(part) && !known.has(part))) return true;
  return [...to.searchParams].some(([key, value]) => isAdded(key, value, from));
}

/** A parameter whose value does not come from the source is a session, a campaign or a cookie test. */
function isAdded(key: string, value: string, from: URL): boolean {
  if (from.searchParams.get(key) === value) return false;
  return value === '' || !`${from.pathname}${from.search}`.includes(value);
}

function samePath(from: URL, to: URL): boolean {
  return trimmed(from) === trimmed(to) && from.search === to.search;
}

function trimmed(url: URL): string {
  return url.pathname.replace(/\/(?:index\.html?)?$/, '').replace(/\.html?$/, '');
}
