import type { DateConvention } from '../../profiles/profile.js';
import type { SiteSettings } from '../site.js';
import type { Clock } from './reading.js';
import { dayIn } from './time-zone.js';

/** Minutes east of Greenwich between which all clocks are. */
const clocks = [-12 * 60, 14 * 60];

/**
 * Days that an address may have instead, because it is made with the clock of the machine that builds.
 * Without a zone of the site that machine's clock is also the one that reads, so nothing shifts.
 */
export function otherDaysOf(
  { time, day, clock }: { readonly time: number; readonly day: string; readonly clock: Clock },
  { machineAddresses = false }: Pick<DateConvention, 'machineAddresses'>,
  { timeZone }: SiteSettings,
): readonly string[] {
  const isFixed = timeZone !== undefined || clock === 'utc' || clock === 'written';
  if (!machineAddresses || !isFixed) return [];
  const days = clocks.map((minutes) => dayIn({ name: '', offsetAt: () => minutes }, time));
  return days.filter((one) => one !== day && one !== '');
}
