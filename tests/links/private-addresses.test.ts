import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAddressPolicy } from '../../src/links/address-policy.js';
import type { HostAddress, Resolve } from '../../src/links/client/address-gate.js';
import { openNetwork } from '../../src/links/client/network.js';
import type { Route } from '../../src/links/exchange.js';
import { checkForReal, hastyLimits } from './support/real-world.js';

/** Counts connections, answers with what it is told, and stays on the loopback. */
async function listen(host: string, port: number, reply: () => string) {
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(reply()));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  return {
    port: (server.address() as AddressInfo).port,
    count: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** Spellings of this machine, its network and the metadata services, for a port. */
const spellings: readonly ((port: number) => string)[] = [
  (port) => `http://127.0.0.1:${port}/`,
  (port) => `http://127.0.0.1.:${port}/`,
  (port) => `http://127.1:${port}/`,
  (port) => `http://127.0.1:${port}/`,
  (port) => `http://2130706433:${port}/`,
  (port) => `http://0x7f000001:${port}/`,
  (port) => `http://0x7f.0.0.1:${port}/`,
  (port) => `http://0177.0.0.1:${port}/`,
  (port) => `http://017700000001:${port}/`,
  (port) => `http://%31%32%37.0.0.1:${port}/`,
  (port) => `http://１２７。０。０。１:${port}/`,
  (port) => `http:127.0.0.1:${port}/`,
  (port) => `http:/\\127.0.0.1:${port}/`,
  (port) => `//127.0.0.1:${port}/`,
  (port) => `http://a.org@127.0.0.1:${port}/`,
  (port) => `http://a.org%2F@127.0.0.1:${port}/`,
  (port) => `http://0:${port}/`,
  (port) => `http://0.0.0.0:${port}/`,
  (port) => `http://[::1]:${port}/`,
  (port) => `http://[0:0:0:0:0:0:0:1]:${port}/`,
  (port) => `http://[::]:${port}/`,
  (port) => `http://[::ffff:127.0.0.1]:${port}/`,
  (port) => `http://[::ffff:7f00:1]:${port}/`,
  (port) => `http://[::127.0.0.1]:${port}/`,
  (port) => `http://[64:ff9b::7f00:1]:${port}/`,
  (port) => `http://[2002:7f00:1::]:${port}/`,
  (port) => `http://[fe80::1]:${port}/`,
  (port) => `http://[fd00:ec2::254]:${port}/`,
  (port) => `http://169.254.169.254:${port}/`,
  (port) => `http://10.0.0.1:${port}/`,
  (port) => `https://127.0.0.1:${port}/`,
];

const resolveTo =
  (...addresses: readonly (readonly HostAddress[])[]): Resolve =>
  () => {
    const [first = [], ...rest] = addresses;
    addresses = rest.length > 0 ? rest : addresses;
    return Promise.resolve(first);
  };
const loopback: HostAddress = { address: '127.0.0.1', family: 4 };

describe('private addresses', () => {
  let inside: Awaited<ReturnType<typeof listen>>;
  let outside: Awaited<ReturnType<typeof listen>>;
  let location = '';
  beforeAll(async () => {
    inside = await listen('127.0.0.1', 0, () => ok);
    outside = await listen('127.0.0.1', 0, () =>
      location === ''
        ? ok
        : `HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
  });
  afterAll(() => Promise.all([inside.close(), outside.close()]));

  test.each(spellings.map((spell) => [spell(0).replace(':0', ''), spell] as const))(
    '%s is not asked',
    async (_, spell) => {
      const [result] = (await checkForReal([spell(inside.port)])).results;
      expect(result?.verdict).toBe('refused');
      expect(inside.count()).toBe(0);
    },
  );

  // `http:host` in a redirect is relative to the page that sends it.
  const absolute = spellings.filter((spell) => /^(?:https?:)?[/\\]{2}/.test(spell(0)));

  test.each(absolute.map((spell) => [spell(0).replace(':0', ''), spell] as const))(
    'a redirect to %s is not followed',
    async (_, spell) => {
      location = spell(inside.port).replace(/[^\x20-\x7e]/g, encodeURIComponent);
      const url = `http://outside.test:${outside.port}/`;
      const [result] = (await checkForReal([url], { allowed: ['outside.test'] })).results;
      expect(result?.verdict).toBe('refused');
      expect(inside.count()).toBe(0);
    },
  );

  test('a public name that leads inside is not asked', async () => {
    const url = `http://public.test:${inside.port}/`;
    const [result] = (await checkForReal([url])).results;
    expect(result).toMatchObject({ verdict: 'refused', reason: 'private-address' });
    expect(inside.count()).toBe(0);
  });

  test('a name that changes its address between two requests is caught at the second', async () => {
    location = '';
    const elsewhere = await listen('127.0.0.2', inside.port, () => ok).catch(() => undefined);
    const resolve = resolveTo([{ address: '127.0.0.2', family: 4 }], [loopback]);
    const policy = parseAddressPolicy(['127.0.0.2']);
    const network = openNetwork(
      {
        policy,
        proxies: { none: [] },
        userAgent: 't',
        language: 'en',
        resolve,
        limits: hastyLimits,
      },
      new AbortController().signal,
    );
    const ask = { url: `http://rebound.test:${inside.port}/`, cookie: '', wanted: [] };
    const first = await network.fetch({ ...ask, route: 'strict' });
    if (elsewhere) expect(first).toMatchObject({ kind: 'response', status: 200 });
    for (const route of ['strict', 'lenient'] as const)
      expect(await network.fetch({ ...ask, route })).toMatchObject({
        failure: { kind: 'private-address' },
      });
    expect(inside.count()).toBe(0);
    network.close();
    await elsewhere?.close();
  });

  test('of mixed addresses only the public ones are used', async () => {
    const resolve = resolveTo([{ address: '10.255.255.1', family: 4 }, loopback]);
    const url = `http://mixed.test:${outside.port}/`;
    location = '';
    const report = await checkForReal([url], { allowed: ['127.0.0.1'], network: { resolve } });
    expect(report.results[0]?.verdict).toBe('ok');
  });

  test.each(['strict', 'lenient', 'h2'] as const satisfies readonly Route[])(
    'the %s connection itself refuses, whoever asks it',
    async (route) => {
      const policy = parseAddressPolicy([]);
      const network = openNetwork(
        {
          policy,
          proxies: { none: [] },
          userAgent: 't',
          language: 'en',
          limits: hastyLimits,
          resolve: resolveTo([loopback]),
        },
        new AbortController().signal,
      );
      for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'name.test']) {
        const scheme = route === 'h2' ? 'https' : 'http';
        const url = `${scheme}://${host}:${inside.port}/`;
        const exchange = await network.fetch({ url, route, cookie: '', wanted: [] });
        expect(exchange).toMatchObject({ failure: { kind: 'private-address' } });
      }
      network.close();
      expect(inside.count()).toBe(0);
    },
  );

  test('nothing came in at all', () => expect(inside.count()).toBe(0));
});
