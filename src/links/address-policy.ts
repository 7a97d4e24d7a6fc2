import {
  type AddressRange,
  inRange,
  isPublicAddress,
  parseAddress,
  parseRange,
} from './address.js';
import { badPorts } from './bad-ports.js';

/** Which hosts and addresses may be contacted although they are not public. */
export interface AddressPolicy {
  readonly hosts: ReadonlySet<string>;
  readonly ranges: readonly AddressRange[];
}

/** Why a URL is not asked for. */
export type Refusal = 'private-address' | 'port' | 'scheme' | 'disguised-address';

/**
 * Read the exceptions a person made: host names, addresses and ranges (`10.1.0.0/16`).
 *
 * @throws {RangeError} on an entry that is none of these.
 */
export function parseAddressPolicy(exceptions: readonly string[]): AddressPolicy {
  const hosts = new Set<string>();
  const ranges: AddressRange[] = [];
  for (const entry of exceptions) {
    const range = parseRange(entry.replace(/^\[|\]$/g, ''));
    if (range) ranges.push(range);
    else if (/^[\p{L}\p{N}._-]+$/u.test(entry)) hosts.add(entry.toLowerCase());
    else throw new RangeError(`not a host name, address or range: ${entry}`);
  }
  return { hosts, ranges };
}

/** May a connection go to this address, reached through this host name? */
export function permitsAddress(policy: AddressPolicy, address: string, hostname: string): boolean {
  if (isPublicAddress(address) || policy.hosts.has(hostname.toLowerCase())) return true;
  const parsed = parseAddress(address);
  return parsed !== undefined && policy.ranges.some((range) => inRange(parsed, range));
}

/**
 * What forbids asking for this URL before any name is looked up, `undefined` when nothing does.
 *
 * An exception for an address counts only where the address is written plainly: a private address
 * spelled as a number or in hexadecimal is an attempt to get past somebody's list.
 */
export function refusalOf(
  url: URL,
  disguised: boolean,
  policy: AddressPolicy,
): Refusal | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  if (url.port !== '' && badPorts.has(Number(url.port))) return 'port';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!parseAddress(host)) return undefined;
  if (isPublicAddress(host)) return undefined;
  if (disguised) return 'disguised-address';
  return permitsAddress(policy, host, host) ? undefined : 'private-address';
}

/**
 * Names that mean this machine or its network, for use where the address is not ours to see: behind
 * a proxy, which looks names up itself (RFC 6761, RFC 6762, RFC 9476 and the usual inside names).
 */
export function isLocalName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (parseAddress(name.replace(/^\[|\]$/g, ''))) return false;
  return (
    !name.includes('.') ||
    /\.(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/.test(name)
  );
}
