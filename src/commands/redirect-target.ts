import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { PostFacts } from '../site/facts.js';
import type { LoadedSite } from '../site/load-site.js';
import type { Site } from '../site/site.js';
import { resolvePath } from '../text/path.js';
import { choosePost } from './choose-post.js';

/** Where old addresses are to lead. */
export interface RedirectTarget {
  readonly to: string;
  /** The post that is there; missing for other pages and other sites. */
  readonly path?: string;
}

/**
 * What was meant by an address, or by the path, slug or title of a post.
 *
 * @param hidden paths of posts that readers will not see any more
 * @throws {UserError} when nobody would arrive there.
 */
export function redirectTarget(
  typed: string,
  hidden: readonly string[],
  host: Host,
  loaded: LoadedSite,
): RedirectTarget {
  const posts = loaded.site.posts();
  const isAddress = /^(?:https?:)?\/\//i.test(typed) || isPage(typed, host);
  const own = isAddress ? onSite(typed, loaded.site) : [];
  const at = posts.find(({ url }) => url !== undefined && own.includes(url));
  if (isAddress && !at) return { to: checkedAddress(typed) };
  const path = at?.path ?? choosePost(host, loaded, typed);
  const facts = posts.find((post) => post.path === path);
  return { path, to: addressOf(path, facts, hidden) };
}

/** `/about/`, but no file of that path. */
function isPage(typed: string, host: Host): boolean {
  return typed.startsWith('/') && host.fs.stat(resolvePath(host.cwd, typed))?.kind !== 'file';
}

/** What the address may be called within the site. */
function onSite(typed: string, { settings: { baseUrl } }: Site): string[] {
  const base = baseUrl?.replace(/\/+$/, '') ?? '';
  const origin = URL.canParse(base) ? new URL(base).origin : '';
  const within = [base, origin].filter((start) => start !== '' && typed.startsWith(`${start}/`));
  return [typed, ...within.map((start) => typed.slice(start.length))];
}

function checkedAddress(typed: string): string {
  if (!/\s/.test(typed) && URL.canParse(typed, 'https://site.invalid')) return typed;
  throw new UserError(`"${typed}" is no address to lead to`);
}

function addressOf(path: string, facts: PostFacts | undefined, hidden: readonly string[]): string {
  if (hidden.includes(path))
    throw new UserError(`${path} is itself hidden by this: name another post with --redirect`);
  if (!facts || facts.status === 'draft')
    throw new UserError(`readers do not see ${path}: nothing can lead there`);
  if (facts.url !== undefined) return facts.url;
  throw new UserError(`the address of ${path} cannot be known without building the site`, {
    hints: ['Give the address to lead to, as /blog/trams/'],
  });
}
