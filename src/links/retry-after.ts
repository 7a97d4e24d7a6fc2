import type { ResponseHeaders } from './exchange.js';

/**
 * How long a server asks to be left alone, in milliseconds; `undefined` when it does not say.
 *
 * `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), else `RateLimit-Reset` and
 * `X-RateLimit-Reset`, in seconds from now or since 1970. A date is compared with the server's own
 * `Date`, so that a clock that is wrong, here or there, does not matter.
 */
export function retryAfter(headers: ResponseHeaders, now: number): number | undefined {
  const field = headers.fields.get('retry-after');
  const asked = field === undefined ? undefined : delayOf(field.trim(), headers, now);
  if (asked !== undefined) return asked;
  const reset = headers.fields.get('ratelimit-reset') ?? headers.fields.get('x-ratelimit-reset');
  if (reset === undefined || !/^\s*\d{1,13}\s*$/.test(reset)) return undefined;
  return fromReset(Number(reset), serverTime(headers, now));
}

function delayOf(value: string, headers: ResponseHeaders, now: number): number | undefined {
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - serverTime(headers, now));
}

function serverTime(headers: ResponseHeaders, now: number): number {
  const date = Date.parse(headers.fields.get('date') ?? '');
  return Number.isNaN(date) ? now : date;
}

/** Small numbers are seconds to wait; what looks like a date since 1970 is one. */
function fromReset(value: number, now: number): number {
  if (value < 1_000_000_000) return value * 1000;
  const date = value > 100_000_000_000 ? value : value * 1000;
  return Math.max(0, date - now);
}
