import type { Ask } from '../exchange.js';

/**
 * The header of a request. Honest about who asks; `Accept` as a browser sends it, since some sites
 * answer 404 without `text/html`. No referrer, no cookies but those of the same chain.
 */
export function requestHeaders(
  ask: Ask,
  identity: { readonly userAgent: string; readonly language: string },
): Record<string, string> {
  return {
    'user-agent': identity.userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': identity.language,
    ...(ask.cookie === '' ? {} : { cookie: ask.cookie }),
    ...(ask.etag === undefined ? {} : { 'if-none-match': ask.etag }),
    ...(ask.lastModified === undefined ? {} : { 'if-modified-since': ask.lastModified }),
  };
}
