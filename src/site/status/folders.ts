import type { Profile } from '../../profiles/profile.js';
import { settingHolds } from '../apply-variants.js';
import { fillSettings } from '../fill-settings.js';
import type { SiteSettings } from '../site.js';

/** The folder for drafts that a post lies in, if the site keeps those in it from readers. */
export function draftFolder(
  path: string,
  profile: Profile,
  settings: SiteSettings,
): string | undefined {
  return profile.drafts
    .flatMap((draft) => (draft.kind === 'folder' ? [draft] : []))
    .filter(({ unless }) => !(unless && settingHolds(unless, settings)))
    .map(({ drafts }) => fillSettings(drafts, settings))
    .find((folder) => isBelow(path, folder));
}

/** Is there such a folder anywhere above the file? */
function isBelow(path: string, folder: string): boolean {
  return `/${path}`.includes(`/${folder.replace(/\/+$/, '')}/`);
}
