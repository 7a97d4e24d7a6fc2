import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { isGitIgnored } from '../site/is-git-ignored.js';
import type { LoadedSite } from '../site/load-site.js';
import { didYouMean } from '../text/did-you-mean.js';
import { nameOf, parentOf, relativePath } from '../text/path.js';
import type { SelectedFile } from './select-files.js';

export interface NamedOptions {
  readonly host: Host;
  /** Are files left out that `.gitignore` names? */
  readonly gitignore: boolean;
  /** Is a file taken that is named though the site has it not among its posts? */
  readonly anyNamed: boolean;
  /** Told what was passed over and why. */
  readonly notices: string[];
}

/** A file that somebody named, unless it is none to lint: that is told. */
export function namedFile(
  path: string,
  site: LoadedSite,
  { anyNamed, notices }: Pick<NamedOptions, 'anyNamed' | 'notices'>,
): SelectedFile[] {
  const { found } = site;
  const inSite = relativePath(found.root, path);
  if (!/\.(md|markdown|mdx|mkd|mkdn|mkdown|mdown|mdwn|mdtxt|mdtext|qmd|rmd|html)$/i.test(path)) {
    notices.push(`skipped ${inSite}: it is not Markdown`);
    return [];
  }
  if (site.isUnwanted(inSite)) {
    notices.push(`skipped ${inSite}: the configuration excludes it`);
    return [];
  }
  if (site.isExcluded(inSite)) {
    if (anyNamed) return [{ path, site, kind: 'page' }];
    notices.push(
      `skipped ${inSite}: it is not a post of this site; pass --no-ignore to lint it all the same`,
    );
    return [];
  }
  return [{ path, site, kind: site.isPost(inSite) ? 'post' : 'page' }];
}

/** Hooks and shells name files that git is told to leave alone. */
export function unlessIgnored(
  files: SelectedFile[],
  { host, gitignore, notices }: NamedOptions,
): SelectedFile[] {
  if (!gitignore) return files;
  return files.filter(({ path, site }) => {
    const ignored = isGitIgnored(host, site.found.root, path);
    const shown = relativePath(host.cwd, path);
    if (ignored) notices.push(`skipped ${shown} (ignored); pass --no-ignore to lint it`);
    return !ignored;
  });
}

/** What to say of a name that is not there. */
export function missingFile(host: Host, typed: string, path: string): UserError {
  const names = (host.fs.list(parentOf(path)) ?? []).map(({ name }) => name);
  const near = didYouMean(nameOf(path), names);
  const folder = typed.slice(0, typed.length - nameOf(typed).length);
  const hint = near === undefined ? '' : `; did you mean ${folder}${near}?`;
  return new UserError(`no such file: ${typed}${hint}`);
}
