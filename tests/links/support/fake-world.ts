import { createHash } from 'node:crypto';
import type { AddressPolicy } from '../../../src/links/address-policy.js';
import type { Ask, Exchange, PageFacts } from '../../../src/links/exchange.js';
import type { FailureKind } from '../../../src/links/failure.js';
import type { CacheStore } from '../../../src/links/link-cache.js';
import type { LinkEnvironment } from '../../../src/links/link-check.js';
import type { LinkUse } from '../../../src/links/plan-links.js';
import { readHeaders } from '../../../src/links/response-headers.js';
import { createFakeClock, type FakeClock } from './fake-clock.js';

/** What a server does with the nth request (from 0) for a URL. */
export type Server = (ask: Ask, nth: number) => Exchange;

export interface World extends LinkEnvironment {
  readonly clock: FakeClock;
  /** URLs in the order in which they were asked for. */
  readonly requests: string[];
  /** Most requests at the same time, by host. */
  readonly busiest: Map<string, number>;
  readonly connects: number;
}

export interface WorldOptions {
  readonly server: Server;
  readonly clock?: FakeClock;
  readonly latency?: (ask: Ask, nth: number) => number;
  readonly store?: CacheStore;
  readonly signal?: AbortSignal;
  readonly onRequest?: (count: number) => void;
  readonly onProgress?: LinkEnvironment['onProgress'];
}

/** An internet of one function, on a clock that costs no time. */
export function createWorld(options: WorldOptions): World {
  const clock = options.clock ?? createFakeClock();
  const requests: string[] = [];
  const busiest = new Map<string, number>();
  const running = new Map<string, number>();
  const seen = new Map<string, number>();
  let connects = 0;
  const fetch = (ask: Ask): Promise<Exchange> => {
    const nth = seen.get(ask.url) ?? 0;
    seen.set(ask.url, nth + 1);
    requests.push(ask.url);
    options.onRequest?.(requests.length);
    const host = new URL(ask.url).hostname;
    const now = (running.get(host) ?? 0) + 1;
    running.set(host, now);
    busiest.set(host, Math.max(now, busiest.get(host) ?? 0));
    return new Promise((resolve) => {
      clock.after(options.latency?.(ask, nth) ?? 50, () => {
        running.set(host, (running.get(host) ?? 0) - 1);
        resolve(options.server(ask, nth));
      });
    });
  };
  return {
    clock,
    requests,
    busiest,
    get connects() {
      return connects;
    },
    connect: () => {
      connects += 1;
      return Promise.resolve({ fetch, refusesName: () => false, close: () => undefined });
    },
    random: () => 0.5,
    signal: options.signal ?? new AbortController().signal,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    ...(options.store ? { store: options.store } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  };
}

/** A response with a status and header fields. */
export function answer(
  status: number,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
  page?: Partial<PageFacts>,
): Exchange {
  const facts = { titles: [], found: [], clientSide: false, complete: true, ...page };
  return {
    kind: 'response',
    status,
    headers: readHeaders(page ? { 'content-type': 'text/html', ...headers } : headers),
    ...(page ? { page: facts } : {}),
  };
}

/** A request that came to nothing. */
export function failure(kind: FailureKind, fingerprint?: string): Exchange {
  const code = kind.toUpperCase();
  return { kind: 'failure', failure: { kind, code, ...(fingerprint ? { fingerprint } : {}) } };
}

/** Links to these URLs, all in one file. */
export function usesOf(urls: readonly string[]): readonly LinkUse[] {
  return urls.map((url, index) => ({
    url,
    path: 'post.md',
    form: 'markdown',
    span: { start: index * 10, end: index * 10 + 5 },
  }));
}

/** Nothing private may be asked. */
export const closedPolicy: AddressPolicy = { hosts: new Set(), ranges: [] };

/** A cache in memory that can be made to fail. */
export interface FakeStore extends CacheStore {
  text: string | undefined;
  /** What the next calls throw or refuse. */
  trouble: 'none' | 'locked' | 'full' | 'unreadable';
  writes: number;
}

export function createFakeStore(text?: string): FakeStore {
  const full = (): Error => Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const store: FakeStore = {
    text,
    trouble: 'none',
    writes: 0,
    read() {
      if (store.trouble === 'unreadable') throw new Error('EACCES');
      return store.text;
    },
    append(more) {
      if (store.trouble === 'full') throw full();
      store.writes += 1;
      store.text = (store.text ?? '') + more;
    },
    replace(whole) {
      if (store.trouble === 'full') throw full();
      store.writes += 1;
      store.text = whole;
    },
    lock: () => store.trouble !== 'locked',
    unlock: () => undefined,
  };
  return store;
}
