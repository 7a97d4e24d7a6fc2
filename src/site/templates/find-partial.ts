import type { LayoutConvention, PartialConvention } from '../../profiles/profile.js';
import { nameOf, normalizePath, parentOf } from '../../text/path.js';
import { fillGlob } from '../fill-settings.js';
import type { Site } from '../site.js';
import { mayBeUnseen } from './unseen.js';

type Folders = Pick<PartialConvention | LayoutConvention, 'folders' | 'unseenIf' | 'unseenIn'>;

const unseen = new WeakMap<Folders, WeakMap<Site, boolean>>();

/**
 * The folders in which the site keeps such templates, those that have something in them; none where
 * a theme or code may bring others.
 */
export function foldersOf(site: Site, convention: Folders): readonly string[] {
  const folders = convention.folders
    .flatMap((folder) => fillGlob(folder, site.settings))
    .map((folder) => normalizePath(folder));
  const filled = [...new Set(folders)].filter((folder) => site.files.names(folder).length > 0);
  return isUnseen(site, convention) ? [] : filled;
}

function isUnseen(site: Site, convention: Folders): boolean {
  const known = unseen.get(convention) ?? new WeakMap<Site, boolean>();
  unseen.set(convention, known);
  const answer = known.get(site) ?? mayBeUnseen(site, convention);
  known.set(site, answer);
  return answer;
}

/** Is there a file of that name in one of the folders, with one of the extensions or as it is? */
export function isPartial(
  { files }: Site,
  folders: readonly string[],
  name: string,
  extensions: readonly string[],
): boolean {
  const paths = folders.map((folder) => normalizePath(`${folder}/${name}`));
  return paths.some((path) => ['', ...extensions].some((end) => files.has(path + end)));
}

/** The same, whatever the extension. */
export function isLayout({ files }: Site, folders: readonly string[], name: string): boolean {
  return folders.some((folder) => {
    const path = normalizePath(`${folder}/${name}`);
    const file = nameOf(path);
    return files.names(parentOf(path)).some((one) => one === file || one.startsWith(`${file}.`));
  });
}
