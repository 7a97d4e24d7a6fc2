import { linksOf } from '../../link-syntax/post-links.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import type { Span } from '../../text/span.js';
import type { TextEdit } from '../../text/text-edit.js';
import type { MovedPost, MovedPosts } from './moved-posts.js';
import { newNativeName, readNativeLink } from './native-link.js';
import { newDestination } from './new-destination.js';

/** A link that does not arrive any more, and what would. */
export interface StaleLink {
  /** 1-based. */
  readonly line: number;
  /** As written. */
  readonly from: string;
  readonly to: string;
  readonly edit: TextEdit;
}

/**
 * The links of a post that lead to posts which move, or that no longer arrive because the post itself
 * does, in source order.
 *
 * @param place where the post is before and after; the same when it stays
 */
export function staleLinks(
  post: Post,
  place: MovedPost,
  moves: MovedPosts,
  site: Pick<Site, 'profile' | 'settings' | 'files'>,
): readonly StaleLink[] {
  const { text } = post.source;
  const own = ownAddresses(post, site);
  const written = linksOf(post).flatMap(({ url, span, form }): TextEdit[] => {
    const isOwn = own.some((one) => span.start >= one.start && span.end <= one.end);
    if (isOwn || form === 'template') return [];
    const to = newDestination(url, place, moves, site);
    return to === undefined ? [] : [{ span, newText: to }];
  });
  const inTags = post.templates.spans.flatMap(({ start, end }): TextEdit[] => {
    const named = readNativeLink(text.slice(start, end), site);
    const name = named && newNativeName(named, moves, site);
    if (!named || name === undefined) return [];
    const span = { start: start + named.span.start, end: start + named.span.end };
    return [{ span, newText: name }];
  });
  return [...written, ...inTags]
    .sort((a, b) => a.span.start - b.span.start)
    .map((edit) => ({
      line: post.source.pointAt(edit.span.start).line,
      from: text.slice(edit.span.start, edit.span.end),
      to: edit.newText,
      edit,
    }));
}

/** What the post says about its own address, old ones among it, is no link. */
function ownAddresses(post: Post, { profile: { links } }: Pick<Site, 'profile'>): Span[] {
  const keys = new Set([...links.aliases, ...links.permalinkKeys.map(({ key }) => key)]);
  return post.frontMatter.entries.flatMap(({ key, valueSpan }) =>
    keys.has(key.toLowerCase()) ? [valueSpan] : [],
  );
}
