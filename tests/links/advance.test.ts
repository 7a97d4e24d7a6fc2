import { describe, expect, test } from 'vitest';
import { advance } from '../../src/links/advance.js';
import type { Exchange } from '../../src/links/exchange.js';
import { failureOf, privateAddressCode } from '../../src/links/failure.js';
import { readHeaders } from '../../src/links/response-headers.js';
import { retryAfter } from '../../src/links/retry-after.js';
import type { Outcome } from '../../src/links/verdict.js';
import { askOf, defaultLimits, startVisit, type VisitContext } from '../../src/links/visit.js';
import { answer, failure } from './support/fake-world.js';

const url = 'https://a.org/deep/page';

interface Walk {
  readonly outcome: Outcome;
  readonly requests: number;
  readonly waited: number;
}

/** Feed answers to a visit until it has an outcome; the last answer repeats. */
function walk(answers: readonly Exchange[], start = url, wanted: readonly string[] = []): Walk {
  let visit = startVisit(start, wanted);
  let waited = 0;
  for (let requests = 1; requests < 100; requests += 1) {
    const exchange = answers[Math.min(requests, answers.length) - 1] as Exchange;
    const context: VisitContext = {
      now: 0,
      random: 0.5,
      mayRetry: true,
      limits: defaultLimits,
      refusalOf: (target) => (target.hostname === '10.0.0.1' ? 'private-address' : undefined),
    };
    const step = advance(visit, exchange, context);
    if (step.kind === 'done') return { outcome: step.outcome, requests, waited };
    waited += step.delay;
    visit = { ...step.visit, spent: step.visit.spent + step.delay + 10 };
  }
  throw new Error('never ends');
}

function verdictOf(...answers: readonly Exchange[]): string {
  const { outcome, requests } = walk(answers);
  return `${outcome.verdict} ${outcome.reason} ${requests}`;
}

describe('statuses', () => {
  test.each([
    [200, 'ok answered 1'],
    [204, 'ok answered 1'],
    [206, 'ok answered 1'],
    [304, 'ok answered 1'],
    [400, 'broken status 1'],
    [401, 'blocked status 1'],
    [402, 'blocked status 1'],
    [403, 'blocked status 1'],
    [404, 'broken status 2'],
    [405, 'broken status 1'],
    [406, 'blocked status 1'],
    [407, 'blocked status 1'],
    [408, 'down status 3'],
    [410, 'broken status 2'],
    [418, 'blocked status 1'],
    [423, 'blocked status 1'],
    [425, 'down status 3'],
    [429, 'blocked rate-limited 3'],
    [451, 'blocked status 1'],
    [500, 'down status 3'],
    [501, 'down status 1'],
    [503, 'down status 3'],
    [522, 'down status 3'],
    [530, 'down status 1'],
    [999, 'blocked status 1'],
  ])('%i: %s', (status, expected) => expect(verdictOf(answer(status))).toBe(expected));

  test('what heals is asked again and found fine', () => {
    expect(verdictOf(answer(500), answer(200))).toBe('ok answered 2');
    expect(verdictOf(answer(429), answer(503), answer(200))).toBe('ok answered 3');
    expect(verdictOf(answer(404), answer(200))).toBe('ok answered 2');
  });

  test('a 404 is asked for again after two seconds', () => {
    expect(walk([answer(404)])).toMatchObject({ requests: 2, waited: 2000 });
  });

  test.each([
    [403, { 'cf-mitigated': 'challenge' }],
    [503, { 'cf-mitigated': 'challenge' }],
    [202, { 'x-amzn-waf-action': 'challenge' }],
    [202, { 'sg-captcha': 'challenge' }],
  ])('a test for robots with %i is no verdict on the page', (status, headers) =>
    expect(verdictOf(answer(status, headers))).toBe('blocked challenge 1'),
  );
});

describe('Retry-After', () => {
  test('is waited for', () => {
    const { waited, outcome } = walk([answer(429, { 'retry-after': '7' }), answer(200)]);
    expect([waited, outcome.verdict]).toEqual([7000, 'ok']);
  });

  test('an hour is not waited for', () => {
    expect(verdictOf(answer(429, { 'retry-after': '3600' }))).toBe('blocked rate-limited 1');
    expect(verdictOf(answer(503, { 'retry-after': '3600' }))).toBe('down status 1');
  });

  test.each([
    [{ 'retry-after': '5' }, 5000],
    [{ 'retry-after': 'Thu, 01 Jan 1970 00:01:00 GMT' }, 60_000],
    [
      {
        'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT',
        date: 'Thu, 01 Jan 2026 00:00:02 GMT',
      },
      7000,
    ],
    [{ 'retry-after': 'Thu, 01 Jan 1960 00:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon', 'ratelimit-reset': '3' }, 3000],
    [{ 'x-ratelimit-reset': '1767225605', date: 'Thu, 01 Jan 2026 00:00:00 GMT' }, 5000],
    [{ 'x-ratelimit-reset': 'never' }, undefined],
    [{}, undefined],
  ])('%j is %s ms', (fields, expected) =>
    expect(retryAfter(readHeaders(fields), 0)).toBe(expected),
  );

  test('a page is not waited for longer than its time', () => {
    const { waited, outcome } = walk([answer(429, { 'retry-after': '25' })]);
    expect([waited, outcome.verdict]).toEqual([25_000, 'blocked']);
  });
});

describe('failures', () => {
  test.each([
    ['name-not-found', 'down name-not-found 2'],
    ['name-lookup', 'down name-lookup 3'],
    ['connection-refused', 'down connection-refused 3'],
    ['reset', 'down reset 3'],
    ['closed', 'down closed 3'],
    ['connect-timeout', 'timeout connect-timeout 1'],
    ['response-timeout', 'timeout response-timeout 1'],
    ['certificate', 'tls certificate 1'],
    ['tls', 'tls tls 1'],
    ['private-address', 'refused private-address 1'],
    ['malformed', 'down malformed 2'],
    ['http2-only', 'down http2-only 2'],
    ['proxy', 'blocked proxy 1'],
  ] as const)('%s: %s', (kind, expected) => expect(verdictOf(failure(kind))).toBe(expected));

  test('a server that breaks the rules is asked by a parser that forgives', () => {
    const visit = startVisit(url, []);
    const context = { now: 0, random: 0, mayRetry: true, limits: defaultLimits };
    const step = advance(visit, failure('malformed'), { ...context, refusalOf: () => undefined });
    expect(step).toMatchObject({ kind: 'ask', delay: 0, visit: { route: 'lenient' } });
  });

  test.each([
    [{ code: 'ENOTFOUND' }, 'name-not-found'],
    [{ code: 'EAI_AGAIN' }, 'name-lookup'],
    [{ code: 'ECONNREFUSED' }, 'connection-refused'],
    [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'connect-timeout'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'certificate'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'certificate'],
    [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls'],
    [{ code: 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL' }, 'http2-only'],
    [{ code: 'HPE_INVALID_CONSTANT' }, 'malformed'],
    [{ name: 'HTTPParserError' }, 'malformed'],
    [{ code: privateAddressCode }, 'private-address'],
    [
      {
        code: 'ECONNRESET',
        message: 'Client network socket disconnected before secure TLS connection was established',
      },
      'tls',
    ],
    [
      { code: 'UND_ERR_ABORTED', message: 'Proxy response (403) !== 200 when HTTP Tunneling' },
      'proxy',
    ],
    [
      { code: 'UND_ERR_ABORTED', message: 'Proxy response (502) !== 200 when HTTP Tunneling' },
      'unreachable',
    ],
    [{}, 'other'],
  ])('%j is %s', (error, kind) => expect(failureOf(error).kind).toBe(kind));
});

describe('redirects', () => {
  const to = (location: string, status = 301, more = {}): Exchange =>
    answer(status, { location, ...more });

  test('a chain of permanent ones is a move', () => {
    const { outcome } = walk([to('/a'), to('https://b.org/b', 308), answer(200)]);
    expect(outcome).toMatchObject({ verdict: 'moved', finalUrl: 'https://b.org/b', status: 200 });
    expect(outcome.hops).toEqual([
      { status: 301, url: 'https://a.org/a' },
      { status: 308, url: 'https://b.org/b' },
    ]);
  });

  test('a temporary one among them makes it a passage', () => {
    expect(verdictOf(to('/a'), to('/b', 302), answer(200))).toBe('ok answered 3');
  });

  test('loops, and chains without end, are dead ends', () => {
    expect(verdictOf(to('/x/y'), to(url), to('/x/y'))).toMatch(/^broken redirect-loop/);
    expect(verdictOf(to(url))).toBe('broken redirect-loop 1');
    const chain = Array.from({ length: 30 }, (_, index) => to(`/${index}`));
    expect(verdictOf(...chain)).toBe('broken too-many-redirects 21');
  });

  test('a loop that sets a cookie is a door', () => {
    const door = to(url, 302, { 'set-cookie': ['seen=1; Path=/', 'b=2'] });
    expect(verdictOf(door, answer(200))).toBe('ok answered 2');
    expect(verdictOf(door)).toBe('broken redirect-loop 2');
  });

  test('a cookie goes back to the host that set it and to no other', () => {
    const context: VisitContext = {
      now: 0,
      random: 0,
      mayRetry: true,
      limits: defaultLimits,
      refusalOf: () => undefined,
    };
    const set = { 'set-cookie': 'id=1; Domain=.org' };
    const away = advance(startVisit(url, []), to('https://b.org/', 302, set), context);
    if (away.kind !== 'ask') throw new Error('no redirect');
    expect(askOf(away.visit).cookie).toBe('');
    const back = advance(away.visit, to('https://a.org/x', 302), context);
    if (back.kind !== 'ask') throw new Error('no redirect');
    expect(askOf(back.visit).cookie).toBe('id=1');
  });

  test.each([
    ['', 'broken redirect-nowhere 1'],
    ['http://[', 'broken redirect-nowhere 1'],
    ['file:///etc/passwd', 'broken redirect-elsewhere 1'],
    ['javascript:alert(1)', 'broken redirect-elsewhere 1'],
    ['http://10.0.0.1/', 'refused private-address 1'],
  ])('to %j: %s', (location, expected) => expect(verdictOf(to(location))).toBe(expected));

  test('a front page instead of a deep page is suspect', () => {
    expect(verdictOf(to('/'), answer(200))).toBe('suspect redirected-home 2');
    const shallow = walk([to('https://b.org/'), answer(200)], 'https://a.org/page');
    expect(shallow.outcome.verdict).toBe('moved');
  });

  test('raw UTF-8, and bytes that are none, in Location', () => {
    const raw = (bytes: readonly number[]) => String.fromCharCode(...bytes);
    const { outcome } = walk([to(`/${raw([0xc3, 0xbc])}`), answer(200)]);
    expect(outcome.finalUrl).toBe('https://a.org/%C3%BC');
    const latin = walk([to(`/${raw([0xfc])}`), answer(200)]);
    expect(latin.outcome.finalUrl).toBe('https://a.org/%FC');
  });

  test('credentials in Location are dropped', () => {
    expect(walk([to('https://u:p@a.org/x'), answer(200)]).outcome.finalUrl).toBe('https://a.org/x');
  });
});

describe('pages', () => {
  test('ids that are missing', () => {
    const page = answer(200, {}, { found: ['there'] });
    expect(walk([page], url, ['there', 'gone']).outcome.fragments).toEqual({
      accepted: ['there'],
      missing: ['gone'],
      unread: [],
    });
  });

  test('ids of a page that was not read to its end are left open', () => {
    const page = answer(200, {}, { found: ['there'], complete: false });
    expect(walk([page], url, ['there', 'gone']).outcome.fragments).toEqual({
      accepted: ['there'],
      missing: [],
      unread: ['gone'],
    });
  });

  test.each([
    ['a page made by a script', answer(200, {}, { clientSide: true })],
    ['what is no page', answer(200, { 'content-type': 'application/pdf' })],
  ])('ids of %s are believed', (_, exchange) => {
    expect(walk([exchange], url, ['x']).outcome.fragments.accepted).toEqual(['x']);
  });

  test('a fragment in the redirect wins over that of the link', () => {
    const { outcome } = walk([answer(301, { location: '/new#part' }), answer(200, {}, {})], url, [
      'old',
    ]);
    expect(outcome.fragments.accepted).toEqual(['old']);
    expect(outcome.fragment).toBe('part');
  });

  test('a title that says not found is suspect', () => {
    expect(verdictOf(answer(200, {}, { titles: ['404 Not Found'] }))).toBe(
      'suspect not-found-title 1',
    );
  });
});
