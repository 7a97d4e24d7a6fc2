import type { ResponseHeaders } from './exchange.js';
import { isDisguised } from './link-target.js';

/** Cookies set in the course of one chain of redirects, by the host that set them. */
export type CookieJar = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Where a redirect leads. */
export type RedirectTarget =
  | {
      readonly kind: 'web';
      readonly url: URL;
      /** A fragment that the redirect names, which wins over the link's; empty for none. */
      readonly fragment: string;
      readonly disguised: boolean;
    }
  /** No `Location`, or one that is no address. */
  | { readonly kind: 'nowhere' }
  /** Something a browser will not follow from the web: `file:`, an application. */
  | { readonly kind: 'elsewhere' };

/** Read where a redirect from `url` leads, without fragment and credentials. */
export function redirectTarget(url: string, headers: ResponseHeaders): RedirectTarget {
  const location = headers.fields.get('location');
  if (location === undefined || location.trim() === '') return { kind: 'nowhere' };
  let target: URL;
  try {
    target = new URL(location, url);
  } catch {
    return { kind: 'nowhere' };
  }
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return { kind: 'elsewhere' };
  const fragment = target.hash.slice(1);
  const disguised = isDisguised(target, location);
  target.hash = '';
  target.username = '';
  target.password = '';
  return { kind: 'web', url: target, fragment, disguised };
}

const maxCookies = 20;
const maxCookieLength = 4096;

/** The jar after a response of `host`. Only names and values are kept: a chain lasts seconds. */
export function keepCookies(jar: CookieJar, host: string, headers: ResponseHeaders): CookieJar {
  if (headers.cookies.length === 0) return jar;
  const own = new Map(jar.get(host));
  for (const cookie of headers.cookies) {
    const pair = cookie.split(';', 1)[0] ?? '';
    const equals = pair.indexOf('=');
    if (equals <= 0 || pair.length > maxCookieLength || /[^\t\x20-\x7e]/.test(pair)) continue;
    if (own.size < maxCookies) own.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
  }
  return new Map(jar).set(host, own);
}

/** The `Cookie` field for a request to `host`, empty for none. */
export function cookieFor(jar: CookieJar, host: string): string {
  return [...(jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
}
