import type { DraftFolder } from '../profiles/profile.js';
import { settingHolds } from '../site/apply-variants.js';
import { fileNamePattern, readFileName, readPostName, withDayInPath } from '../site/file-name.js';
import { fillSettings } from '../site/fill-settings.js';
import type { Site } from '../site/site.js';
import { nameOf, parentOf } from '../text/path.js';

/** Where drafts lie, and where they go when they are published. */
export interface DraftFolders {
  readonly drafts: string;
  readonly posts: string;
}

/** The draft folders that the site may have, its settings filled in; those that it uses first. */
export function draftFolders(site: Site): DraftFolders[] {
  const { profile, settings } = site;
  const folders = profile.drafts
    .filter((draft): draft is DraftFolder => draft.kind === 'folder')
    .filter(({ unless }) => !(unless && settingHolds(unless, settings)))
    .map(({ drafts, posts }) => ({
      drafts: fillSettings(drafts, settings),
      posts: fillSettings(posts, settings),
    }));
  const used = folders.filter(({ drafts }) => usesFolder(site, drafts));
  return [...used, ...folders.filter((folder) => !used.includes(folder))];
}

/** Does the site keep drafts in the folder, or has it at least made it? */
export function usesFolder(site: Site, folder: string): boolean {
  return (
    site.files.isDirectory(folder) || site.posts().some(({ path }) => isInFolder(path, folder))
  );
}

/** Does the post lie in the folder, at any depth of the site? */
export function isInFolder(path: string, folder: string): boolean {
  return `/${path}`.includes(`/${folder}/`);
}

/** The path with one folder put in place of another: `news/_drafts/x.md` → `news/_posts/x.md`. */
export function swapFolder(path: string, from: string, to: string): string {
  return `/${path}`.replace(`/${from}/`, () => `/${to}/`).slice(1);
}

/** Do the site's own names of posts hold their day? */
export function isNamedByDay({ profile, settings }: Site): boolean {
  return fileNamePattern(profile, settings).includes('{day}');
}

/** The path named after a day where the site's file names hold one. */
export function datedPath(path: string, day: string, site: Site): string {
  if (hasDayInFolders(path, site)) return withDayInPath(path, day);
  if (!isNamedByDay(site) || readFileName(path).day !== undefined) return renamedDay(path, day);
  const folder = parentOf(path);
  return `${folder === '' ? '' : `${folder}/`}${day}-${nameOf(path)}`;
}

/** `2021/05-12-trams.md`: a day that its folders have a part of. */
function hasDayInFolders(path: string, site: Site): boolean {
  return (
    readFileName(path).day === undefined &&
    site.profile.fileName.datePlace === 'path' &&
    readPostName(path, site).day !== undefined
  );
}

/** The path without the day in its name, where publishing puts one there. */
export function undatedPath(path: string, site: Site): string {
  if (!isNamedByDay(site)) return path;
  return path.replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-(?=[^/]+$)/, '$1');
}

/** A day that is in the name already is replaced; a name without one stays. */
export function renamedDay(path: string, day: string): string {
  return path.replace(
    /(^|\/)\d{4}-\d{1,2}-\d{1,2}(?=[-_.][^/]+$|[-_][^/]+\/_?index\.[^/]+$|\/_?index\.[^/]+$)/,
    `$1${day}`,
  );
}
