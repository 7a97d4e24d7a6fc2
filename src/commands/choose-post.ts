import { findPosts } from '../authoring/find-post.js';
import { type PostFilter, selectPosts } from '../authoring/select-posts.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { PostFacts } from '../site/facts.js';
import type { LoadedSite } from '../site/load-site.js';
import { visibleText } from '../text/display-escape.js';
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
function draftHints(loaded: LoadedSite): string[] {
  const drafts = loaded.site.posts().filter(({ status }) => status === 'draft');
  if (drafts.length === 0) return ['This site has no drafts.'];
  return ['Drafts:', ...drafts.slice(0, 10).map(described)];
}

function described({ path, title }: PostFacts): string {
  return title === undefined ? `  ${path}` : `  ${path}  ${title}`;
}

/**
 * The posts that were meant, each once. Where none was named, they are picked from a list on a
 * terminal.
 *
 * @param offered is a post one to pick from?
 * @throws {UserError} when none fits, several do, or none is named and nobody can be asked.
 */
export async function choosePosts(
  typed: readonly string[],
  offered: (post: PostFacts) => boolean,
  host: Host,
  loaded: LoadedSite,
): Promise<string[]> {
  if (typed.length > 0) return [...new Set(typed.map((one) => choosePost(host, loaded, one)))];
  const posts = selectPosts(loaded.site.posts().filter(offered), everything);
  const canAsk = host.stdin.isTerminal && host.stdout.isTerminal;
  if (!canAsk || posts.length === 0)
    throw new UserError('name a post: by path, slug or part of its title', {
      hints: draftHints(loaded),
    });
  return pickPosts(posts);
}

const everything: PostFilter = { states: [], leaks: false, tags: [], authors: [], words: [] };

/** Who types a title, as one may elsewhere, is not to publish all there is. */
const noShortcuts = { all: null, invert: null };

async function pickPosts(posts: readonly PostFacts[]): Promise<string[]> {
  const { checkbox } = await import('@inquirer/prompts');
  const choices = posts.map(({ path, title, day, slug }) => ({
    name: visibleText(`${day ?? '          '}  ${title ?? slug}`),
    description: visibleText(path),
    value: path,
  }));
  return checkbox({
    message: 'Which posts?',
    choices,
    required: true,
    pageSize: 12,
    shortcuts: noShortcuts,
  });
}
