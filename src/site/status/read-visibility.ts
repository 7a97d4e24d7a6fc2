import type { FrontMatter } from '../../front-matter/front-matter.js';
import type { Profile } from '../../profiles/profile.js';
import type { FileIndex } from '../file-index.js';
import type { SiteSettings } from '../site.js';
import { dateReasons, type PublicationDates } from './date-reasons.js';
import { flagReasons } from './flag-reasons.js';
import { draftFolder } from './folders.js';
import { unreadFrontMatter } from './front-matter-state.js';
import { ignoredKeys } from './ignored-keys.js';
import { type MeantFlag, meantFlags } from './meant.js';
import type { Outcome, StatusReason, Visibility } from './visibility.js';

/** What has to be known to say who sees a post. */
export interface VisibilityFacts {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  readonly dates: PublicationDates;
  /** The generator takes a file of that name for no post. */
  readonly misnamed: boolean;
}

export interface VisibilitySite {
  readonly profile: Profile;
  readonly settings: SiteSettings;
  readonly files: FileIndex;
  readonly now: Date;
}

/** Work out, as the generator would, who sees a post; and whether its author meant it so. */
export function readVisibility(facts: VisibilityFacts, site: VisibilitySite): Visibility {
  const { profile, settings } = site;
  const unread = unreadFrontMatter(facts.frontMatter, profile.frontMatter);
  const folder = draftFolder(facts.path, profile, settings);
  const flags = unread ? [] : flagReasons(facts, site);
  const reasons: StatusReason[] = [
    ...(unread ? [unread] : []),
    ...(facts.misnamed && folder === undefined
      ? [{ kind: 'file-name' as const, pattern: profile.fileName.pattern }]
      : []),
    ...(folder === undefined ? [] : [{ kind: 'folder' as const, folder }]),
    ...flags,
    ...(unread ? [] : dateReasons(facts.dates, site)),
  ];
  const said = meantFlags(facts.frontMatter.entries);
  const ignored = ignoredKeys(said, unread !== undefined, flags, site);
  const outcome = outcomeOf(reasons, profile);
  const meant = meansHidden(said, reasons) ? 'hidden' : 'shown';
  const mismatch = mismatchOf(outcome, meant, said, reasons);
  return {
    outcome,
    reasons: [...reasons, ...ignored],
    meant,
    ...(mismatch && { mismatch }),
    ...(isUncertain(flags, site) && { uncertain: true }),
  };
}

/** The first that applies; a build that fails comes before all. */
function outcomeOf(reasons: readonly StatusReason[], profile: Profile): Outcome {
  const found = reasons.map((reason) => outcomeBy(reason, profile));
  const order: readonly Outcome[] = [
    'stops',
    'dropped',
    'hidden',
    'expired',
    'scheduled',
    'unlisted',
  ];
  return order.find((outcome) => found.includes(outcome)) ?? 'shown';
}

function outcomeBy(reason: StatusReason, profile: Profile): Outcome {
  switch (reason.kind) {
    case 'front-matter':
    case 'date':
      return byConsequence[reason.becomes];
    case 'file-name':
      return 'dropped';
    case 'folder':
    case 'default':
      return 'hidden';
    case 'key':
      if (reason.says === 'fails') return failing(reason.key, profile);
      return reason.says === 'hides' ? 'hidden' : reason.says === 'unlists' ? 'unlisted' : 'shown';
    case 'future':
      return profile.dates.future === 'draft' ? 'hidden' : 'scheduled';
    case 'expired':
      return 'expired';
    default:
      return 'shown';
  }
}

const byConsequence = { publishes: 'shown', drops: 'dropped', stops: 'stops' } as const;

/** Pelican passes over a post with a status that it does not know; others end the build. */
function failing(key: string, profile: Profile): Outcome {
  const draft = profile.drafts.find((one) => one.kind === 'key' && one.key === key);
  return draft?.kind === 'key' && draft.reader === 'word' ? 'dropped' : 'stops';
}

/** Somebody said so, in whatever words, or by the folder. Two that contradict: hidden is the safer. */
function meansHidden(said: readonly MeantFlag[], reasons: readonly StatusReason[]): boolean {
  return (
    said.some(({ hides }) => hides) ||
    reasons.some(({ kind }) => kind === 'folder' || kind === 'default') ||
    reasons.some((reason) => reason.kind === 'key' && isDeliberate(reason) && said.length === 0)
  );
}

function isDeliberate(reason: Extract<StatusReason, { kind: 'key' }>): boolean {
  return reason.says === 'hides' || reason.says === 'unlists';
}

function mismatchOf(
  outcome: Outcome,
  meant: Visibility['meant'],
  said: readonly MeantFlag[],
  reasons: readonly StatusReason[],
): Visibility['mismatch'] {
  if (meant === 'hidden') return outcome === 'shown' ? 'leak' : undefined;
  if (outcome === 'dropped') return 'lost';
  const shownByWord = said.some(({ hides }) => !hides);
  const hidden = (outcome === 'hidden' || outcome === 'unlisted') && shownByWord;
  return hidden && reasons.some(({ kind }) => kind === 'key') ? 'lost' : undefined;
}

/** A flag of the site's own, where it is not known whether the site's code asks for it. */
function isUncertain(
  flags: readonly StatusReason[],
  { profile, settings }: VisibilitySite,
): boolean {
  if (settings.draftsHonoured === 'yes') return false;
  return flags.some(
    (reason) =>
      reason.kind === 'key' &&
      profile.drafts.some(
        (draft) => draft.kind === 'key' && draft.key === reason.key && draft.by === 'site',
      ),
  );
}
