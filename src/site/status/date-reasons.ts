import type { DateConvention } from '../../profiles/profile.js';
import type { VisibilitySite } from './read-visibility.js';
import type { StatusReason } from './visibility.js';

/** A date that decides about a post, as the generator reads it. */
export interface DecidingDate {
  readonly key: string;
  /** Milliseconds since 1970; missing when the generator reads none. */
  readonly time?: number;
  readonly day?: string;
  /** What the generator does when it cannot read it. */
  readonly becomes?: DateConvention['whenUnreadable'];
}

export interface PublicationDates {
  /** From when on readers see the post. */
  readonly from?: DecidingDate;
  /** Until when. */
  readonly until?: DecidingDate;
}

/** What the dates of a post say about who sees it now. */
export function dateReasons(
  { from, until }: PublicationDates,
  { profile, now }: VisibilitySite,
): StatusReason[] {
  const reasons: StatusReason[] = [];
  const { becomes } = from ?? {};
  if (from && (becomes === 'stops' || becomes === 'drops'))
    reasons.push({ kind: 'date', key: from.key, becomes });
  if (until?.time !== undefined && until.time <= now.getTime())
    reasons.push({ kind: 'expired', key: until.key, day: until.day ?? '' });
  const held = profile.dates.future !== 'shown' && from?.time !== undefined;
  if (held && (from.time as number) > now.getTime())
    reasons.push({ kind: 'future', key: from.key, day: from.day ?? '' });
  return reasons;
}
