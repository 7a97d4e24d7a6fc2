import type { FrontMatterValue } from '../../front-matter/front-matter.js';
import { wallTime } from './calendar.js';
import { instantIn, type TimeZone } from './time-zone.js';
import type { WrittenDate } from './written-date.js';

/** A value of the front matter as a reader of dates gets it. */
export type DateValue = Pick<FrontMatterValue, 'raw' | 'kind' | 'style' | 'value'>;

/** Whose clock decided: that of the text, Greenwich, the site's, or that of the building machine. */
export type Clock = 'written' | 'utc' | 'site' | 'machine';

/** What a generator makes of a value. */
export type DateReading =
  | {
      readonly kind: 'date';
      /** Milliseconds since 1970. */
      readonly time: number;
      readonly clock: Clock;
      /** Minutes east of Greenwich that the text names. */
      readonly offset?: number;
      /** The clocks were put forward over the time that was meant. */
      readonly skipped?: boolean;
    }
  /** As if there were no date at all. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

export const none: DateReading = { kind: 'none' };
export const unreadable: DateReading = { kind: 'unreadable' };

/** A reader of dates, as one generator has it. */
export type ReadDate = (
  value: DateValue,
  zone: TimeZone,
  unzoned: 'utc' | 'site' | 'machine',
) => DateReading;

/** A time that the text itself places. */
export function writtenInstant(wall: number, minutes: number): DateReading {
  return { kind: 'date', time: wall - minutes * 60_000, clock: 'written', offset: minutes };
}

/** A clock on the wall without a zone. The machine's is not ours to know: it counts as UTC. */
export function unzonedInstant(
  wall: number,
  zone: TimeZone,
  unzoned: 'utc' | 'site' | 'machine',
): DateReading {
  if (unzoned !== 'site') return { kind: 'date', time: wall, clock: unzoned };
  const { time, skipped } = instantIn(zone, wall);
  return { kind: 'date', time, clock: 'site', ...(skipped && { skipped }) };
}

/** A written date by its own offset, else as unzoned. */
export function instantOf(
  date: WrittenDate,
  zone: TimeZone,
  unzoned: 'utc' | 'site' | 'machine',
): DateReading {
  const wall = wallTime(date);
  if (Number.isNaN(wall)) return unreadable;
  return date.zone?.kind === 'offset'
    ? writtenInstant(wall, date.zone.minutes)
    : unzonedInstant(wall, zone, unzoned);
}

/** Is the value written so that a YAML parser may take it for more than text? */
export function isPlain({ style }: DateValue): boolean {
  return style === 'plain' || style === 'alias';
}

/** The text of a value, whatever it was read as; `undefined` for lists and maps. */
export function textOf({ kind, raw, value }: DateValue): string | undefined {
  if (kind === 'list' || kind === 'map' || kind === 'unknown') return undefined;
  return typeof value === 'string' ? value : raw;
}
