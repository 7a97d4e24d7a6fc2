import type { SiteSettings } from './site.js';

/** `{source}/_posts` with the settings' values; one that is `.` leaves no folder. */
export function fillSettings(pattern: string, settings: SiteSettings): string {
  return fillGlob(pattern, settings)[0] ?? pattern;
}

/** The same where a setting may list several folders, `a,b`: one pattern for each. */
export function fillGlob(pattern: string, settings: SiteSettings): string[] {
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  let filled = [pattern];
  for (const name of new Set(names)) {
    const value = settings[name as keyof SiteSettings];
    if (value === undefined) continue;
    const folders = value.split(',').map((folder) => trimFolder(folder));
    filled = filled.flatMap((one) =>
      folders.map((folder) => one.replaceAll(`{${name}}`, () => folder)),
    );
  }
  return filled.map((path) => path.replace(/\/{2,}/g, '/').replace(/^\//, ''));
}

function trimFolder(folder: string): string {
  const bare = folder
    .trim()
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '');
  return bare === '.' ? '' : bare;
}
