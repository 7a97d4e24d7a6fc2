import type { Exchange } from './exchange.js';
import { isOriginFailure } from './failure.js';

/** What is remembered of one origin. `parked` are pages kept back because it seems dead. */
export interface Origin<T> {
  readonly name: string;
  failures: number;
  parked: T[];
}

/** The origins of a run, and how they have fared. */
export interface Origins<T> {
  of(url: string): Origin<T>;
  /** The origins with pages kept back. */
  parking(): readonly Origin<T>[];
}

/** Pages of an origin that failed in a row, after which the rest of it waits for the end. */
export const failuresToPark = 3;

export function createOrigins<T>(): Origins<T> {
  const origins = new Map<string, Origin<T>>();
  return {
    of(url) {
      const name = new URL(url).origin;
      const known = origins.get(name);
      if (known) return known;
      const origin: Origin<T> = { name, failures: 0, parked: [] };
      origins.set(name, origin);
      return origin;
    },
    parking: () => [...origins.values()].filter((origin) => origin.parked.length > 0),
  };
}

/**
 * Count what shows that the origin will not serve us: no connection, or a page refused for good as
 * one request too many. Any other answer forgets it all. `repeated` requests for a page count once.
 */
export function noteExchange<T>(
  origin: Origin<T>,
  exchange: Exchange,
  { repeated, shutOut }: { readonly repeated: boolean; readonly shutOut: boolean },
): void {
  if (shutOut) origin.failures += 1;
  else if (exchange.kind === 'response') origin.failures = 0;
  else if (!repeated && isOriginFailure(exchange.failure.kind)) origin.failures += 1;
}
