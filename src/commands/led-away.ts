import { aliasKey } from '../authoring/redirects.js';
import type { PostFacts } from '../site/facts.js';
import type { LoadedSite } from '../site/load-site.js';
import { redirectsFile } from './redirects-file.js';

/** Where the address of a post is sent to another one, as `post unpublish --redirect` does: sentences. */
export function ledAway({ path, url }: PostFacts, { site }: LoadedSite): string[] {
  if (url === undefined) return [];
  const key = aliasKey(site) ?? 'aliases';
  const others = site
    .posts()
    .filter((post) => post.path !== path && post.aliases.some((alias) => isSame(alias, url)))
    .map((post) => `${url} is among the ${key} of ${post.path}, too: take it out there`);
  const file = redirectsFile(site);
  const lines = (file === undefined ? undefined : site.files.text(file))?.split(/\r?\n/) ?? [];
  const isLed = lines.some((line) => isSame(line.trim().split(/\s+/)[0] ?? '', encodeURI(url)));
  return isLed ? [...others, `${url} is led away in ${file}: take the line out`] : others;
}

function isSame(a: string, b: string): boolean {
  return a !== '' && a.replace(/\/$/, '') === b.replace(/\/$/, '');
}
