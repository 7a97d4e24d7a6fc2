import { railsZones } from './rails-zones.js';

/** A time zone: minutes east of Greenwich at an instant. */
export interface TimeZone {
  /** As it was named. */
  readonly name: string;
  /** @param time milliseconds since 1970 */
  offsetAt(time: number): number;
}

const known = new Map<string, TimeZone | undefined>();

/**
 * The time zone of that name: of the IANA database, one of Rails' names, `UTC`, or an offset as
 * `+02:00`; `undefined` when there is none.
 */
export function timeZone(name: string): TimeZone | undefined {
  if (!known.has(name)) known.set(name, makeZone(name));
  return known.get(name);
}

export const utc: TimeZone = { name: 'UTC', offsetAt: () => 0 };

/** No clock on Earth is further from that of Greenwich, in hours. */
const farthest = 18;

function makeZone(name: string): TimeZone | undefined {
  if (/^(?:UTC|GMT|Z|Etc\/UTC)$/i.test(name)) return utc;
  const fixed = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(name);
  if (fixed) {
    const [, sign, hours = '0', minutes = '0'] = fixed;
    const size = Number(hours) * 60 + Number(minutes);
    if (size > farthest * 60 || Number(minutes) > 59) return undefined;
    return { name, offsetAt: () => (sign === '-' ? -size : size) };
  }
  return namedZone(name, Object.hasOwn(railsZones, name) ? (railsZones[name] ?? name) : name);
}

function namedZone(name: string, iana: string): TimeZone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: iana,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return { name, offsetAt: (time) => Math.round((wallOf(format, time) - time) / 60_000) };
}

/** The clock on the wall at an instant, as milliseconds as if it were UTC. */
function wallOf(format: Intl.DateTimeFormat, time: number): number {
  const whole = Math.floor(time / 1000) * 1000;
  const parts = Object.fromEntries(
    format.formatToParts(whole).map(({ type, value }) => [type, value]),
  );
  const year = Number(parts.year);
  const at = new Date(0);
  at.setUTCFullYear(
    parts.era === 'BC' ? 1 - year : year,
    Number(parts.month) - 1,
    Number(parts.day),
  );
  at.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return at.getTime() + (time - whole);
}

/** An instant, and whether the clock on the wall ever showed that time. */
export interface Instant {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The clocks were put forward over it. */
  readonly skipped: boolean;
}

/**
 * The instant at which clocks in a zone show `wall` (milliseconds as if in UTC). Of two the first;
 * a time that was skipped counts from before the change, as most libraries have it.
 */
export function instantIn(zone: TimeZone, wall: number): Instant {
  const before = zone.offsetAt(wall - 86_400_000) * 60_000;
  const after = zone.offsetAt(wall + 86_400_000) * 60_000;
  for (const offset of [before, after])
    if (zone.offsetAt(wall - offset) * 60_000 === offset)
      return { time: wall - offset, skipped: false };
  return { time: wall - before, skipped: true };
}

/** The day at an instant in a zone, `YYYY-MM-DD`; years outside 0 to 9999 with sign and six digits. */
export function dayIn(zone: TimeZone, time: number): string {
  const wall = time + zone.offsetAt(time) * 60_000;
  if (Math.abs(wall) > 8.64e15) return '';
  return new Date(wall).toISOString().replace(/T.*$/, '');
}
