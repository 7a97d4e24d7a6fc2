import type { TimeZone } from './time-zone.js';
import { utc } from './time-zone.js';

/**
 * A time in a form like `YYYY-MM-DD HH:mm:ss ZZ`: `Z` is `Z` or `+02:00`, `ZZ` is `+0200`, other
 * letters stay. A form that says `UTC` is written in UTC.
 *
 * @param time milliseconds since 1970
 */
export function formatDate(time: number, form: string, zone: TimeZone): string {
  const own = form.includes('UTC') ? utc : zone;
  const minutes = own.offsetAt(time);
  const wall = new Date(time + minutes * 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(wall.getUTCFullYear()).padStart(4, '0'),
    MM: two(wall.getUTCMonth() + 1),
    DD: two(wall.getUTCDate()),
    HH: two(wall.getUTCHours()),
    mm: two(wall.getUTCMinutes()),
    ss: two(wall.getUTCSeconds()),
    Z: minutes === 0 ? 'Z' : offsetText(minutes, ':'),
    ZZ: offsetText(minutes, ''),
  };
  return form.replace(/YYYY|MM|DD|HH|mm|ss|ZZ?/g, (token) => parts[token] ?? token);
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
