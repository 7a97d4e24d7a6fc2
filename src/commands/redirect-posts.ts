import { addAlias, aliasKey } from '../authoring/redirects.js';
import { UserError } from '../errors.js';
import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import type { Host } from '../host/host.js';
import type { Plan } from '../plan/plan.js';
import { generatorName } from '../site/generator-name.js';
import type { LoadedSite } from '../site/load-site.js';
import type { PostChange } from './post-change.js';
import type { RedirectTarget } from './redirect-target.js';
import { redirectLines } from './redirects-file.js';
import { readPost } from './workspace.js';

/** How old addresses go on to lead somewhere. */
export interface Redirection {
  /** The post that gets aliases. */
  readonly aside: readonly PostChange[];
  readonly along: Plan;
  /** What is done about an old address, in words; `undefined` when nothing could be. */
  readonly did: (from: string) => string | undefined;
  /** Why nothing could be done, and what is left to do. */
  readonly lost: (from: string) => string;
  /** What is left to do about an address that nobody can tell. */
  readonly unknown: string;
}

/**
 * Let old addresses lead to a target in the manner of the site: aliases of the post there, else lines
 * of a `_redirects` file; else it is for somebody to do.
 */
export function redirectPosts(
  olds: readonly string[],
  target: RedirectTarget,
  loaded: LoadedSite,
  host: Host,
): Redirection {
  const { to, path } = target;
  const key = aliasKey(loaded.site);
  const name = generatorName(loaded.site.profile);
  const why =
    key === undefined ? 'keeps no old addresses here' : 'keeps old addresses for posts only';
  const lost = (from: string): string =>
    `${from} leads nowhere now: ${name} ${why}, so redirect it to ${to}`;
  const unknown = `its old address cannot be known without building the site: redirect it to ${to}`;
  if (olds.length > 0 && key !== undefined && path !== undefined) {
    const did = (from: string): string => `${key} of ${path}: ${from} leads to ${to}`;
    return { aside: [withAliases(path, key, olds, loaded, host)], along: [], did, lost, unknown };
  }
  const along = redirectLines(
    olds.map((from) => ({ from, to })),
    loaded,
    host,
  );
  const did = (from: string): string | undefined =>
    along.length > 0 ? `${from} leads to ${to} in _redirects` : undefined;
  return { aside: [], along, did, lost, unknown };
}

function withAliases(
  path: string,
  key: string,
  olds: readonly string[],
  loaded: LoadedSite,
  host: Host,
): PostChange {
  const read = readPost(host, loaded, path);
  const { post } = read;
  const alias = addAlias(post, key, { olds, current: post.facts.url });
  const edit = editFrontMatter(post.source.text, post.frontMatter, [alias]);
  if (edit.refused) throw new UserError(`${path}: ${edit.refused.message}; nothing was written`);
  return { read, from: path, path, text: edit.text, facts: post.facts, did: [], notes: [] };
}
