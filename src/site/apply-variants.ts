import type { Profile, ProfileChange, SettingTest } from '../profiles/profile.js';
import type { SiteSettings } from './site.js';

/** A profile as this site's settings make it. */
export interface SiteProfile {
  readonly profile: Profile;
  /**
   * What else could hold, because the version of the generator is not known: the profile as each of
   * the older versions would have it. Empty when the version is known.
   */
  readonly older: readonly Profile[];
}

/** Apply what the settings of a site, and the version of its generator, change in a profile. */
export function applyVariants(profile: Profile, settings: SiteSettings): SiteProfile {
  let current = profile;
  const older: Profile[] = [];
  const unknown = profile.variants.filter(
    ({ when }) => when.below !== undefined && settings[when.setting] === undefined,
  );
  for (const { when, change } of profile.variants)
    if (settingHolds(when, settings)) current = changeProfile(current, change);
  let past = current;
  for (const { change } of unknown) {
    past = changeProfile(past, change);
    older.push(past);
  }
  return { profile: current, older };
}

/** Is a setting what a test asks for? An unknown version counts as the newest. */
export function settingHolds(test: SettingTest, settings: SiteSettings): boolean {
  const value = settings[test.setting];
  if (value === undefined) return false;
  if (test.below !== undefined) return isBelow(value, test.below);
  return new RegExp(test.is ?? '', 'u').test(value);
}

/** Is the version lower? `0.111.3` is below `0.152`. */
export function isBelow(version: string, limit: string): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const limits = limit.split('.').map((part) => Number.parseInt(part, 10) || 0);
  for (const [index, wanted] of limits.entries()) {
    const own = parts[index] ?? 0;
    if (own !== wanted) return own < wanted;
  }
  return false;
}

/** A profile with parts of it replaced: maps are merged, lists and values take the place of old ones. */
export function changeProfile(profile: Profile, change: ProfileChange): Profile {
  return merge(profile, change) as Profile;
}

function merge(base: unknown, change: unknown): unknown {
  if (!isMap(base) || !isMap(change)) return change;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change))
    if (value !== undefined)
      merged[key] = merge(Object.hasOwn(base, key) ? base[key] : undefined, value);
  return merged;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
