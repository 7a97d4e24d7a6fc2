import { redactUrl } from './secret-url.js';

/** A URL to ask a server for. */
export interface WebTarget {
  readonly kind: 'web';
  /** What is asked: no fragment, no user name, no password. Two links with the same one are one page. */
  readonly request: string;
  /** The fragment as written, without `#`; empty when there is none. */
  readonly fragment: string;
  /** The whole URL as it may be printed. */
  readonly shown: string;
  /** A user name or password was left out of `request`. */
  readonly credentials: boolean;
  /** Scheme, host and port. */
  readonly origin: string;
  /** The host name, in lower case and ASCII. */
  readonly hostname: string;
  /** The host is an address in a spelling that hides it: a number, hexadecimal, octal, fewer parts. */
  readonly disguised: boolean;
}

/** What a link's address means for a check over the network. */
export type LinkTarget =
  | WebTarget
  | { readonly kind: 'malformed'; readonly shown: string }
  | { readonly kind: 'other' };

/**
 * Read a link's address as a browser does (WHATWG URL).
 *
 * Addresses that are not `http:` or `https:` are `other`: they are not for this check. The path and
 * query are never decoded and encoded again.
 */
export function parseLinkTarget(raw: string): LinkTarget {
  const scheme = /^[\0- ]*(?:https?:|[/\\]{2})/i;
  if (!scheme.test(raw)) return { kind: 'other' };
  const url = parseUrl(raw);
  if (!url) return { kind: 'malformed', shown: raw.replace(/\/\/[^/?#]*@/, '//').slice(0, 2000) };
  return webTarget(url, raw);
}

function parseUrl(raw: string): URL | undefined {
  try {
    return new URL(raw.replace(/^[\0- ]*(?=[/\\]{2})/, 'https:'));
  } catch {
    return undefined;
  }
}

function webTarget(url: URL, raw: string): WebTarget {
  const credentials = url.username !== '' || url.password !== '';
  const fragment = url.hash.slice(1);
  const disguised = isDisguised(url, raw);
  const shown = credentials || url.search !== '' ? redactUrl(url) : url.href;
  // Setting a part makes the whole URL be written anew.
  if (url.hash !== '' || url.href.endsWith('#')) url.hash = '';
  if (credentials) {
    url.username = '';
    url.password = '';
  }
  const { href: request, hostname, origin } = url;
  return { kind: 'web', request, origin, hostname, fragment, shown, credentials, disguised };
}

/**
 * Is the host of `url`, written as `raw`, an IPv4 address that was not spelled as four decimal
 * numbers? `raw` may be a relative reference; then it names no host and hides none.
 */
export function isDisguised(url: URL, raw: string): boolean {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(url.hostname)) return false;
  const authority = /^[\0- ]*(?:https?:[/\\]*|[/\\]{2,})([^/\\?#]*)/i.exec(raw)?.[1];
  if (authority === undefined) return false;
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host !== url.hostname;
}
