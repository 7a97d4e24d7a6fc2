import { foldPath, nameOf } from '../../text/path.js';
import type { PostFacts } from '../facts.js';
import { readFileName, withoutExtension } from '../file-name.js';

/** The first post that goes by a name in the generator's own links. */
export interface PostNames {
  /** Jekyll: by its file's name, or its path below the folder of posts, without the extension. */
  byFile(name: string): PostFacts | undefined;
  /** Hexo: by its path below the folder of posts, its title or its slug. */
  byFileOrTitle(name: string): PostFacts | undefined;
  /** The only post with a slug. */
  byOwnSlug(slug: string): PostFacts | undefined;
}

/** Each table is made when first asked: a site may have thousands of such links. */
export function postNamesOf(posts: readonly PostFacts[]): PostNames {
  const files = firstByName(posts, ({ path }) => {
    const inside = insidePosts(path);
    return [inside, nameOf(inside)];
  });
  const titles = firstByName(posts, ({ path, title }) => [
    insidePosts(path),
    ...(title === undefined ? [] : [title]),
    readFileName(path).slug,
  ]);
  const slugs = firstByName(posts, ({ slug }) => [slug]);
  const lastSlugs = firstByName(posts.toReversed(), ({ slug }) => [slug]);
  return {
    byFile: files,
    byFileOrTitle: titles,
    byOwnSlug: (slug) => (slugs(slug) === lastSlugs(slug) ? slugs(slug) : undefined),
  };
}

/** Finds the first path by its file's or bundle's name, with or without the extension, whatever the letter case. */
export function pathFinder(paths: readonly string[]): (wanted: string) => string | undefined {
  let table: Map<string, { readonly folded: string; readonly path: string }[]> | undefined;
  return (wanted) => {
    table ??= byLastPart(paths);
    const target = foldPath(wanted);
    const isNamed = (folded: string): boolean => folded === target || folded.endsWith(`/${target}`);
    return table.get(nameOf(target))?.find(({ folded }) => isNamed(folded))?.path;
  };
}

function byLastPart(paths: readonly string[]) {
  const table = new Map<string, { readonly folded: string; readonly path: string }[]>();
  for (const path of paths) {
    const bundle = path.replace(/\/_?index\.[^/]+$/, '');
    for (const one of new Set([path, withoutExtension(path), bundle])) {
      const folded = foldPath(one);
      const others = table.get(nameOf(folded));
      if (others) others.push({ folded, path });
      else table.set(nameOf(folded), [{ folded, path }]);
    }
  }
  return table;
}

function firstByName(
  posts: readonly PostFacts[],
  namesOf: (post: PostFacts) => readonly string[],
): (name: string) => PostFacts | undefined {
  let table: Map<string, PostFacts> | undefined;
  return (name) => {
    table ??= new Map(
      posts.flatMap((post) => namesOf(post).map((each) => [each, post] as const)).reverse(),
    );
    return table.get(name);
  };
}

function insidePosts(path: string): string {
  return withoutExtension(path.replace(/^.*?\b_(?:posts|drafts)\//, ''));
}
