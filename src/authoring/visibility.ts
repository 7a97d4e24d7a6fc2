import { generatorName } from '../site/generator-name.js';
import type { Post } from '../site/post.js';
import { hidesFuture } from '../site/read-status.js';
import type { Site } from '../site/site.js';
import { writeDate } from './date-form.js';
import { explainVisibility } from './explain-visibility.js';
import { timeZoneOf } from './site-dates.js';

/** When readers will see a post, and why not if not: sentences for people. */
export function visibilityOf(post: Post, site: Site): string[] {
  const { facts } = post;
  const { outcome } = facts.visibility;
  const name = generatorName(site.profile);
  const why = explainVisibility(facts, site);
  if (outcome === 'scheduled') return [comesLater(facts.date, site)];
  if (outcome === 'unlisted') return [`its page is made, but nothing links to it: ${why[0]}`];
  if (outcome !== 'shown') return [`${name} does not show it: ${why.join('; ')}`];
  const early = facts.date !== undefined && facts.date > site.now.getTime();
  return early ? [...why, comesLater(facts.date, site)] : why;
}

/** A date that has not come, and what the generator makes of it. */
function comesLater(date: number | undefined, site: Site): string {
  const name = generatorName(site.profile);
  const zone = timeZoneOf(site);
  const when =
    date === undefined ? 'its date' : `${writeDate(date, 'YYYY-MM-DD HH:mm', zone)} (${zone})`;
  return hidesFuture(site)
    ? `${name} shows it with the first build after ${when}; build the site again then`
    : `its date is ${when}, but ${name} shows it with the next build`;
}
