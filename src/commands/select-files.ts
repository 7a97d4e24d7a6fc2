import picomatch from 'picomatch';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { LoadedSite } from '../site/load-site.js';
import { walkFiles } from '../site/walk-files.js';
import { didYouMean } from '../text/did-you-mean.js';
import { nameOf, parentOf, relativePath, resolvePath } from '../text/path.js';
import type { SiteOpener } from './open-site.js';

/** A file to lint and the site it belongs to. */
export interface SelectedFile {
  /** Absolute path with `/`. */
  readonly path: string;
  readonly site: LoadedSite;
  readonly kind: 'post' | 'page';
}

export interface Selection {
  readonly files: readonly SelectedFile[];
  /** What was passed over and why, for people. */
  readonly notices: readonly string[];
}

/**
 * The files that paths, folders and globs mean; without any, all posts of the site around `cwd`.
 *
 * @throws {UserError} for a path that does not exist.
 */
export async function selectFiles(
  host: Host,
  paths: readonly string[],
  openSite: SiteOpener,
): Promise<Selection> {
  const notices: string[] = [];
  const chosen = new Map<string, SelectedFile>();
  const typed = paths.length > 0 ? paths : ['.'];
  for (const path of typed) {
    for (const file of await expand(host, path, openSite, notices)) chosen.set(file.path, file);
  }
  return { files: [...chosen.values()], notices };
}

async function expand(
  host: Host,
  typed: string,
  openSite: SiteOpener,
  notices: string[],
): Promise<SelectedFile[]> {
  const path = resolvePath(host.cwd, typed);
  const stat = host.fs.stat(path);
  if (stat?.kind === 'directory') return inFolder(host, path, await openSite(path), typed !== '.');
  if (stat) return named(path, await openSite(parentOf(path)), notices);
  if (picomatch.scan(typed).isGlob) return inGlob(host, typed, openSite);
  throw missing(host, typed, path);
}

/** The posts of a folder; when the site keeps none there and somebody named it, all its Markdown. */
function inFolder(host: Host, folder: string, site: LoadedSite, wasNamed: boolean): SelectedFile[] {
  const { root } = site.found;
  const posts = site
    .postPaths()
    .paths.map((path) => `${root}/${path}`)
    .filter((path) => folder === root || path.startsWith(`${folder}/`));
  if (posts.length > 0 || !wasNamed) return posts.map((path) => ({ path, site, kind: 'post' }));
  const include = ['**/*.{md,markdown,mdx}'];
  const exclude = site.site.profile.content.ignore;
  const { paths } = walkFiles(host, folder, { include, exclude, gitignore: true });
  return paths.map((path) => ({ path: `${folder}/${path}`, site, kind: 'page' }));
}

function named(path: string, site: LoadedSite, notices: string[]): SelectedFile[] {
  const { found } = site;
  const inSite = relativePath(found.root, path);
  if (!/\.(md|markdown|mdx|mkd|mkdn|mkdown|mdown|mdwn|mdtxt|mdtext|qmd|rmd|html)$/i.test(path)) {
    notices.push(`skipped ${inSite}: it is not Markdown`);
    return [];
  }
  if (site.isExcluded(inSite)) {
    notices.push(`skipped ${inSite}: it is not a post of this site`);
    return [];
  }
  return [{ path, site, kind: site.isPost(inSite) ? 'post' : 'page' }];
}

async function inGlob(host: Host, glob: string, openSite: SiteOpener): Promise<SelectedFile[]> {
  const { base } = picomatch.scan(glob);
  const folder = resolvePath(host.cwd, base || '.');
  const { paths } = walkFiles(host, host.cwd, { include: [glob], exclude: [], gitignore: true });
  const site = await openSite(folder);
  return paths.map((path) => resolvePath(host.cwd, path)).flatMap((path) => named(path, site, []));
}

function missing(host: Host, typed: string, path: string): UserError {
  const names = (host.fs.list(parentOf(path)) ?? []).map(({ name }) => name);
  const near = didYouMean(nameOf(path), names);
  const folder = typed.slice(0, typed.length - nameOf(typed).length);
  const hint = near === undefined ? '' : `; did you mean ${folder}${near}?`;
  return new UserError(`no such file: ${typed}${hint}`);
}
