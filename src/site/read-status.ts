import type { Profile } from '../profiles/profile.js';
import type { PostStatus } from './post-status.js';
import type { Outcome, Visibility } from './status/visibility.js';

const statuses: Readonly<Record<Outcome, PostStatus>> = {
  shown: 'published',
  hidden: 'draft',
  unlisted: 'draft',
  scheduled: 'scheduled',
  expired: 'unknown',
  dropped: 'unknown',
  stops: 'unknown',
};

/** One word for who sees a post. A draft that would stop the build is one all the same. */
export function statusOf({ outcome, meant }: Visibility): PostStatus {
  const status = statuses[outcome];
  return status === 'unknown' && meant === 'hidden' ? 'draft' : status;
}

/** Does this site hold back posts whose date has not come? */
export function hidesFuture({ profile }: { readonly profile: Profile }): boolean {
  return profile.dates.future !== 'shown';
}
