import {
  createMovedPosts,
  type MovedFolder,
  type MovedPost,
  type MovedPosts,
} from '../authoring/links/moved-posts.js';
import { type StaleLink, staleLinks } from '../authoring/links/relink-post.js';
import type { Host } from '../host/host.js';
import { withoutExtension } from '../site/file-name.js';
import type { LoadedSite } from '../site/load-site.js';
import { parsePost } from '../site/post.js';
import { nameOf, parentOf } from '../text/path.js';
import { applyEdits } from '../text/text-edit.js';
import { isChange, type PostChange } from './post-change.js';
import { type ReadPost, readPost } from './workspace.js';

/** A post with links that do not arrive once the plan is carried out. */
export interface StalePost {
  /** Relative to the site, where it is before. */
  readonly path: string;
  readonly links: readonly StaleLink[];
  /** Its text with the links repaired; of a post in the plan that after it. */
  readonly text: string;
  /** Missing for a post in the plan. */
  readonly read?: ReadPost;
}

/**
 * The posts of a site whose links will not arrive after the changes, in the order of their paths.
 *
 * @param folders folders that move with the posts, relative to the site
 */
export function findStaleLinks(
  changes: readonly PostChange[],
  folders: readonly MovedFolder[],
  loaded: LoadedSite,
  host: Host,
): StalePost[] {
  const moved = changes.filter(isChange).flatMap(movedPost);
  if (moved.length === 0) return [];
  const moves = createMovedPosts(moved, folders);
  const changed = new Set(changes.map(({ from }) => from));
  const hints = hintsOf(moved);
  const others = loaded.postPaths().paths.filter((path) => !changed.has(path));
  return [
    ...changes.flatMap((change) => inChanged(change, moves, loaded)),
    ...others.flatMap((path) => inOther(path, hints, moves, loaded, host)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function movedPost({ read, from, path, facts }: PostChange): MovedPost[] {
  const before = { path: from, url: read.post.facts.url };
  const after = { path, url: facts.url };
  return before.path === after.path && before.url === after.url ? [] : [{ before, after }];
}

/** Links in a post that is changed itself: they are looked for in its new text. */
function inChanged(change: PostChange, moves: MovedPosts, loaded: LoadedSite): StalePost[] {
  const { from, path, text, facts, read } = change;
  const place = {
    before: { path: from, url: read.post.facts.url },
    after: { path, url: facts.url },
  };
  const post = parsePost({ path, text }, loaded.site, loaded.engine);
  return stalePost(staleLinks(post, place, moves, loaded.site), from, text);
}

function inOther(
  path: string,
  hints: readonly string[],
  moves: MovedPosts,
  loaded: LoadedSite,
  host: Host,
): StalePost[] {
  const read = readPost(host, loaded, path);
  const { post } = read;
  const { text } = post.source;
  if (!hints.some((hint) => text.includes(hint))) return [];
  const place = { path, url: post.facts.url };
  const links = staleLinks(post, { before: place, after: place }, moves, loaded.site);
  return stalePost(links, path, text).map((stale) => ({ ...stale, read }));
}

function stalePost(links: readonly StaleLink[], path: string, text: string): StalePost[] {
  if (links.length === 0) return [];
  return [
    {
      path,
      links,
      text: applyEdits(
        text,
        links.map(({ edit }) => edit),
      ),
    },
  ];
}

/** A text without any of these links to none of the posts, and need not be parsed. */
function hintsOf(moved: readonly MovedPost[]): string[] {
  const names = moved.flatMap(({ before }) => {
    const stem = withoutExtension(nameOf(before.path));
    const name = /^_?index$/.test(stem) ? nameOf(parentOf(before.path)) : stem;
    const page = (before.url ?? '').replace(/\/+$/, '').replace(/\.html?$/, '');
    return [name, nameOf(page)].filter((one) => one !== '');
  });
  return [...new Set(names.flatMap((name) => [name, encodeURI(name)]))];
}
