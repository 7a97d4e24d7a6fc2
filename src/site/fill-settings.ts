import type { SiteSettings } from './site.js';

/** `{source}/_posts` with the settings' values; one that is `.` leaves no folder. */
export function fillSettings(pattern: string, settings: SiteSettings): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = settings[name as keyof SiteSettings];
    return value === undefined ? whole : value.replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, '');
  });
  return filled.replace(/\/{2,}/g, '/').replace(/^\//, '');
}
