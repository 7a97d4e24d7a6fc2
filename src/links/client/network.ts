import { type AddressPolicy, isLocalName, permitsAddress } from '../address-policy.js';
import type { Network } from '../link-check.js';
import { type ProxySettings, proxyFor } from '../proxy.js';
import type { Resolve } from './address-gate.js';
import { createDispatchers } from './dispatchers.js';
import { type RequestLimits, requestLimits } from './limits.js';
import { createLinkClient } from './link-client.js';
import { createSystemResolver } from './system-resolver.js';

export interface NetworkOptions {
  readonly policy: AddressPolicy;
  readonly proxies: ProxySettings;
  readonly userAgent: string;
  /** For `Accept-Language`. */
  readonly language: string;
  readonly resolve?: Resolve;
  readonly limits?: RequestLimits;
  /** Connections to one origin at the same time. */
  readonly connections?: number;
  /** Certificates, in PEM, that are trusted beside those of Node. */
  readonly authorities?: readonly string[];
}

/** Open the real network. `signal` cuts every connection. */
export function openNetwork(options: NetworkOptions, signal: AbortSignal): Network {
  const { policy, proxies, limits = requestLimits, connections = 4 } = options;
  const resolve = options.resolve ?? createSystemResolver();
  const gate = (address: string, hostname: string): boolean =>
    permitsAddress(policy, address, hostname);
  const dispatchers = createDispatchers({
    resolve,
    gate,
    proxies,
    limits,
    connections,
    ...(options.authorities ? { authorities: options.authorities } : {}),
  });
  return {
    fetch: createLinkClient({
      dispatchers,
      lenient: { resolve, gate, limits, signal },
      limits,
      userAgent: options.userAgent,
      language: options.language,
      signal,
    }),
    refusesName: (url) =>
      proxyFor(url, proxies) !== undefined &&
      isLocalName(url.hostname) &&
      !policy.hosts.has(url.hostname),
    close: () => dispatchers.destroy(),
  };
}
