import type { Exchange } from './exchange.js';

/** Is the world reached at all? `undecided` until enough hosts have been heard of. */
export type Connectivity = 'undecided' | 'online' | 'offline' | 'portal';

/**
 * What the first request to a host says about the network: the host itself answered; nothing did;
 * or somebody else answered in its place, who is named, so that one gatekeeper before all hosts shows.
 */
export type Evidence = 'answered' | 'silent' | { readonly stranger: string };

/** How many hosts are heard before a network is called dead. */
export const vanguardSize = 8;
/** Fewer hosts than this prove nothing about the network. */
export const fewestHosts = 3;
/** Hosts for which the same stranger must have answered. */
const fewestStrangers = 5;

/** Read the evidence of a first request for `url`. */
export function evidenceOf(url: string, exchange: Exchange): Evidence {
  if (exchange.kind === 'response') {
    if (exchange.status === 511) return { stranger: 'network login' };
    return foreignHost(url, exchange.headers.fields.get('location'), exchange.status);
  }
  const { kind, fingerprint } = exchange.failure;
  if (kind === 'certificate' && fingerprint) return { stranger: fingerprint };
  if (kind === 'private-address') return { stranger: 'private address' };
  return silent.has(kind) ? 'silent' : 'answered';
}

const silent: ReadonlySet<string> = new Set([
  'name-not-found',
  'name-lookup',
  'unreachable',
  'connection-refused',
  'connect-timeout',
  'response-timeout',
  'reset',
  'closed',
  'other',
]);

function foreignHost(url: string, location: string | undefined, status: number): Evidence {
  if (location === undefined || status < 300 || status > 399) return 'answered';
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (!target) return 'answered';
  const from = new URL(url).hostname;
  return nearName(from) === nearName(target.hostname) ? 'answered' : { stranger: target.hostname };
}

/** The last two labels of a name: enough to tell `www.example.org` is not foreign to `example.org`. */
function nearName(hostname: string): string {
  return hostname.split('.').slice(-2).join('.');
}

/** Judge from the evidence of `expected` hosts. One real answer is enough to be online. */
export function judgeConnectivity(evidence: readonly Evidence[], expected: number): Connectivity {
  if (evidence.includes('answered')) return 'online';
  if (evidence.length < expected) return 'undecided';
  const strangers = evidence.flatMap((each) => (typeof each === 'object' ? [each.stranger] : []));
  if (strangers.length === 0) return 'offline';
  const alike = strangers.every((stranger) => stranger === strangers[0]);
  return alike && strangers.length >= fewestStrangers ? 'portal' : 'online';
}
