import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LinkReport, LinkResult } from '../../src/links/link-report.js';
import type { Verdict } from '../../src/links/verdict.js';
import { type FaultPort, type FaultServer, startFaultServer } from './support/fault-server.js';
import { checkForReal } from './support/real-world.js';

/** Path on `main.test`, verdict, most requests for it and its redirects. */
const pages: readonly (readonly [string, Verdict, number])[] = [
  ['/ok', 'ok', 8],
  ['/no-content', 'ok', 1],
  ['/missing', 'broken', 4],
  ['/gone', 'broken', 2],
  ['/auth', 'blocked', 1],
  ['/forbidden', 'blocked', 1],
  ['/no-head-403', 'ok', 1],
  ['/no-head-404', 'ok', 1],
  ['/no-head-405', 'ok', 1],
  ['/no-head-501', 'ok', 1],
  ['/head-reset', 'ok', 1],
  ['/head-hang', 'ok', 1],
  ['/head-lies', 'broken', 2],
  ['/rate-seconds', 'ok', 2],
  ['/rate-date', 'ok', 2],
  ['/rate-bare', 'ok', 3],
  ['/rate-forever', 'blocked', 1],
  ['/flaky-500', 'ok', 2],
  ['/flaky-503', 'ok', 3],
  ['/down-500', 'down', 3],
  ['/down-503', 'down', 3],
  ['/bot-999', 'blocked', 1],
  ['/bot-cloudflare', 'blocked', 1],
  ['/ua-wall', 'blocked', 1],
  ['/accept-html', 'ok', 1],
  ['/moved', 'moved', 1],
  ['/temp', 'ok', 1],
  ['/temp-307', 'ok', 1],
  ['/see-other', 'ok', 1],
  ['/moved-308', 'moved', 1],
  ['/chain/5', 'moved', 3],
  ['/chain/9', 'moved', 2],
  ['/chain/25', 'broken', 1],
  ['/loop/a', 'broken', 1],
  ['/self-loop', 'broken', 1],
  ['/cookie-wall', 'ok', 2],
  ['/moved-to-missing', 'broken', 1],
  ['/moved-nowhere', 'broken', 1],
  ['/moved-utf8', 'moved', 1],
  ['/to-file', 'broken', 1],
  ['/deep/old-page', 'suspect', 1],
  ['/soft-404', 'suspect', 1],
  ['/meta-refresh', 'ok', 1],
  ['/to-internal', 'refused', 1],
  ['/to-loopback', 'refused', 1],
  ['/to-mail-port', 'refused', 1],
  ['/slow', 'ok', 1],
  ['/drip', 'ok', 1],
  ['/black-hole', 'timeout', 1],
  ['/reset', 'down', 3],
  ['/reset-in-body', 'ok', 1],
  ['/bad-chunk', 'ok', 1],
  ['/short-body', 'ok', 1],
  ['/long-body', 'ok', 1],
  ['/lf-only', 'ok', 2],
  ['/lf-only-404', 'broken', 3],
  ['/big-headers', 'ok', 1],
  ['/huge-headers', 'down', 2],
  ['/not-http', 'down', 2],
  ['/gzip-bomb', 'ok', 1],
  ['/bad-gzip', 'ok', 1],
  ['/huge.zip', 'ok', 1],
  ['/endless', 'ok', 1],
  ['/page#present', 'ok', 2],
  ['/page#by-name', 'ok', 2],
  ['/page#absent', 'fragment', 2],
  ['/page#Present', 'fragment', 2],
  ['/page#%C3%BCber', 'ok', 2],
  ['/page#über', 'ok', 2],
  ['/page#unquoted', 'ok', 2],
  ['/page#a&b', 'ok', 2],
  ['/page#in-comment', 'fragment', 2],
  ['/page#in-script', 'fragment', 2],
  ['/page#top', 'ok', 2],
  ['/page#:~:text=p', 'ok', 2],
  ['/gzip#present', 'ok', 1],
  ['/gzip#absent', 'fragment', 1],
  ['/bad-gzip#x', 'unknown', 1],
  ['/strange-encoding#x', 'unknown', 1],
  ['/endless#x', 'unknown', 1],
  ['/latin1#über', 'ok', 1],
  ['/utf-16#über', 'ok', 1],
  ['/spa#section', 'ok', 1],
  ['/spa#!/route', 'ok', 1],
  ['/github#foo', 'ok', 1],
  ['/file.pdf#page=3', 'ok', 1],
  ['/code.rs#L1', 'ok', 1],
  ['/big-page#at-start', 'ok', 1],
  ['/big-page#at-end', 'ok', 1],
  ['/moved-fragment#present', 'moved', 1],
  ['/moved-fragment#absent', 'fragment', 1],
  ['/über', 'ok', 2],
  ['/a%20b', 'ok', 1],
  ['/a%2Fb', 'ok', 1],
  ['/100%25', 'ok', 1],
  ['/bad%zz', 'ok', 1],
  ['/q?a=1&b=2', 'ok', 1],
  ['/q?x=%26', 'ok', 1],
  ['/paren_(x)', 'ok', 1],
  ['/semi;v=1', 'ok', 1],
];

const elsewhere: readonly (readonly [FaultPort, string, Verdict])[] = [
  ['good', 'https://good.test/ok', 'ok'],
  ['self', 'https://self.test/ok', 'tls'],
  ['expired', 'https://expired.test/ok', 'tls'],
  ['wrong', 'https://wrong.test/ok', 'tls'],
  ['h2', 'https://h2.test/ok', 'ok'],
  ['http', 'https://plain.test/ok', 'tls'],
  ['http', 'http://bücher.test/ok', 'ok'],
  ['mute', 'https://mute.test/', 'timeout'],
  ['closed', 'http://closed.test/', 'down'],
];

const names = 'main polite good self expired wrong h2 plain xn--bcher-kva mute closed'.split(' ');

describe('a server that misbehaves', () => {
  let server: FaultServer;
  let report: LinkReport;
  let results: Map<string, LinkResult>;
  const main = (path: string): string =>
    new URL(`http://main.test:${server.ports.http}${path}`).href;
  const other = (port: keyof FaultServer['ports'], url: string): string => {
    const full = new URL(url);
    full.port = String(server.ports[port]);
    return full.href;
  };

  beforeAll(async () => {
    server = await startFaultServer();
    const polite = Array.from(
      { length: 24 },
      (_, index) => `http://polite.test:${server.ports.http}/${index}`,
    );
    const urls = [
      ...pages.map(([path]) => main(path)),
      ...elsewhere.map(([port, url]) => other(port, url)),
      ...polite,
      'http://unknown.invalid-name/',
      ...Array<string>(10).fill(main('/ok')),
    ];
    report = await checkForReal(urls, { allowed: names.map((name) => `${name}.test`) });
    results = new Map(report.results.map((result) => [result.url, result]));
  }, 20_000);
  afterAll(() => server.close());

  test.each(pages)('%s: %s', (path, verdict) => {
    expect(results.get(main(path))?.verdict).toBe(verdict);
  });

  test.each(elsewhere)('%s: %s is %s', (port, url, verdict) => {
    expect(results.get(other(port, url))?.verdict).toBe(verdict);
  });

  test.each(pages)('%s is not asked for too often', (path, _, most) => {
    const { pathname, search } = new URL(main(path));
    expect(server.requests.get(`main.test${pathname}${search}`)).toBeLessThanOrEqual(most);
  });

  test('a host that stands four requests at once gets no more', () => {
    const polite = [...results.values()].filter(({ url }) => url.includes('polite'));
    expect(new Set(polite.map(({ verdict }) => verdict))).toEqual(new Set(['ok']));
    expect(polite).toHaveLength(24);
    for (const name of ['main.test', 'polite.test'])
      expect(server.busiest.get(name)).toBeLessThanOrEqual(4);
  });

  test('a name that nobody knows is a dead end while others answer', () => {
    expect(results.get('http://unknown.invalid-name/')).toMatchObject({
      verdict: 'broken',
      reason: 'name-not-found',
    });
  });

  test('the stand-in for what is inside was never contacted', () => {
    const inside = [...server.requests.keys()].filter((key) => key.includes('meta-data'));
    expect(inside).toEqual([]);
  });

  test('of a body without end little is sent', () => {
    expect(server.sent).toBeLessThan(40 * 1024 * 1024);
  });
});
