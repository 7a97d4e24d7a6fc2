import type { DraftKey, Profile } from '../profiles/profile.js';
import { fillSettings } from './fill-settings.js';
import type { PostStatus } from './post-status.js';
import type { SiteSettings } from './site.js';

/** What decides whether readers see a post. */
export interface StatusFacts {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly date: number | undefined;
}

/** Who can see the post once the site is built, as far as the profile knows. */
export function readStatus(
  facts: StatusFacts,
  site: { readonly profile: Profile; readonly settings: SiteSettings; readonly now: Date },
): PostStatus {
  const { profile, settings } = site;
  const hidden = profile.drafts.some((draft) =>
    draft.kind === 'folder'
      ? isBelow(facts.path, fillSettings(draft.drafts, settings))
      : isHidden(facts.data, draft, Boolean(profile.frontMatter.ignoreKeyCase)),
  );
  if (hidden) return 'draft';
  const future = facts.date !== undefined && facts.date > site.now.getTime();
  return future && hidesFuture(site) ? 'scheduled' : 'published';
}

/** Does this site hold back posts whose date has not come? */
export function hidesFuture(site: {
  readonly profile: Profile;
  readonly settings: SiteSettings;
}): boolean {
  if (site.settings.future !== undefined) return !/^(true|yes|on)$/i.test(site.settings.future);
  return site.profile.dates.future === 'hidden';
}

function isHidden(data: StatusFacts['data'], draft: DraftKey, ignoreCase: boolean): boolean {
  const value = readKey(data, draft.key, ignoreCase);
  if (value === undefined) return false;
  if (typeof draft.hidden === 'string')
    return typeof value === 'string' && value.toLowerCase() === draft.hidden.toLowerCase();
  return value === draft.hidden;
}

function readKey(data: StatusFacts['data'], key: string, ignoreCase: boolean): unknown {
  if (Object.hasOwn(data, key) || !ignoreCase) return data[key];
  const found = Object.keys(data).find((name) => name.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : data[found];
}

/** Is there such a folder anywhere above the file? */
function isBelow(path: string, folder: string): boolean {
  return `/${path}`.includes(`/${folder.replace(/\/+$/, '')}/`);
}
