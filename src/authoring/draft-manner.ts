import type { DraftConvention, DraftKey } from '../profiles/profile.js';
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
 * @param evenVoid the key that its generator would have, where the site shows drafts all the same
 */
export function draftManner(
  site: Site,
  folder?: string,
  evenVoid = false,
): DraftManner | undefined {
  const [folders] = draftFolders(site);
  const isElsewhere =
    folder !== undefined && folders !== undefined && !isInFolder(`${folder}/x`, folders.drafts);
  if (folders && !isElsewhere && usesFolder(site, folders.drafts))
    return { kind: 'folder', folders };
  const flags = flagsOf(site);
  const working = flags.filter((draft) => !isVoid(draft, site));
  const candidates = working.length === 0 && evenVoid ? flags : working;
  const used = candidates.find((draft) => isUsed(draft, site));
  if (used) return { kind: 'key', draft: used };
  if (folders && !isElsewhere) return { kind: 'folder', folders };
  const [first] = candidates;
  return first && { kind: 'key', draft: first };
}

/** Do the settings of the site, or its code, see to it that drafts are shown all the same? */
export function isVoid({ unless }: DraftConvention, { settings }: Site): boolean {
  return unless !== undefined && settingHolds(unless, settings);
}

/** Why no post can be hidden in a site, and what would help; for people. */
export function whyNothingHides(site: Site): { readonly why: string; readonly remedy?: string } {
  const [flag] = flagsOf(site);
  if (!flag) return { why: `${site.profile.title} has no way to hide a post` };
  const why =
    flag.by === 'site'
      ? 'nothing in this site hides a post'
      : 'the configuration of this site shows drafts, too';
  return { why, ...(flag.remedy !== undefined && { remedy: `to have drafts, ${flag.remedy}` }) };
}

function flagsOf({ profile }: Site): DraftKey[] {
  return profile.drafts.filter(
    (draft): draft is DraftKey =>
      draft.kind === 'key' && draft.effect === 'hidden' && draft.reader !== 'exact',
  );
}

/** A key that may hold a date, too, counts as a flag only where it is one. */
function isUsed({ key }: DraftKey, site: Site): boolean {
  const fold = (name: string): string =>
    site.profile.frontMatter.ignoreKeyCase ? name.toLowerCase() : name;
  return site
    .posts()
    .some(({ keys }) => keys.some((fact) => fold(fact.key) === fold(key) && fact.kind !== 'date'));
}
