import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { resolvePlain } from '../../front-matter/plain-scalar.js';
import type { DraftKey, Profile } from '../../profiles/profile.js';
import { settingHolds } from '../apply-variants.js';
import { findValue } from '../find-value.js';
import { findInherited } from './inherited.js';
import { readFlag } from './read-flag.js';
import type { VisibilityFacts, VisibilitySite } from './read-visibility.js';
import type { KeyReason, StatusReason } from './visibility.js';

/** What the keys say that the generator, or the site's code, asks for. */
export function flagReasons(facts: VisibilityFacts, site: VisibilitySite): StatusReason[] {
  const { profile, settings } = site;
  const overridden = new Set<string>();
  const reasons: StatusReason[] = [];
  for (const draft of profile.drafts) {
    if (draft.kind !== 'key' || overridden.has(draft.key)) continue;
    if (draft.unless && settingHolds(draft.unless, settings)) continue;
    const reason = reasonOf(draft, facts, site);
    if (!reason) continue;
    reasons.push(reason);
    for (const key of draft.overrides ?? []) overridden.add(key);
  }
  const status = settings.defaultStatus;
  const open = !reasons.some((reason) => reason.kind === 'key');
  if (open && status !== undefined && hidesByDefault(profile, status))
    reasons.push({ kind: 'default', value: status });
  return reasons;
}

function reasonOf(
  draft: DraftKey,
  { path, frontMatter }: VisibilityFacts,
  { profile, files }: VisibilitySite,
): KeyReason | undefined {
  const own = findValue(frontMatter, draft.key);
  const inherited = own ? undefined : findInherited(files, path, profile, draft.key);
  const entry = own ?? inherited?.entry;
  if (!entry) return undefined;
  const version = frontMatter.format === 'yaml' ? profile.frontMatter.yaml : undefined;
  const says = readFlag(draft, asVersion(entry, version));
  if (says === undefined) return undefined;
  return {
    kind: 'key',
    key: draft.key,
    raw: entry.raw.slice(0, 120),
    says: says === 'hides' && draft.effect === 'unlisted' ? 'unlists' : says,
    ...(inherited && { from: inherited.from }),
  };
}

/** A bare word as the YAML of that version reads it: `no` is a boolean in 1.1, a text in 1.2. */
function asVersion(
  entry: FrontMatterEntry,
  version: '1.1' | '1.2' | undefined,
): Pick<FrontMatterEntry, 'kind' | 'value' | 'raw'> {
  if (version === undefined || entry.style !== 'plain' || entry.tag !== undefined) return entry;
  return { raw: entry.raw, ...resolvePlain(entry.raw, version) };
}

function hidesByDefault(profile: Profile, status: string): boolean {
  return profile.drafts.some(
    (draft) =>
      draft.kind === 'key' &&
      readFlag(draft, { kind: 'string', raw: status, value: status }) === 'hides',
  );
}
