import { type YamlReader, yamlReaderOf } from '../../front-matter/dialect.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { resolvePlain } from '../../front-matter/plain-scalar.js';
import type { DraftKey, Profile } from '../../profiles/profile.js';
import { settingHolds } from '../apply-variants.js';
import { findValue } from '../find-value.js';
import { findDefault } from './defaults.js';
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
  { profile, settings, files }: VisibilitySite,
): KeyReason | undefined {
  const own = findValue(frontMatter, draft.key);
  const inherited = own
    ? undefined
    : (findInherited(files, path, profile, draft.key) ??
      findDefault(files, path, { profile, settings }, draft.key));
  const entry = own ?? inherited?.entry;
  if (!entry) return undefined;
  const reader = frontMatter.format === 'yaml' ? yamlReaderOf(profile.frontMatter) : undefined;
  const says = readFlag(draft, asReader(entry, reader));
  if (says === undefined) return undefined;
  return {
    kind: 'key',
    key: draft.key,
    raw: entry.raw.slice(0, 120),
    says: says === 'hides' && draft.effect === 'unlisted' ? 'unlists' : says,
    ...(inherited && { from: inherited.from }),
  };
}

/** A bare word as that parser reads it: `no` is a boolean to Psych, a text to js-yaml. */
function asReader(
  entry: Pick<FrontMatterEntry, 'kind' | 'value' | 'raw' | 'style' | 'tag'>,
  reader: YamlReader | undefined,
): Pick<FrontMatterEntry, 'kind' | 'value' | 'raw'> {
  if (reader === undefined || entry.style !== 'plain' || entry.tag !== undefined) return entry;
  return { raw: entry.raw, ...resolvePlain(entry.raw, reader) };
}

function hidesByDefault(profile: Profile, status: string): boolean {
  return profile.drafts.some(
    (draft) =>
      draft.kind === 'key' &&
      readFlag(draft, { kind: 'string', raw: status, value: status }) === 'hides',
  );
}
