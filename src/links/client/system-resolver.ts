import { lookup } from 'node:dns/promises';
import type { HostAddress, Resolve } from './address-gate.js';

/**
 * The system's resolver, with its hosts file and its search rules. A name is looked up once in a
 * run, however many connections go to it; a failure is not kept.
 */
export function createSystemResolver(): Resolve {
  const known = new Map<string, Promise<readonly HostAddress[]>>();
  return (hostname) => {
    const pending = known.get(hostname);
    if (pending !== undefined) return pending;
    const found = lookup(hostname, { all: true });
    known.set(hostname, found);
    found.catch(() => known.delete(hostname));
    return found;
  };
}
