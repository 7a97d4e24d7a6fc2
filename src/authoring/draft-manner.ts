import type { DraftKey } from '../profiles/profile.js';
import { settingHolds } from '../site/apply-variants.js';
import type { Site } from '../site/site.js';
import { type DraftFolders, draftFolders, isInFolder, usesFolder } from './post-move.js';

/** How a site hides drafts: by a folder, or by a key. */
export type DraftManner =
  | { readonly kind: 'folder'; readonly folders: DraftFolders }
  | { readonly kind: 'key'; readonly draft: DraftKey };

/**
 * How this site hides drafts: in the folder it has for them, by the key its posts have, else as its
 * generator does first. `undefined` when it has no way.
 *
 * @param folder where a draft is to be, whatever the site does: outside of the draft folder a key hides it
 */
export function draftManner(site: Site, folder?: string): DraftManner | undefined {
  const [folders] = draftFolders(site);
  const isElsewhere =
    folder !== undefined && folders !== undefined && !isInFolder(`${folder}/x`, folders.drafts);
  if (folders && !isElsewhere && usesFolder(site, folders.drafts))
    return { kind: 'folder', folders };
  const flags = site.profile.drafts.filter(
    (draft): draft is DraftKey =>
      draft.kind === 'key' && draft.effect === 'hidden' && draft.reader !== 'exact',
  );
  const used = flags.find((draft) => isUsed(draft, site));
  if (used) return { kind: 'key', draft: used };
  if (folders && !isElsewhere) return { kind: 'folder', folders };
  const works = flags.find(({ unless }) => !(unless && settingHolds(unless, site.settings)));
  const first = works ?? flags[0];
  return first && { kind: 'key', draft: first };
}

/** A key that may hold a date, too, counts as a flag only where it is one. */
function isUsed({ key }: DraftKey, site: Site): boolean {
  const fold = (name: string): string =>
    site.profile.frontMatter.ignoreKeyCase ? name.toLowerCase() : name;
  return site
    .posts()
    .some(({ keys }) => keys.some((fact) => fold(fact.key) === fold(key) && fact.kind !== 'date'));
}
