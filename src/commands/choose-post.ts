import { findPosts } from '../authoring/find-post.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { PostFacts } from '../site/facts.js';
import type { LoadedSite } from '../site/load-site.js';
import { isInside, relativePath, resolvePath } from '../text/path.js';

/**
 * The one post that was meant by a path, slug or part of a title.
 *
 * @throws {UserError} when none fits, or several do: then they are named.
 */
export function choosePost(host: Host, loaded: LoadedSite, typed: string): string {
  if (typed.trim() === '') throw new UserError('name a post: by path, slug or part of its title');
  const { root } = loaded.found;
  const path = resolvePath(host.cwd, typed);
  if (host.fs.stat(path)?.kind === 'file') {
    if (isInside(root, path)) return relativePath(root, path);
    throw new UserError(`${typed} is not part of the site in ${root}`);
  }
  const { posts } = findPosts(loaded.site.posts(), typed);
  const [only, ...others] = posts;
  if (!only) throw new UserError(`no post fits "${typed}"`, { hints: draftHints(loaded) });
  if (others.length === 0) return only.path;
  throw new UserError(`several posts fit "${typed}"; name one by its path`, {
    hints: posts.slice(0, 10).map(described),
  });
}

/** The drafts of the site, for somebody who has to choose. */
export function draftHints(loaded: LoadedSite): string[] {
  const drafts = loaded.site.posts().filter(({ status }) => status === 'draft');
  if (drafts.length === 0) return ['This site has no drafts.'];
  return ['Drafts:', ...drafts.slice(0, 10).map(described)];
}

function described({ path, title }: PostFacts): string {
  return title === undefined ? `  ${path}` : `  ${path}  ${title}`;
}
