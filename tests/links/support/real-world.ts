import { createHash } from 'node:crypto';
import { parseAddressPolicy } from '../../../src/links/address-policy.js';
import { checkLinks } from '../../../src/links/check-links.js';
import type { Resolve } from '../../../src/links/client/address-gate.js';
import { requestLimits } from '../../../src/links/client/limits.js';
import { type NetworkOptions, openNetwork } from '../../../src/links/client/network.js';
import type { Clock } from '../../../src/links/clock.js';
import type { LinkOptions } from '../../../src/links/link-check.js';
import type { LinkReport } from '../../../src/links/link-report.js';
import { defaultLimits } from '../../../src/links/visit.js';
import { authority } from './certificates.js';
import { usesOf } from './fake-world.js';

/** How much faster than the world time passes for the scheduler. */
const haste = 20;

/** The time between requests, twenty times as fast. Timeouts of sockets are set by `limits`. */
export const hastyClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now() * haste,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds / haste);
    return () => clearTimeout(timer);
  },
};

/** Time limits for servers on the loopback. */
export const hastyLimits = {
  ...requestLimits,
  connect: 1500,
  headers: 2000,
  body: 5_000,
  title: 150,
};

/** Names under `.test` lead to the loopback; other names are unknown. */
export const testNames: Resolve = async (hostname) => {
  if (hostname.endsWith('.test')) return [{ address: '127.0.0.1', family: 4 }];
  throw Object.assign(new Error(`${hostname} is not known`), { code: 'ENOTFOUND' });
};

export interface RealRun {
  readonly allowed?: readonly string[];
  readonly network?: Partial<NetworkOptions>;
  readonly options?: Partial<LinkOptions>;
  readonly signal?: AbortSignal;
}

/** Check URLs over real sockets. */
export function checkForReal(urls: readonly string[], run: RealRun = {}): Promise<LinkReport> {
  const policy = parseAddressPolicy(run.allowed ?? []);
  const options = { policy, limits: { ...defaultLimits, confirmAfter: 400 }, ...run.options };
  return checkLinks(usesOf(urls), options, {
    clock: hastyClock,
    random: Math.random,
    signal: run.signal ?? new AbortController().signal,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    connect: async (signal) =>
      openNetwork(
        {
          policy,
          proxies: { none: [] },
          userAgent: 'post-tests',
          language: 'en',
          resolve: testNames,
          limits: hastyLimits,
          authorities: [authority],
          ...run.network,
        },
        signal,
      ),
  });
}
