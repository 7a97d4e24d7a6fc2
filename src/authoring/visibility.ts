import type { Post } from '../site/post.js';
import { hidesFuture } from '../site/read-status.js';
import type { Site } from '../site/site.js';
import { writeDate } from './date-form.js';
import { timeZoneOf } from './site-dates.js';

/** When readers will see the post, and why not if not: sentences for people. */
export function visibilityOf(post: Post, site: Site): string[] {
  const { status, facts } = post;
  const { profile } = site;
  if (status === 'draft') return [`${profile.title} does not show it: it is still a draft`];
  const future = facts.date !== undefined && facts.date > site.now.getTime();
  if (!future || facts.date === undefined) return [];
  const zone = timeZoneOf(site);
  const when = writeDate(facts.date, 'YYYY-MM-DD HH:mm', zone);
  return hidesFuture(site)
    ? [`${profile.title} shows it with the first build after ${when} (${zone})`]
    : [`its date is ${when} (${zone}), but ${profile.title} shows it with the next build`];
}
