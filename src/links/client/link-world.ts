import { createHash } from 'node:crypto';
import { type AddressPolicy, parseAddressPolicy } from '../address-policy.js';
import type { LinkEnvironment } from '../link-check.js';
import { readProxySettings } from '../proxy.js';
import { createFileStore } from './file-store.js';
import { systemClock } from './system-clock.js';

export interface LinkWorldOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly allowPrivate: readonly string[];
  readonly userAgent: string;
  /** For `Accept-Language`. */
  readonly language: string;
  /** Absolute path of the cache; without one, nothing is kept. */
  readonly cacheFile: string | undefined;
  readonly signal: AbortSignal;
}

/** The real world for a check; the network is loaded when there is something to ask. */
export function createLinkWorld(
  options: LinkWorldOptions,
): LinkEnvironment & { readonly policy: AddressPolicy } {
  const policy = parseAddressPolicy(options.allowPrivate);
  return {
    policy,
    clock: { ...systemClock, now: options.now },
    random: Math.random,
    signal: options.signal,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    ...(options.cacheFile === undefined ? {} : { store: createFileStore(options.cacheFile) }),
    async connect(signal) {
      const { openNetwork } = await import('./network.js');
      const { userAgent, language } = options;
      const proxies = readProxySettings(options.env);
      return openNetwork({ policy, proxies, userAgent, language }, signal);
    },
  };
}
