import { findEntry } from '../front-matter/find-entry.js';
import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';

/**
 * The key under which this site keeps old addresses of a post: one that its posts use, else the
 * generator's, where that or a plugin of the site reads it.
 */
export function aliasKey({ profile, settings, posts }: Site): string | undefined {
  const used = new Set(posts().flatMap(({ keys }) => keys.map(({ key }) => key)));
  const custom = profile.links.aliases.find((key) => used.has(key));
  if (custom !== undefined) return custom;
  return settings.redirects === 'yes' ? profile.links.aliases[0] : undefined;
}

/** Add old addresses to those that a post has; the current one is no old one any more. */
export function addAlias(
  post: Post,
  key: string,
  address: { readonly olds: readonly string[]; readonly current: string | undefined },
): FrontMatterChange {
  const entry = findEntry(post.frontMatter, key);
  const known = listOf(entry?.value).filter((one) => one !== address.current);
  const value = [...new Set([...known, ...address.olds])];
  const before = ['draft', 'published', 'tags', 'categories'];
  return entry
    ? { kind: 'set', key: entry.key, value }
    : { kind: 'set', key, value, after: ['title', 'slug', 'date'], before };
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** A file of redirects as several hosts read it, `old new 301` a line. */
export function addRedirectLine(text: string, old: string, current: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  return `${text}${gap}${encoded(old)} ${encoded(current)} 301${eol}`;
}

/** What is encoded already stays so. */
function encoded(address: string): string {
  return encodeURI(address).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
