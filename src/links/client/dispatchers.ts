import { rootCertificates } from 'node:tls';
import { Agent, buildConnector, type Dispatcher, ProxyAgent } from 'undici';
import { type ProxySettings, proxyFor } from '../proxy.js';
import { type AddressGate, gatedLookup, literalRefusal, type Resolve } from './address-gate.js';
import type { RequestLimits } from './limits.js';

/** Hands out the dispatcher through which a URL is to be asked. */
export interface Dispatchers {
  /** `h2`: offer nothing but HTTP/2. */
  dispatcherFor(url: URL, h2: boolean): Dispatcher;
  /** Cut all connections. */
  destroy(): void;
}

export interface DispatcherOptions {
  readonly resolve: Resolve;
  readonly gate: AddressGate;
  readonly proxies: ProxySettings;
  readonly limits: RequestLimits;
  /** Connections to one origin at the same time. */
  readonly connections: number;
  /** Certificates, in PEM, that are trusted beside those of Node. */
  readonly authorities?: readonly string[];
}

/**
 * Connections that reach public addresses only. Behind a proxy the address is the proxy's business:
 * the caller has to refuse what can be told from the name.
 */
export function createDispatchers(options: DispatcherOptions): Dispatchers {
  const { limits, connections } = options;
  const common = {
    connections,
    pipelining: 1,
    maxHeaderSize: limits.header,
    // The reader of the response keeps the time, to the millisecond.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const made = new Map<string, Dispatcher>();
  const once = (name: string, make: () => Dispatcher): Dispatcher => {
    const known = made.get(name);
    if (known) return known;
    const dispatcher = make();
    made.set(name, dispatcher);
    return dispatcher;
  };
  return {
    dispatcherFor(url, h2) {
      const proxy = proxyFor(url, options.proxies);
      if (proxy !== undefined)
        return once(proxy, () => new ProxyAgent({ ...common, uri: proxy, proxyTunnel: false }));
      if (h2)
        return once(
          'h2',
          () => new Agent({ ...common, connect: connector(options, true), allowH2: true }),
        );
      return once(
        '',
        () => new Agent({ ...common, connect: connector(options, false), allowH2: false }),
      );
    },
    destroy() {
      for (const dispatcher of made.values()) dispatcher.destroy().catch(() => undefined);
      made.clear();
    },
  };
}

function connector(options: DispatcherOptions, allowH2: boolean): buildConnector.connector {
  const { resolve, gate, limits, authorities = [] } = options;
  const connect = buildConnector({
    ...(authorities.length > 0 ? { ca: [...rootCertificates, ...authorities] } : {}),
    allowH2,
    timeout: limits.connect,
    autoSelectFamily: true,
    lookup: gatedLookup(resolve, gate),
  });
  return (target, callback) => {
    const refusal = literalRefusal(target.hostname, gate);
    if (refusal) callback(refusal, null);
    else connect(target, callback);
  };
}
