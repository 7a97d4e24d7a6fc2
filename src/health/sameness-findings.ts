import type { PostFacts } from '../site/facts.js';
import type { Site } from '../site/site.js';
import { tagIndexOf } from '../site/tag-variants.js';
import { postsByTitle } from '../site/title-index.js';
import { postsByUrl } from '../site/url-index.js';
import { count, type HealthFinding } from './finding.js';

/** What several posts share and should not: a URL, a title, a tag in two spellings. */
export function samenessFindings(site: Site): HealthFinding[] {
  const posts = site.posts();
  return [...sharedUrls(posts), ...sharedTitles(posts), ...tagSpellings(posts)];
}

function sharedUrls(posts: readonly PostFacts[]): HealthFinding[] {
  const shared = postsByUrl(posts)
    .shared.map((group) => group.filter(isBuilt))
    .filter((group) => group.length > 1);
  if (shared.length === 0) return [];
  return [
    {
      id: 'url-collision',
      level: 'error',
      what: `${count(shared.length, 'URL is', 'URLs are')} shared by several posts, and readers see only one of them`,
      todo: 'give each post a slug of its own',
      places: shared.map((group) => ({
        paths: group.map(({ path }) => path).sort(),
        shared: group[0]?.url ?? '',
      })),
    },
  ];
}

/** A draft takes no URL from another post, yet. */
function isBuilt({ visibility }: PostFacts): boolean {
  return !['hidden', 'dropped', 'expired'].includes(visibility.outcome);
}

function sharedTitles(posts: readonly PostFacts[]): HealthFinding[] {
  const shared = postsByTitle(posts)
    .shared.flatMap((group) => [...byLanguage(group).values()])
    .filter((group) => group.length > 1);
  if (shared.length === 0) return [];
  return [
    {
      id: 'duplicate-title',
      level: 'info',
      what: `${count(shared.length, 'title stands', 'titles stand')} above several posts`,
      todo: 'say in each title what is special about that post',
      places: shared.map((group) => ({
        paths: group.map(({ path }) => path),
        shared: `"${group[0]?.title ?? ''}"`,
      })),
    },
  ];
}

function byLanguage(posts: readonly PostFacts[]): Map<string, PostFacts[]> {
  const groups = new Map<string, PostFacts[]>();
  for (const post of posts) {
    const language = post.language ?? '';
    groups.set(language, [...(groups.get(language) ?? []), post]);
  }
  return groups;
}

function tagSpellings(posts: readonly PostFacts[]): HealthFinding[] {
  const variants = [...tagIndexOf(posts).groups.values()].filter((group) => group.length > 1);
  if (variants.length === 0) return [];
  return [
    {
      id: 'tag-variants',
      level: 'warning',
      what: `${count(variants.length, 'tag is', 'tags are')} spelt in several ways`,
      todo: '`post tags` shows them, `post tags rename OLD NEW` brings them together',
      places: variants.map((group) => ({
        paths: [],
        shared: group.map(({ tag, count: uses }) => `"${tag}" ${uses}`).join(', '),
      })),
    },
  ];
}
