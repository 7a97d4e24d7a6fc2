import { authorFindings } from './author-findings.js';
import { findingIds, type HealthFinding, type HealthLevel } from './finding.js';
import { samenessFindings } from './sameness-findings.js';
import { settingsFindings } from './settings-findings.js';
import type { SiteInput } from './site-input.js';
import { dateFindings, visibilityFindings } from './visibility-findings.js';

const levels: readonly HealthLevel[] = ['error', 'warning', 'info'];

/** All that somebody should know about a site, the worst first. */
export function siteHealth(input: SiteInput): HealthFinding[] {
  const { site } = input;
  const findings = [
    ...visibilityFindings(site),
    ...dateFindings(site),
    ...settingsFindings(input),
    ...samenessFindings(site),
    ...authorFindings(site),
    ...noPosts(site.posts().length),
  ];
  return findings.sort(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      findingIds.indexOf(a.id) - findingIds.indexOf(b.id),
  );
}

function noPosts(posts: number): HealthFinding[] {
  if (posts > 0) return [];
  return [
    {
      id: 'no-posts',
      level: 'warning',
      what: 'No posts were found',
      todo: 'say where they are as "posts" in post.config.json, if there are any',
      places: [],
    },
  ];
}
