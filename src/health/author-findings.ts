import { authorDataOf } from '../site/author-data.js';
import { type NearAuthors, nearAuthorsOf } from '../site/near-authors.js';
import type { Site } from '../site/site.js';
import { count, type HealthFinding } from './finding.js';

/** Authors that are in no data file, and ids that are nearly the same. */
export function authorFindings(site: Site): HealthFinding[] {
  return [...unknownAuthors(site), ...nearlySame(site)];
}

function unknownAuthors(site: Site): HealthFinding[] {
  const { ids, files } = authorDataOf(site);
  const signed = site.posts().filter(({ authors }) => authors.length > 0);
  const known = signed.filter(({ authors }) => authors.some((author) => ids.has(author)));
  if (ids.size === 0 || known.length * 2 < signed.length) return [];
  const unknown = new Map<string, string[]>();
  for (const { path, authors } of signed)
    for (const author of authors)
      if (!ids.has(author)) unknown.set(author, [...(unknown.get(author) ?? []), path]);
  if (unknown.size === 0) return [];
  return [
    {
      id: 'unknown-author',
      level: site.profile.authors.mustBeKnown ? 'error' : 'warning',
      what: `${count(unknown.size, 'author')} of posts ${unknown.size === 1 ? 'is' : 'are'} not in ${files[0] ?? 'the author data'}`,
      todo: 'add them there, or correct the posts',
      places: [...unknown].map(([author, paths]) => ({ paths, shared: `"${author}"` })),
    },
  ];
}

function nearlySame(site: Site): HealthFinding[] {
  const pairs = [...nearAuthorsOf(site).values()];
  if (pairs.length === 0) return [];
  return [
    {
      id: 'near-authors',
      level: 'warning',
      what: `${count(pairs.length, 'author is', 'authors are')} written in two ways`,
      todo: 'decide for one',
      places: pairs.map(({ usual, other, posts }: NearAuthors) => ({
        paths: posts,
        shared: `"${other}", elsewhere "${usual}"`,
      })),
    },
  ];
}
