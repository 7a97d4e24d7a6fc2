import { UserError } from '../errors.js';
import { baseOf, changedSince } from '../git/changed-files.js';
import { defaultBase } from '../git/default-base.js';
import { openBase } from '../git/open-base.js';
import { type Repository, requireRepository } from '../git/repository.js';
import type { Host } from '../host/host.js';
import { isInside, parentOf, relativePath, resolvePath } from '../text/path.js';
import { applyRepairs } from './apply-repairs.js';
import { lintFallout } from './lint-fallout.js';
import type { LintOptions } from './lint-options.js';
import type { Source } from './lint-source.js';
import type { SiteOpener } from './open-site.js';
import type { SelectedFile } from './select-files.js';

/** The posts that changed since a commit, and links elsewhere that the change has broken. */
export function openChangedSource(options: LintOptions, host: Host): Source {
  const repository = requireRepository(host, host.cwd);
  const ref = typeof options.changed === 'string' ? options.changed : defaultBase(repository);
  const changed = changedPaths(repository, ref, host).map((path) => `${repository.root}/${path}`);
  const within = options.paths.map((path) => resolvePath(host.cwd, path));
  const isWanted = (path: string): boolean =>
    within.length === 0 || within.some((each) => isInside(each, path));
  return {
    host,
    select: async (_, openSite) => ({
      files: await selectPosts(changed.filter(isWanted), openSite),
      notices: [],
    }),
    repair: (linted) => applyRepairs(host, linted, options),
    onFound: () => {},
    fallout: (context) =>
      lintFallout({
        ...context,
        host,
        base: () => openBase(repository, baseOf(repository, ref)),
        isWanted: (path) => isWanted(path) && !changed.includes(path),
      }),
  };
}

/** A path after `--changed` is a likely slip: what stands there is taken for a commit. */
function changedPaths(repository: Repository, ref: string, host: Host): readonly string[] {
  try {
    return changedSince(repository, ref);
  } catch (error) {
    const isPath = host.fs.stat(resolvePath(host.cwd, ref)) !== undefined;
    if (!(error instanceof UserError && isPath)) throw error;
    throw new UserError(error.message, {
      hints: [`To look at a path, name it before: \`post lint ${ref} --changed\``],
    });
  }
}

async function selectPosts(
  paths: readonly string[],
  openSite: SiteOpener,
): Promise<readonly SelectedFile[]> {
  const selected: SelectedFile[] = [];
  for (const path of paths) {
    const site = await openSite(parentOf(path));
    const inSite = relativePath(site.found.root, path);
    if (site.isPost(inSite) && !site.isExcluded(inSite))
      selected.push({ path, site, kind: 'post' });
  }
  return selected;
}
