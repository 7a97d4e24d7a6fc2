import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proxyFor, readProxySettings } from '../../src/links/proxy.js';
import { type FaultServer, startFaultServer } from './support/fault-server.js';
import { checkForReal } from './support/real-world.js';

describe('readProxySettings', () => {
  test.each([
    [{ HTTP_PROXY: 'http://p:1' }, 'http://a.org/', 'http://p:1'],
    [{ HTTP_PROXY: 'http://p:1' }, 'https://a.org/', undefined],
    [{ HTTPS_PROXY: 'p:1' }, 'https://a.org/', 'http://p:1'],
    [{ ALL_PROXY: 'http://p:1' }, 'https://a.org/', 'http://p:1'],
    [{ HTTP_PROXY: 'http://p:1', http_proxy: 'http://q:2' }, 'http://a.org/', 'http://q:2'],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: '*' }, 'http://a.org/', undefined],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: 'b.org, .a.org' }, 'http://x.a.org/', undefined],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: 'a.org' }, 'http://ba.org/', 'http://p:1'],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: 'a.org:8080' }, 'http://a.org/', 'http://p:1'],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: 'a.org:8080' }, 'http://a.org:8080/', undefined],
    [{ HTTP_PROXY: 'socks5://p:1' }, 'http://a.org/', undefined],
    [{ HTTP_PROXY: '' }, 'http://a.org/', undefined],
  ])('%j: %s goes through %s', (environment, url, expected) => {
    expect(proxyFor(new URL(url), readProxySettings(environment))).toBe(expected);
  });
});

describe('through a proxy', () => {
  let server: FaultServer;
  let proxyUrl = '';
  const seen: string[] = [];
  const open = new Set<Socket>();
  const proxy = createServer((request: IncomingMessage, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
    const [, path = '/'] = /^http:\/\/[^/]+(\/.*)$/.exec(request.url ?? '') ?? [];
    response.writeHead(path === '/missing' ? 404 : 200, { 'content-length': 0 }).end();
  });
  proxy.on('connect', (request: IncomingMessage, client: Socket) => {
    seen.push(`CONNECT ${request.url}`);
    open.add(client);
    client.on('error', () => undefined);
    if (request.url?.startsWith('forbidden')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const target = connect(server.ports.good, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    open.add(target);
    target.on('error', () => undefined);
  });
  beforeAll(async () => {
    server = await startFaultServer();
    await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
    proxyUrl = `http://user:s3cret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    proxy.closeAllConnections();
    proxy.close();
    await server.close();
  });
  const check = (urls: readonly string[]) =>
    checkForReal(urls, { network: { proxies: { http: proxyUrl, https: proxyUrl, none: [] } } });

  test('plain pages are asked of the proxy by their whole address', async () => {
    const report = await check(['http://a.org/ok', 'http://a.org/missing']);
    expect(report.results.map(({ verdict }) => verdict)).toEqual(['broken', 'ok']);
    expect(seen[0]).toMatch(/^GET http:\/\/a\.org\/\w+ Basic /);
    expect(JSON.stringify(report)).not.toContain('s3cret');
  });

  test('secure pages go through a tunnel', async () => {
    const report = await check(['https://forbidden.org/']);
    expect(report.results.map(({ verdict }) => verdict)).toEqual(['blocked']);
    expect(seen).toContain('CONNECT forbidden.org:443');
  });

  test('names that mean the inside are not handed to the proxy', async () => {
    seen.length = 0;
    const report = await check([
      'http://intranet/',
      'http://metadata.google.internal/',
      'http://127.0.0.1/',
    ]);
    expect(new Set(report.results.map(({ verdict }) => verdict))).toEqual(new Set(['refused']));
    expect(seen).toEqual([]);
  });
});
