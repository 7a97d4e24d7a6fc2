import { offsetAt } from '../../src/authoring/date-form.js';
import type { Generator } from './generators.js';

/** Where the site's days are counted, and where the machine stands that writes and builds. */
export interface Clock {
  readonly site: string;
  readonly machine: string;
}

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'] as const;

/** Every zone as that of the machine, and where sites have one of their own, as that of the site. */
export function clocksFor({ zoneFile }: Generator): readonly Clock[] {
  const machines = zones.map((machine) => ({ site: 'UTC', machine }));
  const sites = zones.slice(1).map((site) => ({ site, machine: 'UTC' }));
  return zoneFile === undefined ? machines : [...machines, ...sites];
}

/** The instant (milliseconds since 1970) at which the clocks of a zone show this time. */
export function instantAt(local: string, zone: string): number {
  const asUtc = Date.parse(`${local.replace(' ', 'T')}:00Z`);
  return asUtc - offsetAt(asUtc, zone) * 60_000;
}
