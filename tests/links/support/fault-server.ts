import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as TcpServer,
} from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  expiredCertificate,
  goodCertificate,
  selfCertificate,
  wrongCertificate,
} from './certificates.js';

/** A server on the loopback that misbehaves in known ways, each under its own path. */
export interface FaultServer {
  /** Ports by what listens there. */
  readonly ports: Readonly<Record<FaultPort, number>>;
  /** Requests by `Host` without port, and target. */
  readonly requests: Map<string, number>;
  /** Most requests at the same time, by `Host` without port. */
  readonly busiest: Map<string, number>;
  /** TCP connections to any of the ports. */
  connections: number;
  /** Bytes written of bodies without end. */
  sent: number;
  close(): Promise<void>;
}

export type FaultPort = 'http' | 'good' | 'self' | 'expired' | 'wrong' | 'h2' | 'mute' | 'closed';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const html = 'text/html; charset=utf-8';

/** A small HTML page. */
export function page(body: string, head = '<title>t</title>'): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

const headings = page(`<h1 id="present">p</h1><a name="by-name"></a><p id="über">u</p>
<p id=unquoted>q</p><p id="a&amp;b">e</p><!-- <a id="in-comment"></a> -->
<script>var s='<a id="in-script">'</script>`);
const big = page(
  `<h1 id="at-start">s</h1>${'<p>lorem ipsum dolor sit amet</p>\n'.repeat(40_000)}<h2 id="at-end">e</h2>`,
);
/** 32 MiB of spaces in 32 KB. */
const bomb = gzipSync(
  Buffer.concat([Buffer.from('<title>b</title><body>'), Buffer.alloc(1 << 25, 32)]),
);
const umlautLatin1 = Buffer.from(
  '<meta charset=iso-8859-1><title>t</title><i id="\xfcber">',
  'latin1',
);

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer = page('ok'),
  headers: Readonly<Record<string, string | string[]>> = {},
): void {
  response.writeHead(status, {
    'content-type': html,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

function status(code: number, headers: Readonly<Record<string, string | string[]>> = {}): Handler {
  return (_, response) => {
    response.writeHead(code, { 'content-length': 0, ...headers });
    response.end();
  };
}

function raw(text: string | Buffer, headersOnly = false): Handler {
  return ({ socket }) => {
    socket.write(text);
    if (!headersOnly) socket.end();
  };
}

function to(location: string, code = 301): Handler {
  return status(code, { location });
}

/** Fail the first requests for a page, then send it. */
function atFirst(times: number, failing: Handler): Handler {
  let count = 0;
  return (request, response) => {
    count += 1;
    if (count <= times) failing(request, response);
    else send(response, 200);
  };
}

function headFails(failing: Handler): Handler {
  return (request, response) =>
    request.method === 'HEAD' ? failing(request, response) : send(response, 200);
}

function body(content: string | Buffer, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_, response) => send(response, 200, content, headers);
}

/** Write until the other side has had enough, 64 MiB at most. */
function endless(server: FaultServer, headers: Readonly<Record<string, string>>): Handler {
  const chunk = Buffer.alloc(1 << 16, 32);
  return (_, response) => {
    response.writeHead(200, headers);
    let written = 0;
    const go = (): void => {
      while (written < 1 << 26) {
        written += chunk.length;
        server.sent += chunk.length;
        if (!response.write(chunk)) {
          response.once('drain', go);
          return;
        }
      }
      response.end();
    };
    go();
  };
}

function drip(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': html });
  const timer = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(timer));
}

function handlers(server: FaultServer): Map<string, Handler> {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
  const never: Handler = () => undefined;
  const reset: Handler = ({ socket }) => socket.resetAndDestroy();
  return new Map<string, Handler>([
    ['/ok', body(page('ok'))],
    ['/', body(page('home'))],
    ['/no-content', status(204)],
    ['/gone', status(410)],
    ['/auth', status(401, { 'www-authenticate': 'Basic realm="x"' })],
    ['/forbidden', status(403)],
    ['/no-head-403', headFails(status(403))],
    ['/no-head-404', headFails(status(404))],
    ['/no-head-405', headFails(status(405))],
    ['/no-head-501', headFails(status(501))],
    ['/head-reset', headFails(reset)],
    ['/head-hang', headFails(never)],
    ['/head-lies', (q, s) => (q.method === 'HEAD' ? status(200)(q, s) : send(s, 404))],
    ['/rate-seconds', atFirst(1, status(429, { 'retry-after': '1' }))],
    [
      '/rate-date',
      atFirst(1, (q, s) =>
        status(429, { 'retry-after': new Date(Date.now() + 2000).toUTCString() })(q, s),
      ),
    ],
    ['/rate-bare', atFirst(2, status(429))],
    ['/rate-forever', status(429, { 'retry-after': '3600' })],
    ['/flaky-500', atFirst(1, status(500))],
    ['/flaky-503', atFirst(2, status(503, { 'retry-after': '1' }))],
    ['/down-500', status(500)],
    ['/down-503', status(503)],
    ['/bot-999', status(999)],
    [
      '/bot-cloudflare',
      (_, s) => send(s, 403, page('Just a moment'), { 'cf-mitigated': 'challenge' }),
    ],
    ['/ua-wall', (q, s) => send(s, /Mozilla\/5/.test(q.headers['user-agent'] ?? '') ? 200 : 403)],
    ['/accept-html', (q, s) => send(s, /text\/html/.test(q.headers.accept ?? '') ? 200 : 404)],
    ['/moved', to('/ok')],
    ['/temp', to('/ok', 302)],
    ['/temp-307', to('/ok', 307)],
    ['/moved-308', to('/ok', 308)],
    ['/see-other', to('/ok', 303)],
    ...Array.from({ length: 25 }, (_, index): [string, Handler] => [
      `/chain/${index + 1}`,
      to(index === 0 ? '/ok' : `/chain/${index}`),
    ]),
    ['/loop/a', to('/loop/b', 302)],
    ['/loop/b', to('/loop/a', 302)],
    ['/self-loop', to('/self-loop')],
    [
      '/cookie-wall',
      (q, s) =>
        /seen=1/.test(q.headers.cookie ?? '')
          ? send(s, 200)
          : status(302, { location: '/cookie-wall', 'set-cookie': 'seen=1; Path=/' })(q, s),
    ],
    ['/moved-to-missing', to('/missing')],
    ['/moved-nowhere', status(301)],
    ['/to-file', to('file:///etc/hostname', 302)],
    [
      '/moved-utf8',
      raw(Buffer.from('HTTP/1.1 301 M\r\nLocation: /über\r\nContent-Length: 0\r\n\r\n')),
    ],
    ['/deep/old-page', to('/')],
    ['/moved-fragment', to('/page')],
    ['/soft-404', body(page('<h1>Oh no</h1>', '<title>404 Not Found</title>'))],
    ['/meta-refresh', body(page('', '<meta http-equiv="refresh" content="0; url=/ok">'))],
    ['/to-internal', to(`http://internal.test:${server.ports.http}/meta-data`, 302)],
    ['/to-loopback', to(`http://127.0.0.1:${server.ports.http}/meta-data`, 302)],
    ['/to-mail-port', to('http://main.test:25/', 302)],
    ['/slow', (_, s) => setTimeout(() => send(s, 200), 150)],
    ['/drip', drip],
    ['/black-hole', never],
    ['/reset', reset],
    [
      '/reset-in-body',
      (q, s) => {
        s.writeHead(200, { 'content-type': html, 'content-length': 10_000 });
        s.write('x'.repeat(100));
        setTimeout(() => q.socket.resetAndDestroy(), 10);
      },
    ],
    ['/bad-chunk', raw(`${head}Transfer-Encoding: chunked\r\n\r\nZZZ\r\nno chunk\r\n`, true)],
    ['/short-body', raw(`${head}Content-Length: 5000\r\n\r\nonly this`)],
    ['/long-body', raw(`${head}Content-Length: 4\r\n\r\nfour and much more`)],
    ['/lf-only', raw('HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 2\n\nok')],
    ['/lf-only-404', raw('HTTP/1.1 404 No\nContent-Type: text/html\nContent-Length: 2\n\nno')],
    ['/big-headers', raw(`${head}X-Big: ${'x'.repeat(24_000)}\r\nContent-Length: 2\r\n\r\nok`)],
    ['/huge-headers', raw(`${head}X-Big: ${'x'.repeat(400_000)}\r\nContent-Length: 2\r\n\r\nok`)],
    ['/not-http', raw('SSH-2.0-OpenSSH_9.6\r\n')],
    ['/gzip-bomb', body(bomb, { 'content-encoding': 'gzip' })],
    ['/bad-gzip', body('no gzip at all', { 'content-encoding': 'gzip' })],
    ['/gzip', body(gzipSync(headings), { 'content-encoding': 'gzip' })],
    ['/strange-encoding', body('x', { 'content-encoding': 'zstd' })],
    ['/latin1', body(umlautLatin1, { 'content-type': 'text/html' })],
    [
      '/utf-16',
      body(Buffer.from('\ufeff<i id="über">', 'utf16le'), { 'content-type': 'text/html' }),
    ],
    [
      '/huge.zip',
      endless(server, { 'content-type': 'application/zip', 'content-length': String(1 << 26) }),
    ],
    ['/endless', endless(server, { 'content-type': html })],
    ['/page', body(headings)],
    ['/spa', body(page('<div id="root"></div><script src="/app.js"></script>'))],
    ['/github', body(page('<h2><a id="user-content-foo" href="#foo"></a>Foo</h2>'))],
    ['/big-page', body(big)],
    ['/file.pdf', body('%PDF-1.4', { 'content-type': 'application/pdf' })],
    ['/code.rs', body('fn main(){}', { 'content-type': 'text/plain' })],
    ...[
      '/%C3%BCber',
      '/a%20b',
      '/a%2Fb',
      '/100%25',
      '/bad%zz',
      '/q?a=1&b=2',
      '/q?x=%26',
      '/paren_(x)',
      '/semi;v=1',
    ].map((path): [string, Handler] => [path, body(page('ok'))]),
  ]);
}

/** Start the server on free ports of the loopback. */
export async function startFaultServer(): Promise<FaultServer> {
  const ports: Record<FaultPort, number> = {
    http: 0,
    good: 0,
    self: 0,
    expired: 0,
    wrong: 0,
    h2: 0,
    mute: 0,
    closed: 0,
  };
  const listening: (Server | TcpServer)[] = [];
  const server: FaultServer = {
    ports,
    requests: new Map(),
    busiest: new Map(),
    connections: 0,
    sent: 0,
    async close() {
      for (const each of listening) if ('closeAllConnections' in each) each.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        listening.map((each) => new Promise((resolve) => each.close(() => resolve(undefined)))),
      );
    },
  };
  const sockets = new Set<{ destroy(): void }>();
  let routes = new Map<string, Handler>();
  const handle = countingHandler(server, () => routes);
  const listen = async (each: Server | TcpServer): Promise<number> => {
    listening.push(each);
    each.on(
      'connection',
      (socket: { destroy(): void; on(event: string, run: () => void): void }) => {
        server.connections += 1;
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => undefined);
      },
    );
    each.on('clientError', (_: Error, socket: { destroy(): void }) => socket.destroy());
    await new Promise((resolve) => each.listen(0, '127.0.0.1', () => resolve(undefined)));
    return (each.address() as AddressInfo).port;
  };
  ports.http = await listen(createServer(handle));
  ports.good = await listen(createTlsServer(goodCertificate, handle));
  ports.self = await listen(createTlsServer(selfCertificate, handle));
  ports.expired = await listen(createTlsServer(expiredCertificate, handle));
  ports.wrong = await listen(createTlsServer(wrongCertificate, handle));
  ports.h2 = await listen(
    createSecureServer({ ...goodCertificate, allowHTTP1: false }, handle as never) as never,
  );
  ports.mute = await listen(createTcpServer());
  const closing = createTcpServer();
  ports.closed = await listen(closing);
  await new Promise((resolve) => closing.close(() => resolve(undefined)));
  listening.pop();
  routes = handlers(server);
  return server;
}

/** An impatient host turns the fifth request at the same time away. */
function countingHandler(server: FaultServer, routes: () => Map<string, Handler>): Handler {
  const running = new Map<string, number>();
  return (request, response) => {
    const host = (request.headers.host ?? request.headers[':authority'] ?? '').toString();
    const name = host.replace(/:\d+$/, '');
    const key = `${name}${request.url}`;
    server.requests.set(key, (server.requests.get(key) ?? 0) + 1);
    const now = (running.get(name) ?? 0) + 1;
    running.set(name, now);
    server.busiest.set(name, Math.max(now, server.busiest.get(name) ?? 0));
    let over = false;
    const end = (): void => {
      if (!over) running.set(name, (running.get(name) ?? 0) - 1);
      over = true;
    };
    response.on('close', end);
    // A client in the same process can have the answer, and ask again, before "close" comes here.
    const finish = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
    response.end = ((...args: unknown[]) => {
      end();
      return finish(...args);
    }) as ServerResponse['end'];
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    if (name === 'polite.test') {
      if (now > 4) status(429, { 'retry-after': '1' })(request, response);
      else setTimeout(() => send(response, 200), 20);
      return;
    }
    const handler = routes().get(request.url ?? '');
    if (handler) handler(request, response);
    else send(response, 404, page('404'));
  };
}
