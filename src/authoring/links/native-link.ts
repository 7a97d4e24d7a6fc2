import type { NativeLink } from '../../profiles/profile.js';
import { withoutExtension } from '../../site/file-name.js';
import type { Site } from '../../site/site.js';
import { nameOf, parentOf } from '../../text/path.js';
import type { Span } from '../../text/span.js';
import type { MovedPost, MovedPosts } from './moved-posts.js';
import { sourcePrefix } from './new-destination.js';

/** What a template tag names, and where in the text of the tag. */
interface NamedPost {
  readonly kind: NativeLink;
  readonly name: string;
  readonly span: Span;
}

const tags: readonly (readonly [NativeLink, RegExp])[] = [
  ['post_url', /^\{%-?\s*post_url\s+(["']?)([^\s"'%]+)/d],
  ['jekyll-link', /^\{%-?\s*link\s+(["']?)([^\s"'%]+)/d],
  ['hexo-post-link', /^\{%-?\s*post_link\s+(["']?)([^\s"'%]+)/d],
  ['hugo-ref', /^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?(["'`])([^"'`#]+)/d],
];

/** The post that a generator's own tag names: `{% post_url 2024-05-17-x %}`, `{{< ref "x.md" >}}`. */
export function readNativeLink(
  tag: string,
  { profile }: Pick<Site, 'profile'>,
): NamedPost | undefined {
  for (const [kind, pattern] of tags) {
    if (!profile.links.native.includes(kind)) continue;
    const match = pattern.exec(tag);
    const [start, end] = match?.indices?.[2] ?? [];
    if (match?.[2] !== undefined && start !== undefined && end !== undefined)
      return { kind, name: match[2], span: { start, end } };
  }
  return undefined;
}

/** The name to write instead, `undefined` when the post is where it was. */
export function newNativeName(
  { kind, name }: Pick<NamedPost, 'kind' | 'name'>,
  moves: MovedPosts,
  site: Pick<Site, 'profile' | 'settings'>,
): string | undefined {
  for (const moved of moves.all) {
    const names = namesOf(kind, moved, sourcePrefix(site));
    const found = names.find(([before]) => before === name);
    if (found) return found[1] === name ? undefined : found[1];
  }
  return undefined;
}

type Names = readonly (readonly [before: string, after: string])[];

/** All names by which a tag may call a post, before and after. */
function namesOf(kind: NativeLink, { before, after }: MovedPost, source: string): Names {
  const of = (spell: (path: string) => string): readonly [string, string] => [
    spell(before.path),
    spell(after.path),
  ];
  const inside = (path: string): string =>
    path.startsWith(source) ? path.slice(source.length) : path;
  switch (kind) {
    case 'post_url':
      return [
        of((path) => withoutExtension(nameOf(path))),
        of(belowPosts),
        of(slashed(belowPosts)),
      ];
    case 'jekyll-link':
      return [of(inside), of(slashed(inside))];
    case 'hexo-post-link':
      return [of(belowPosts), of((path) => withoutExtension(nameOf(path)))];
    case 'hugo-ref':
      return hugoNames(inside).flatMap((spell) => [of(spell), of(slashed(spell))]);
    default:
      return [];
  }
}

/** By file, without its extension, a bundle by its folder; with all folders or by the name alone. */
function hugoNames(inside: (path: string) => string): readonly ((path: string) => string)[] {
  const page = (path: string): string =>
    /(?:^|\/)index\.[^/]+$/.test(path) ? parentOf(inside(path)) : stemOf(inside(path));
  return [inside, (path) => stemOf(inside(path)), page, nameOf, (path) => nameOf(page(path))];
}

function slashed(spell: (path: string) => string): (path: string) => string {
  return (path) => `/${spell(path)}`;
}

function stemOf(path: string): string {
  const folder = parentOf(path);
  return `${folder === '' ? '' : `${folder}/`}${withoutExtension(nameOf(path))}`;
}

/** The path below `_posts` or `_drafts`, without extension. */
function belowPosts(path: string): string {
  return stemOf(path.replace(/^(?:.*\/)?_(?:posts|drafts)\//, ''));
}
