import type { Profile } from '../../profiles/profile.js';
import type { MeantFlag } from './meant.js';
import type { VisibilitySite } from './read-visibility.js';
import type { IgnoredKeyReason, StatusReason } from './visibility.js';

/** Keys by which somebody meant to decide, and which decide nothing here, with why. */
export function ignoredKeys(
  said: readonly MeantFlag[],
  unread: boolean,
  flags: readonly StatusReason[],
  { profile }: VisibilitySite,
): IgnoredKeyReason[] {
  const decided = new Set(flags.flatMap((reason) => (reason.kind === 'key' ? reason.key : [])));
  return said
    .filter(({ entry }) => unread || !decides(entry.key, decided, profile))
    .map(({ entry }) => ({
      kind: 'ignored-key',
      key: entry.key,
      raw: entry.raw.slice(0, 120),
      because: unread ? 'unread' : whyIgnored(entry.key, profile),
    }));
}

function decides(key: string, decided: ReadonlySet<string>, profile: Profile): boolean {
  if (decided.has(key)) return true;
  if (!profile.frontMatter.ignoreKeyCase) return false;
  return [...decided].some((one) => one.toLowerCase() === key.toLowerCase());
}

function whyIgnored(key: string, profile: Profile): IgnoredKeyReason['because'] {
  const keys = profile.drafts.flatMap((draft) => (draft.kind === 'key' ? [draft] : []));
  const exact = keys.find((draft) => draft.key === key);
  if (exact) return exact.by === 'site' ? 'site' : 'value';
  const near = keys.some((draft) => draft.key.toLowerCase() === key.toLowerCase());
  if (!near) return 'generator';
  return profile.frontMatter.ignoreKeyCase ? 'value' : 'case';
}
