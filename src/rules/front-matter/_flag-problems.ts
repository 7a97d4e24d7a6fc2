import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import type { DraftKey, Profile } from '../../profiles/profile.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { type MeantFlag, meantFlags } from '../../site/status/meant.js';
import type { IgnoredKeyReason, StatusReason } from '../../site/status/visibility.js';

/** Why a flag does not do what was meant with it. */
export type FlagTrouble =
  /** The generator refuses the value. */
  | 'refused'
  /** It reads the value otherwise than meant. */
  | 'misread'
  /** The key decides nothing here: see `because`. */
  | 'ignored'
  /** Read as meant, but by this generator and version only. */
  | 'not-bare';

/** A flag that is in trouble. */
export interface FlagProblem {
  readonly trouble: FlagTrouble;
  readonly entry: FrontMatterEntry;
  /** What the author meant, as far as that can be told. */
  readonly hides: boolean | undefined;
  readonly because?: IgnoredKeyReason['because'];
}

/** What is wrong with the keys that decide whether readers see a post. */
export function flagProblems(post: Post, { profile }: Site): readonly FlagProblem[] {
  const { reasons, mismatch, outcome } = post.facts.visibility;
  if (reasons.some(({ kind }) => kind === 'front-matter')) return [];
  const said = meantFlags(post.frontMatter.entries);
  const refused = refusedFlags(reasons, said, post);
  if (refused.length > 0) return refused;
  if (mismatch === 'leak')
    return said.filter(({ hides }) => hides).map((one) => leak(one, reasons));
  const isHidden = outcome === 'hidden' || outcome === 'unlisted';
  if (mismatch === 'lost' && isHidden)
    return said
      .filter(({ hides }) => !hides)
      .map(({ entry, hides }) => ({ trouble: 'misread', entry, hides }));
  return said
    .filter(({ entry }) => isLoose(entry, profile))
    .map(({ entry, hides }) => ({ trouble: 'not-bare', entry, hides }));
}

function refusedFlags(
  reasons: readonly StatusReason[],
  said: readonly MeantFlag[],
  post: Post,
): FlagProblem[] {
  return reasons.flatMap((reason): FlagProblem[] => {
    if (reason.kind !== 'key' || reason.says !== 'fails' || reason.from !== undefined) return [];
    const entry = findEntry(post.frontMatter, reason.key);
    const hides = said.find((one) => one.entry === entry)?.hides;
    return entry ? [{ trouble: 'refused', entry, hides }] : [];
  });
}

function leak({ entry, hides }: MeantFlag, reasons: readonly StatusReason[]): FlagProblem {
  const ignored = reasons.find(
    (reason): reason is IgnoredKeyReason =>
      reason.kind === 'ignored-key' && reason.key === entry.key,
  );
  if (!ignored || ignored.because === 'value') return { trouble: 'misread', entry, hides };
  return { trouble: 'ignored', entry, hides, because: ignored.because };
}

/** Not the bare word `true` or `false`, where the generator's flag is one of these. */
function isLoose(entry: FrontMatterEntry, profile: Profile): boolean {
  const draft = ownKeys(profile).find(({ key }) => key === entry.key);
  if (!draft || typeof draft.hidden !== 'boolean') return false;
  return entry.kind !== 'date' && !/^(?:true|false)$/.test(entry.raw);
}

/** The keys that the generator, or the site's code, asks for. */
export function ownKeys(profile: Profile): DraftKey[] {
  return profile.drafts.flatMap((draft) => (draft.kind === 'key' ? [draft] : []));
}
