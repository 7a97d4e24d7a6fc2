import type { PostFacts } from '../site/facts.js';
import { readFileName } from '../site/file-name.js';
import type { Site } from '../site/site.js';
import { foldPath, nameOf, parentOf } from '../text/path.js';

/** Why a new post cannot have this path: another file is, or would become, the same. */
export interface Collision {
  /** The other file, relative to the site. */
  readonly path: string;
  readonly reason: 'path' | 'spelling' | 'slug' | 'url' | 'alias';
}

/**
 * The first file that a new post at `path` would collide with, now or once it is published.
 *
 * @param isReplaced a file at this very path is in nobody's way
 */
export function findCollision(
  path: string,
  url: string | undefined,
  site: Site,
  { isReplaced = false } = {},
): Collision | undefined {
  const isThere = site.files.has(path);
  if (isThere && !isReplaced) return { path, reason: 'path' };
  const spelling = isThere ? undefined : site.files.spelling(path);
  if (spelling !== undefined) return { path: spelling, reason: 'spelling' };
  const own = identityOf(path);
  for (const post of site.posts()) {
    const reason = post.path === path ? undefined : reasonOf(post, path, own, url);
    if (reason !== undefined) return { path: post.path, reason };
  }
  return undefined;
}

function reasonOf(
  post: PostFacts,
  path: string,
  own: Identity,
  url: string | undefined,
): Collision['reason'] | undefined {
  if (foldPath(post.path) === foldPath(path)) return 'spelling';
  if (sameSlug(own, identityOf(post.path))) return 'slug';
  if (url === undefined) return undefined;
  if (post.url !== undefined && foldPath(post.url) === foldPath(url)) return 'url';
  return post.aliases.some((alias) => isSameAddress(alias, url)) ? 'alias' : undefined;
}

/** Old addresses are written with a slash at their ends, or without. */
function isSameAddress(a: string, b: string): boolean {
  const bare = (address: string): string => foldPath(address.replace(/^\/|\/$/g, ''));
  return bare(a) === bare(b);
}

interface Identity {
  readonly slug: string;
  readonly day: string | undefined;
  readonly folder: string;
}

function identityOf(path: string): Identity {
  const { slug, day } = readFileName(path);
  const bundle = /^_?index\./.test(nameOf(path));
  const folder = bundle ? parentOf(parentOf(path)) : parentOf(path);
  return { slug: foldPath(slug), day, folder: folder.replace(/(^|\/)_(drafts|posts)$/, '$1') };
}

/** `x.md`, `x/index.md` and `_drafts/x.md` are one post; two days are two. */
function sameSlug(a: Identity, b: Identity): boolean {
  if (a.slug !== b.slug || a.folder !== b.folder) return false;
  return a.day === undefined || b.day === undefined || a.day === b.day;
}
