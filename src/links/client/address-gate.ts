import { isIP, type LookupFunction } from 'node:net';
import { privateAddressCode } from '../failure.js';

/** One address of a host name. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Looks a host name up. Rejects with the error of the system. */
export type Resolve = (hostname: string) => Promise<readonly HostAddress[]>;

/** May a connection go to this address, which this host name gave? */
export type AddressGate = (address: string, hostname: string) => boolean;

/**
 * A lookup for `net.connect` that hands out only addresses the gate lets through. It is asked for
 * each connection, so neither a redirect nor a name that changes its address gets past it.
 */
export function gatedLookup(resolve: Resolve, gate: AddressGate): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const open = addresses.filter(({ address }) => gate(address, hostname));
        const first = open[0];
        if (!first) callback(refused(hostname), '', 0);
        else if (options.all) callback(null, [...open]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** The error for a host that is written as an address, which no lookup would see. */
export function literalRefusal(hostname: string, gate: AddressGate): Error | undefined {
  const address = hostname.replace(/^\[|\]$/g, '');
  return isIP(address) !== 0 && !gate(address, address) ? refused(address) : undefined;
}

function refused(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} is not a public address`), {
    code: privateAddressCode,
  });
}
