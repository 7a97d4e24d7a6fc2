import type { WrittenDate } from './written-date.js';

/** `offset`: minutes east of Greenwich. `name`: an abbreviation, which may mean several zones. */
export type WrittenZone =
  | { readonly kind: 'offset'; readonly minutes: number; readonly text: string }
  | { readonly kind: 'name'; readonly text: string };

/** The time of day of a written date. */
export type WrittenTime = Pick<
  WrittenDate,
  'hour' | 'minute' | 'second' | 'millisecond' | 'precision' | 'zone'
>;

const TIME =
  /^(?:[Tt]|,?\s+(?:at\s+)?)(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*([ap]\.?m\.?)?(?![\d:])/i;

/** The rest behind the day; `undefined` when it is no time. */
export function readTime(rest: string): WrittenTime | undefined {
  if (rest.trim() === '') return midnight(undefined);
  const match = TIME.exec(rest);
  const clock = match?.[2] !== undefined || match?.[5] !== undefined;
  const zoneText = rest.slice(clock ? (match?.[0].length ?? 0) : 0).trim();
  const zone = zoneText === '' ? undefined : readZone(zoneText);
  if (zoneText !== '' && !zone) return undefined;
  if (!match || !clock) return zone && midnight(zone);
  const [, hour = '0', minute = '0', second, fraction = '', half] = match;
  return {
    hour: halfDay(Number(hour), half),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
    precision: second === undefined ? 'minute' : 'second',
    zone,
  };
}

/** A day without a time. */
function midnight(zone: WrittenZone | undefined): WrittenTime {
  return { hour: 0, minute: 0, second: 0, millisecond: 0, precision: 'day', zone };
}

function halfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** `Z`, `UTC`, `GMT`, `+02:00`, `-0500`, `+2`, `UTC+2`, or a name. */
export function readZone(text: string): WrittenZone | undefined {
  const match = /^(?:UTC|GMT|Z)?\s*(?:([+-])(\d{1,2})(?::?(\d\d))?)?$/i.exec(text);
  if (match) {
    const [, sign, hours = '0', minutes = '0'] = match;
    const size = Number(hours) * 60 + Number(minutes);
    return { kind: 'offset', minutes: sign === '-' ? -size : size, text };
  }
  return /^(?:[A-Za-z]{2,5}|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+){1,2})$/.test(text)
    ? { kind: 'name', text }
    : undefined;
}
