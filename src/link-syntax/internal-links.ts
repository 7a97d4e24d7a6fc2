import { addressSpaceOf } from '../site/address-space/address-space.js';
import type { Resolution } from '../site/address-space/resolution.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { isHostLike, isMailLike } from './host-like.js';
import { linksOf, type PostLink } from './post-links.js';
import { withoutSiteVariables } from './site-variables.js';
import { findUrlProblem } from './url-problem.js';

/** A link of a post, and where it leads. */
export interface InternalLink {
  readonly link: PostLink;
  readonly found: Exclude<Resolution, { kind: 'elsewhere' }>;
}

const known = new WeakMap<Post, readonly InternalLink[]>();

/** The links of a post that stay within its site, in source order, with what is there. */
export function internalLinksOf(post: Post, site: Site): readonly InternalLink[] {
  const found =
    known.get(post) ?? linksOf(post).flatMap((link) => internal(post, site, link) ?? []);
  known.set(post, found);
  return found;
}

function internal(post: Post, site: Site, link: PostLink): InternalLink | undefined {
  const address = link.form === 'template' ? link.url : withoutSiteVariables(link.url);
  if (link.form === 'data' && !isCertainData(link, site)) return undefined;
  if (isForOthers(address)) return undefined;
  const { url } = post.facts;
  const found = addressSpaceOf(site).resolve({
    address,
    syntax: link.role === 'embed' ? 'image' : link.role,
    from: post.path,
    ...(url !== undefined && { fromUrl: url }),
  });
  return found.kind === 'elsewhere' ? undefined : { link, found };
}

/** `github.com/x`, `me@x.org` and `"https://x"` are for other rules. */
function isForOthers(address: string): boolean {
  return isHostLike(address) || isMailLike(address) || isInQuotes(address);
}

function isInQuotes(address: string): boolean {
  return /^["'“”‘’]/.test(address) && findUrlProblem(address)?.kind === 'quotes';
}

/** What themes do with a bare file name in the front matter is their business. */
function isCertainData({ url, role, key = '' }: PostLink, { profile }: Site): boolean {
  if (role === 'image') {
    if (/^\.{1,2}\//.test(url)) return profile.links.images === 'source';
    return /^\/[^/].*\.\w{2,5}$/.test(url);
  }
  return /^(?:canonical|redirect_?to)/i.test(key) && /^(?:https?:)?\//i.test(url);
}
