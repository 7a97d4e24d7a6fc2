import type { DraftFolder, Profile } from '../profiles/profile.js';
import { readFileName } from '../site/file-name.js';
import { fillSettings } from '../site/fill-settings.js';
import type { Site } from '../site/site.js';
import { nameOf, parentOf } from '../text/path.js';

type Folders = { readonly drafts: string; readonly posts: string };

/** The site's draft folder convention, its settings filled in; `undefined` when it has none. */
export function draftFolders({ profile, settings }: Site): Folders | undefined {
  const folder = profile.drafts.find((draft): draft is DraftFolder => draft.kind === 'folder');
  if (!folder) return undefined;
  return {
    drafts: fillSettings(folder.drafts, settings),
    posts: fillSettings(folder.posts, settings),
  };
}

/** Does the post lie in the draft folder, at any depth of the site? */
export function isInFolder(path: string, folder: string): boolean {
  return `/${path}`.includes(`/${folder}/`);
}

/** The path with one folder put in place of another: `news/_drafts/x.md` → `news/_posts/x.md`. */
export function swapFolder(path: string, from: string, to: string): string {
  return `/${path}`.replace(`/${from}/`, `/${to}/`).slice(1);
}

/** The path named after a day where the generator's file names hold one. */
export function datedPath(path: string, day: string, { fileName }: Profile): string {
  if (!/\{day\}/.test(fileName.pattern)) return renamedDay(path, day);
  if (readFileName(path).day !== undefined) return renamedDay(path, day);
  const folder = parentOf(path);
  return `${folder === '' ? '' : `${folder}/`}${day}-${nameOf(path)}`;
}

/** The path without the day in its name. */
export function undatedPath(path: string): string {
  return path.replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-(?=[^/]+$)/, '$1');
}

/** A day that is in the name already is replaced; a name without one stays. */
function renamedDay(path: string, day: string): string {
  return path.replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}(?=-[^/]+(?:\/_?index\.\w+)?$)/, `$1${day}`);
}
