import type { Site } from '../../site/site.js';

/** How many posts there are, and how many of them have a title. */
interface Titles {
  posts: number;
  titled: number;
}

/** So many posts show whether those of a folder have titles. */
const enough = 4;

const counted = new WeakMap<Site, ReadonlyMap<string, Titles>>();

/** The titles of the innermost folder around a post that has posts enough, of all the site at the most. */
export function titlesAround(path: string, site: Site): Titles {
  const known = counted.get(site) ?? count(site);
  counted.set(site, known);
  const all = foldersAbove(path).flatMap((folder) => known.get(folder) ?? []);
  return all.find(({ posts }) => posts >= enough) ?? all.at(-1) ?? { posts: 0, titled: 0 };
}

/** From the innermost to that of the site, which has no name. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}

/** Is a title what one expects there? Also where there is little to learn from. */
export function areUsual({ posts, titled }: Titles): boolean {
  return posts < enough || titled * 2 > posts;
}

function count(site: Site): Map<string, Titles> {
  const counts = new Map<string, Titles>();
  for (const { path, title } of site.posts()) {
    for (const folder of foldersAbove(path)) {
      const titles = counts.get(folder) ?? { posts: 0, titled: 0 };
      titles.posts += 1;
      if (title !== undefined) titles.titled += 1;
      counts.set(folder, titles);
    }
  }
  return counts;
}
