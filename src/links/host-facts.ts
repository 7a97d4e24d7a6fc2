/**
 * What is known about single hosts, looked up in November 2026. Data that ages: it belongs here and
 * nowhere in the code.
 */

/** Pages whose ids are made by scripts, so that the page as sent cannot show whether one exists. */
const scriptedPages: readonly { readonly host: string; readonly path?: RegExp }[] = [
  {
    host: 'github.com',
    path: /^\/[^/]+\/[^/]+(?:$|\/(?:blob|tree|issues|pull|discussions|wiki)\b)/,
  },
  { host: 'gist.github.com' },
  { host: 'gitlab.com' },
  { host: 'bitbucket.org' },
  { host: 'docs.google.com' },
  { host: 'drive.google.com' },
  { host: 'groups.google.com' },
  { host: 'mail.google.com' },
  { host: 'maps.google.com' },
  { host: 'twitter.com' },
  { host: 'x.com' },
  { host: 'facebook.com' },
  { host: 'linkedin.com' },
  { host: 'notion.so' },
  { host: 'app.element.io' },
  { host: 'matrix.to' },
];

/** Hosts that turn away a client which asks faster than this. Intervals in milliseconds. */
const strictHosts: readonly { readonly host: string; readonly pace: HostPace }[] = [
  { host: 'github.com', pace: { concurrency: 2, interval: 300 } },
  { host: 'gist.github.com', pace: { concurrency: 2, interval: 300 } },
  { host: 'web.archive.org', pace: { concurrency: 1, interval: 1000 } },
  { host: 'archive.org', pace: { concurrency: 1, interval: 1000 } },
  { host: 'reddit.com', pace: { concurrency: 1, interval: 1000 } },
  { host: 'stackoverflow.com', pace: { concurrency: 2, interval: 300 } },
];

/** How fast a host may be asked. */
export interface HostPace {
  /** Requests at the same time. */
  readonly concurrency: number;
  /** Milliseconds between two starts. */
  readonly interval: number;
}

/** Can nobody tell from the page as sent whether an id exists in it? */
export function fragmentsUnknowable(url: URL): boolean {
  const host = bareHost(url.hostname);
  return scriptedPages.some(
    (entry) => entry.host === host && (entry.path === undefined || entry.path.test(url.pathname)),
  );
}

/** The pace that a host is known to want, `undefined` for the usual one. */
export function knownPace(hostname: string): HostPace | undefined {
  const host = bareHost(hostname);
  return strictHosts.find((entry) => entry.host === host)?.pace;
}

function bareHost(hostname: string): string {
  return hostname.replace(/^www\./, '');
}

/**
 * Is the name set aside for examples and this machine (RFC 2606, RFC 6761)? `.test` is not among
 * them here: it names real hosts on a developer's network.
 */
export function isReservedName(hostname: string): boolean {
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|localhost)\.?$/i.test(hostname);
}

/** The pace for a host that is not known to want another. */
export const usualPace: HostPace = { concurrency: 4, interval: 100 };
