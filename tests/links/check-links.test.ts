import { describe, expect, test } from 'vitest';
import { day } from '../../src/links/cache-entry.js';
import { checkLinks } from '../../src/links/check-links.js';
import type { LinkOptions } from '../../src/links/link-check.js';
import type { LinkReport, LinkResult } from '../../src/links/link-report.js';
import { createFakeClock } from './support/fake-clock.js';
import {
  answer,
  closedPolicy,
  createFakeStore,
  createWorld,
  type FakeStore,
  failure,
  type Server,
  usesOf,
  type World,
  type WorldOptions,
} from './support/fake-world.js';

const options: LinkOptions = { policy: closedPolicy };

function run(urls: readonly string[], world: World, more: Partial<LinkOptions> = {}) {
  return world.clock.until(checkLinks(usesOf(urls), { ...options, ...more }, world));
}

function verdicts(report: LinkReport): Record<string, string> {
  return Object.fromEntries(report.results.map((result) => [result.url, result.verdict]));
}

function only(report: LinkReport): LinkResult {
  const [result] = report.results;
  if (!result || report.results.length > 1) throw new Error('not one result');
  return result;
}

const fine: Server = () => answer(200);

describe('dedupe', () => {
  test('one page is asked for once, whatever the fragments and however often', async () => {
    const world = createWorld({
      server: (ask) => answer(200, {}, { found: ask.wanted.filter((id) => id !== 'gone') }),
    });
    const urls = ['https://a.org/x#one', 'https://a.org/x#gone', 'https://a.org/x'];
    const report = await run([...urls, ...Array<string>(10_000).fill('https://a.org/x')], world);
    expect(world.requests).toEqual(['https://a.org/x']);
    expect(verdicts(report)).toEqual({
      'https://a.org/x': 'ok',
      'https://a.org/x#gone': 'fragment',
      'https://a.org/x#one': 'ok',
    });
    expect(report.results[0]?.places).toHaveLength(10_001);
  });

  test('nothing is asked for examples, mail, or private addresses', async () => {
    const world = createWorld({ server: fine });
    const report = await run(
      [
        'https://example.org/x',
        'http://localhost:4000/',
        'mailto:a@b.org',
        'http://127.0.0.1/',
        'http://x:99999/',
      ],
      world,
    );
    expect(world.connects).toBe(0);
    expect(verdicts(report)).toEqual({
      'http://127.0.0.1/': 'refused',
      'http://x:99999/': 'broken',
    });
  });
});

describe('politeness', () => {
  test('never more than four at once on a host, also across ports and redirects', async () => {
    const urls = Array.from({ length: 60 }, (_, index) => {
      const port = index % 3 === 0 ? ':8080' : '';
      return `http://${index % 2 === 0 ? 'a' : 'b'}.org${port}/${index}`;
    });
    const world = createWorld({
      server: (ask) =>
        new URL(ask.url).hostname === 'b.org'
          ? answer(302, { location: ask.url.replace('b.org', 'a.org').concat('/moved') })
          : answer(200),
      latency: () => 2000,
    });
    await run(urls, world);
    expect(world.busiest.get('a.org')).toBe(4);
    expect(world.busiest.get('b.org')).toBe(4);
  });

  test('Retry-After keeps the whole host waiting', async () => {
    const clock = createFakeClock();
    const asked: number[] = [];
    const world = createWorld({
      clock,
      server: (_, nth) => (nth === 0 ? answer(429, { 'retry-after': '20' }) : answer(200)),
      onRequest: () => asked.push(clock.elapsed()),
    });
    const report = await run(['https://a.org/1', 'https://a.org/2', 'https://a.org/3'], world);
    expect(Object.values(verdicts(report))).toEqual(['ok', 'ok', 'ok']);
    expect(asked.filter((at) => at > 200 && at < 20_000)).toEqual([]);
  });

  test('a host that shuts us out for an hour is not asked for each of its pages', async () => {
    const urls = Array.from({ length: 100 }, (_, index) => `https://a.org/${index}`);
    const world = createWorld({ server: () => answer(429, { 'retry-after': '3600' }) });
    const report = await run(urls, world);
    expect(new Set(Object.values(verdicts(report)))).toEqual(new Set(['blocked']));
    expect(report.results).toHaveLength(100);
    expect(world.requests.length).toBeLessThan(10);
  });

  test('a host that does not answer is not asked for each of its pages', async () => {
    const urls = Array.from({ length: 500 }, (_, index) => `https://dead.org/${index}`);
    const world = createWorld({
      server: ({ url }) => (url.includes('dead') ? failure('connect-timeout') : answer(200)),
      latency: () => 10_000,
    });
    const report = await run([...urls, 'https://a.org/', 'https://b.org/'], world);
    expect(report.results.filter(({ verdict }) => verdict === 'timeout')).toHaveLength(500);
    expect(world.requests.length).toBeLessThan(12);
    expect(world.clock.elapsed()).toBeLessThan(45_000);
  });

  test('a host that comes back in time is asked for the rest', async () => {
    let count = 0;
    const world = createWorld({
      server() {
        count += 1;
        return count <= 3 ? failure('connect-timeout') : answer(200);
      },
    });
    const urls = Array.from(
      { length: 50 },
      (_, index) => `https://a.org/${String(index).padStart(2, '0')}`,
    );
    const found = Object.values(verdicts(await run(urls, world)));
    expect(found.filter((verdict) => verdict === 'timeout')).toHaveLength(3);
    expect(found.filter((verdict) => verdict === 'ok')).toHaveLength(47);
  });
});

describe('the order of answers', () => {
  const hosts = Array.from({ length: 24 }, (_, index) => `h${index}.org`);
  const urls = hosts.flatMap((host, h) =>
    Array.from({ length: 8 }, (_, index) => `https://${host}/${h}/${index}#id${index % 3}`),
  );
  const server: Server = ({ url, wanted }, nth) => {
    const [, host = 0, page = 0] = /\/(\d+)\/(\d+)$/.exec(url)?.map(Number) ?? [];
    if (host === 3) return failure('connection-refused');
    if (host === 5) return failure('name-not-found');
    if (host === 7) return failure('certificate');
    if (host === 9) return failure('response-timeout');
    const answers = [
      answer(200, {}, { found: wanted }),
      answer(200, {}, { found: [] }),
      answer(404),
      nth === 0 ? answer(503) : answer(200),
      answer(301, { location: `/moved/${host}-${page}` }),
      nth < 2 ? answer(429, { 'retry-after': '2' }) : answer(200),
      answer(403),
      failure('reset'),
    ];
    return url.includes('/moved/') ? answer(200, {}, { found: wanted }) : (answers[page] as never);
  };

  test('twenty runs with shuffled latencies give the same bytes', async () => {
    const reports = new Set<string>();
    const orders = new Set<string>();
    for (let seed = 1; seed <= 20; seed += 1) {
      let state = seed * 7919;
      const world = createWorld({
        server,
        latency() {
          state = (Math.imul(state, 1103515245) + 12345) >>> 0;
          return state % 4000;
        },
      });
      reports.add(JSON.stringify(await run(urls, world)));
      orders.add(world.requests.join());
    }
    expect(orders.size).toBe(20);
    expect(reports.size).toBe(1);
    const [text = ''] = reports;
    for (const verdict of [
      'ok',
      'moved',
      'broken',
      'fragment',
      'blocked',
      'down',
      'timeout',
      'tls',
    ])
      expect(text).toContain(`"verdict":"${verdict}"`);
  });
});

describe('the network', () => {
  const urls = Array.from({ length: 40 }, (_, index) => `https://h${index}.org/`);

  test.each([
    ['name-not-found', 0],
    ['name-lookup', 0],
    ['unreachable', 0],
    ['connection-refused', 0],
    ['connect-timeout', 10_000],
  ] as const)('no network: %s', async (kind, latency) => {
    const world = createWorld({ server: () => failure(kind), latency: () => latency });
    const report = await run(urls, world);
    expect(new Set(Object.values(verdicts(report)))).toEqual(new Set(['offline']));
    expect(report.notices).toEqual(['offline']);
    expect(world.requests).toHaveLength(8);
    expect(world.clock.elapsed()).toBeLessThan(latency + 1000);
  });

  test('dead hosts beside one that lives are dead, not the network', async () => {
    const world = createWorld({
      server: ({ url }) => (url.includes('h20.') ? answer(200) : failure('name-not-found')),
    });
    const few = urls.slice(17, 24);
    const report = await run(few, world);
    expect(Object.values(verdicts(report)).filter((verdict) => verdict === 'broken')).toHaveLength(
      6,
    );
  });

  test('one unknown name proves nothing', async () => {
    const world = createWorld({ server: () => failure('name-not-found') });
    expect(only(await run(['https://gone.org/'], world))).toMatchObject({
      verdict: 'down',
      reason: 'name-not-found',
    });
  });

  test('when only dead links are left to ask, a page that was fine is the witness', async () => {
    const store = createFakeStore();
    const clock = createFakeClock();
    const server: Server = ({ url }) =>
      url.includes('dead') ? failure('connection-refused') : answer(200);
    const all = [...urls, ...Array.from({ length: 12 }, (_, index) => `https://dead${index}.org/`)];
    await run(all, createWorld({ server, store, clock }));
    const world = createWorld({ server, store, clock });
    const report = await run(all, world);
    expect(report.notices).toEqual([]);
    expect(report.results.filter(({ verdict }) => verdict === 'down')).toHaveLength(12);
    expect(world.requests.filter((url) => !url.includes('dead'))).toHaveLength(3);
    const lost = createWorld({ server: () => failure('name-lookup'), store, clock });
    expect((await run(all, lost)).notices).toEqual(['offline']);
  });

  test('one gatekeeper in front of all hosts is no answer of theirs', async () => {
    const store = createFakeStore();
    const server: Server = ({ url }) =>
      url.includes('login.hotel') ? answer(200) : answer(302, { location: 'http://login.hotel/x' });
    const world = createWorld({ server, store });
    const report = await run(urls, world);
    expect(report.notices).toEqual(['captive-portal']);
    expect(new Set(Object.values(verdicts(report)))).toEqual(new Set(['offline']));
    expect(store.text ?? '').not.toContain('h1.org');
  });

  test.each([
    ['the same certificate everywhere', () => failure('certificate', 'AA:BB')],
    ['every name private', () => failure('private-address')],
    ['511', () => answer(511)],
  ])('%s', async (_, server) => {
    const report = await run(urls, createWorld({ server }));
    expect(report.notices).toEqual(['captive-portal']);
  });

  test('sites that move to one new home are no gatekeeper when others answer', async () => {
    const server: Server = ({ url }) =>
      /h[1-7]\./.test(url) ? answer(301, { location: 'https://new.org/x' }) : answer(200);
    expect((await run(urls, createWorld({ server }))).notices).toEqual([]);
  });
});

describe('the cache', () => {
  const page = 'https://a.org/page';
  const again = (
    store: FakeStore,
    days: number,
    server: Server,
    more: Partial<WorldOptions> = {},
  ) => {
    const clock = createFakeClock(Date.UTC(2026, 0, 1) + days * day);
    return createWorld({ server, store, clock, ...more });
  };

  test.each([
    ['ok', answer(200), 5, 9],
    ['moved', answer(301, { location: '/new' }), 5, 9],
    ['broken', answer(404), 0.7, 1.3],
    ['blocked', answer(403), 0.7, 1.3],
    ['tls', failure('certificate'), 0.15, 0.35],
  ])('%s is remembered for its time', async (verdict, first, fresh, stale) => {
    const store = createFakeStore();
    const server: Server = ({ url }) => (url.endsWith('/new') ? answer(200) : first);
    expect(only(await run([page], again(store, 0, server)))).toMatchObject({
      verdict,
      fromCache: false,
    });
    const warm = again(store, fresh, server);
    expect(only(await run([page], warm))).toMatchObject({ verdict, fromCache: true });
    expect(warm.connects).toBe(0);
    const cold = again(store, stale, server);
    expect(only(await run([page], cold)).fromCache).toBe(false);
  });

  test.each([
    ['down', failure('connection-refused')],
    ['timeout', failure('response-timeout')],
  ])('%s is asked again each time', async (verdict, exchange) => {
    const store = createFakeStore();
    await run(
      [page],
      again(store, 0, () => exchange),
    );
    const world = again(store, 0.01, () => exchange);
    expect(only(await run([page], world)).verdict).toBe(verdict);
    expect(world.requests.length).toBeGreaterThan(0);
  });

  test('an outage becomes a dead link after three runs over seven days', async () => {
    const store = createFakeStore();
    const found: string[] = [];
    for (const days of [0, 1, 2, 6.9, 7.1]) {
      const { verdict, reason } = only(
        await run(
          [page],
          again(store, days, () => failure('reset')),
        ),
      );
      found.push(`${verdict} ${reason}`);
    }
    expect(found).toEqual([...Array<string>(4).fill('down reset'), 'broken gone']);
  });

  test('two runs a week apart are not enough, and one good answer forgets the failures', async () => {
    const store = createFakeStore();
    const at = async (days: number, server: Server) =>
      only(await run([page], again(store, days, server))).verdict;
    expect(await at(0, () => failure('reset'))).toBe('down');
    expect(await at(30, () => failure('reset'))).toBe('down');
    expect(await at(31, fine)).toBe('ok');
    expect(await at(70, () => failure('reset'))).toBe('down');
    expect(await at(71, () => failure('reset'))).toBe('down');
    expect(await at(72, () => failure('reset'))).toBe('down');
  });

  test('a page that was fine within a month is given the benefit of the doubt', async () => {
    const store = createFakeStore();
    await run([page], again(store, 0, fine));
    const soon = only(
      await run(
        [page],
        again(store, 20, () => answer(500)),
      ),
    );
    expect(soon).toMatchObject({ verdict: 'ok', lastOk: Date.UTC(2026, 0, 1) });
    const late = only(
      await run(
        [page],
        again(store, 40, () => answer(500)),
      ),
    );
    expect(late.verdict).toBe('down');
    const other = createFakeStore();
    await run([page], again(other, 0, fine));
    expect(
      only(
        await run(
          [page],
          again(other, 40, () => answer(500)),
        ),
      ).verdict,
    ).toBe('down');
  });

  test('a 404 is never covered up by a good past', async () => {
    const store = createFakeStore();
    await run([page], again(store, 0, fine));
    expect(
      only(
        await run(
          [page],
          again(store, 10, () => answer(404)),
        ),
      ).verdict,
    ).toBe('broken');
  });

  test('a fragment that was never looked for is asked', async () => {
    const store = createFakeStore();
    const server: Server = ({ wanted }) =>
      answer(200, {}, { found: wanted.filter((id) => id === 'a') });
    await run([`${page}#a`, `${page}#b`], again(store, 0, server));
    const warm = again(store, 1, server);
    expect(Object.values(verdicts(await run([page, `${page}#a`, `${page}#b`], warm)))).toEqual([
      'ok',
      'ok',
      'fragment',
    ]);
    expect(warm.requests).toEqual([]);
    const more = again(store, 1, server);
    await run([`${page}#a`, `${page}#c`], more);
    expect(more.requests).toEqual([page]);
  });

  test('an unchanged page is not read again for its ids', async () => {
    const store = createFakeStore();
    const server: Server = ({ etag, wanted }) =>
      etag === '"1"'
        ? answer(304)
        : answer(200, { etag: '"1"' }, { found: wanted.filter((id) => id !== 'x') });
    await run([`${page}#a`, `${page}#x`], again(store, 0, server));
    const later = await run([`${page}#a`, `${page}#x`], again(store, 20, server));
    expect(later.results.map(({ verdict, fromCache }) => [verdict, fromCache])).toEqual([
      ['ok', false],
      ['fragment', false],
    ]);
  });

  test('recheck asks for everything that was not fine', async () => {
    const store = createFakeStore();
    const server: Server = ({ url }) => answer(url === page ? 200 : 404);
    const urls = [page, 'https://a.org/gone'];
    await run(urls, again(store, 0, server));
    const world = again(store, 0.1, server);
    await run(urls, world, { recheck: true });
    expect(new Set(world.requests)).toEqual(new Set(['https://a.org/gone']));
  });

  test.each([
    ['corrupt', (text: string) => text.replaceAll('"v":"ok"', '"v":ok')],
    ['cut off', (text: string) => text.slice(0, -30)],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['empty', () => ''],
    ['binary', () => '\0\xff\ufffe'.repeat(1000)],
    [
      'of hostile lines',
      (text: string) => `${text}null\n[]\n{"u":1}\n{"__proto__":{"u":2}}\n"x"\n`,
    ],
  ])('a cache that is %s costs time and nothing else', async (_, damage) => {
    const store = createFakeStore();
    await run([page], again(store, 0, fine));
    store.text = damage(store.text ?? '');
    const report = await run([page], again(store, 1, fine));
    expect(only(report).verdict).toBe('ok');
    expect(report.notices).toEqual([]);
    const warm = again(store, 1.1, fine);
    expect(only(await run([page], warm)).fromCache).toBe(true);
  });

  test.each([
    ['locked', 'cache-locked'],
    ['full', 'cache-unwritable'],
    ['unreadable', 'cache-unreadable'],
  ] as const)('a cache that is %s is said and gone without', async (trouble, notice) => {
    const store = createFakeStore();
    store.trouble = trouble;
    const report = await run([page], again(store, 0, fine));
    expect(only(report).verdict).toBe('ok');
    expect(report.notices).toEqual([notice]);
  });

  test('a locked cache is still read', async () => {
    const store = createFakeStore();
    await run([page], again(store, 0, fine));
    const before = store.text;
    store.trouble = 'locked';
    const report = await run([page, 'https://b.org/'], again(store, 1, fine));
    expect(report.results.map(({ fromCache }) => fromCache)).toEqual([true, false]);
    expect(store.text).toBe(before);
  });

  test('nothing is written when nothing is new', async () => {
    const store = createFakeStore();
    await run([page], again(store, 0, fine));
    const { writes } = store;
    await run([page], again(store, 1, fine));
    expect(store.writes).toBe(writes);
  });

  test('a clock that is set back does not keep an answer fresh for ever', async () => {
    const store = createFakeStore();
    await run([page], again(store, 400, fine));
    const world = again(store, 0, fine);
    await run([page], world);
    expect(world.requests).toEqual([page]);
  });

  test('a file full of old lines is cleaned up', async () => {
    const store = createFakeStore();
    for (let days = 0; days < 40; days += 10) {
      const urls = Array.from({ length: 600 }, (_, index) => `https://a.org/${index}`);
      await run(urls, again(store, days, fine));
    }
    expect((store.text ?? '').split('\n').length).toBeLessThan(1900);
  });

  test('secrets are neither in the cache nor in the report', async () => {
    const store = createFakeStore();
    const server: Server = ({ url }) =>
      url.includes('/moved')
        ? answer(200)
        : answer(301, { location: 'https://u:hidden@a.org/moved?session=hidden' });
    const urls = [
      'https://user:hidden@a.org/x',
      'https://a.org/?access_token=hidden',
      'https://a.org/files/x?X-Amz-Signature=hidden',
    ];
    const report = await run(urls, again(store, 0, server));
    expect(report.results).toHaveLength(3);
    expect(JSON.stringify(report)).not.toContain('hidden');
    expect(store.text ?? '').not.toContain('hidden');
  });

  test('a page behind a secret address is remembered without the secret', async () => {
    const store = createFakeStore();
    const url = 'https://a.org/?access_token=hidden';
    await run([url], again(store, 0, fine));
    expect(store.text).not.toContain('hidden');
    const warm = again(store, 1, fine);
    expect(only(await run([url], warm)).fromCache).toBe(true);
  });
});

describe('being stopped', () => {
  const urls = Array.from({ length: 60 }, (_, index) => `https://h${index % 12}.org/${index}`);
  const server: Server = ({ url }) =>
    Number(url.split('/').pop()) % 5 === 0 ? failure('response-timeout') : answer(200);

  test('what was found is reported and kept, and not asked for again', async () => {
    const store = createFakeStore();
    const stopper = new AbortController();
    const first = createWorld({
      server,
      store,
      signal: stopper.signal,
      onRequest: (count) => count === 40 && stopper.abort(),
    });
    const report = await run(urls, first);
    expect(report.notices).toEqual(['interrupted']);
    expect(report.results.length).toBeGreaterThan(20);
    expect(report.results.length + report.unasked).toBe(60);

    const second = createWorld({
      server,
      store,
      clock: createFakeClock(first.clock.now() + 60_000),
    });
    const rest = await run(urls, second);
    expect(rest.unasked).toBe(0);
    const finished = new Set(report.results.map(({ url }) => url));
    expect(second.requests.filter((url) => finished.has(url))).toEqual([]);
  });

  test('a run that is killed loses nothing that was finished', async () => {
    const store = createFakeStore();
    const snapshots: string[] = [];
    const done: number[] = [];
    const world = createWorld({
      server,
      store,
      onProgress: (progress) => done.push(progress.done),
      onRequest: () => snapshots.push(store.text ?? ''),
    });
    await run(urls, world);
    const killed = createFakeStore(`${snapshots[45]}{"u":"https://h0.org/`);
    const kept = (snapshots[45] ?? '').match(/"u":"[^"]+"/g) ?? [];
    expect(kept.length).toBeGreaterThan(25);
    const second = createWorld({
      server,
      store: killed,
      clock: createFakeClock(world.clock.now()),
    });
    const report = await run(urls, second);
    const finished = new Set(kept.map((text) => text.slice(5, -1)));
    expect(second.requests.filter((url) => finished.has(url))).toEqual([]);
    expect(report.results).toHaveLength(60);
    expect(done.at(-1)).toBe(60);
  });

  test('a run that was cut off long ago is not taken up again', async () => {
    const store = createFakeStore();
    const stopper = new AbortController();
    const first = createWorld({
      server,
      store,
      signal: stopper.signal,
      onRequest: (count) => count === 40 && stopper.abort(),
    });
    const report = await run(urls, first);
    const failed = report.results.filter(({ verdict }) => verdict === 'timeout');
    const later = createWorld({ server, store, clock: createFakeClock(first.clock.now() + day) });
    await run(urls, later);
    for (const { url } of failed) expect(later.requests).toContain(url);
  });

  test('a run has an end, if it is given one', async () => {
    const world = createWorld({ server: fine, latency: () => 30_000 });
    const report = await run(urls, world, { maxTime: 20_000 });
    expect(report.notices).toEqual(['time-up']);
    expect(report.unasked).toBe(60);
    expect(world.clock.elapsed()).toBe(20_000);
  });

  test('a signal that came before the start', async () => {
    const stopper = new AbortController();
    stopper.abort();
    const world = createWorld({ server: fine, signal: stopper.signal });
    expect((await run(urls, world)).unasked).toBe(60);
    expect(world.requests).toEqual([]);
  });
});

test('tens of thousands of addresses', async () => {
  const urls = Array.from(
    { length: 20_000 },
    (_, index) => `https://h${index % 2000}.org/${index}`,
  );
  const world = createWorld({ server: fine, store: createFakeStore() });
  const report = await run(urls, world);
  expect(report.results).toHaveLength(20_000);
  expect(world.requests).toHaveLength(20_000);
});

test('addresses of 100 kB', async () => {
  const long = (letter: string): string => `https://a.org/${letter.repeat(100_000)}`;
  const store = createFakeStore();
  const world = createWorld({ server: fine, store });
  const report = await run([long('a'), long('b')], world);
  expect(report.results.map(({ verdict }) => verdict)).toEqual(['ok', 'ok']);
  expect((store.text ?? '').length).toBeLessThan(1000);
});
