import { fixStaged } from '../git/fix-staged.js';
import { type OpenedIndex, openIndex } from '../git/open-index.js';
import type { Host } from '../host/host.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { isInside, parentOf, relativePath, resolvePath } from '../text/path.js';
import type { Repaired } from './apply-repairs.js';
import type { LintedFile } from './lint-files.js';
import type { LintOptions } from './lint-options.js';
import type { Source } from './lint-source.js';
import type { SiteOpener } from './open-site.js';
import type { SelectedFile } from './select-files.js';

/** The index as what is linted and repaired. */
export function openStagedSource(options: LintOptions, host: Host): Source {
  const index = openIndex(host);
  return {
    host: index.host,
    select: async (paths, openSite) => ({
      files: await selectStaged(index, paths, openSite),
      notices: [],
    }),
    repair: (linted) => repairStaged(index, linted, options, host),
    onFound: () => explainHook(host, index.repository.isPartialCommit),
  };
}

/** The staged posts, of these files and folders only where some are named. */
async function selectStaged(
  { repository, staged, host }: OpenedIndex,
  paths: readonly string[],
  openSite: SiteOpener,
): Promise<SelectedFile[]> {
  const within = paths.map((path) => resolvePath(host.cwd, path));
  const selected: SelectedFile[] = [];
  for (const file of staged) {
    const path = `${repository.root}/${file.path}`;
    if (within.length > 0 && !within.some((each) => isInside(each, path))) continue;
    const site = await openSite(parentOf(path));
    const inSite = relativePath(site.found.root, path);
    if (site.isPost(inSite) && !site.isExcluded(inSite))
      selected.push({ path, site, kind: 'post' });
  }
  return selected;
}

/** Write repairs to the index, and to the work tree where the text there agrees. */
function repairStaged(
  { repository, staged }: OpenedIndex,
  linted: readonly LintedFile[],
  options: Pick<LintOptions, 'fix' | 'diff'>,
  host: Host,
): Repaired {
  if (!options.fix || options.diff) return { fixed: [], notices: [] };
  const files = new Map(staged.map((file) => [`${repository.root}/${file.path}`, file]));
  const repairs = linted.flatMap(({ file, before, repaired }) => {
    const stagedFile = files.get(file.path);
    if (repaired === undefined || !stagedFile) return [];
    return [{ ...stagedFile, text: decodeUtf8(before()).text, repaired }];
  });
  const { fixed, notices } = fixStaged(repository, repairs);
  const show = (path: string): string => relativePath(host.cwd, `${repository.root}/${path}`);
  return {
    fixed: fixed.map(show),
    notices: notices.map(({ path, message }) => `${show(path)}: ${message}`),
  };
}

/** When git started us, say how to get past what was found. */
function explainHook(host: Host, isPartialCommit: boolean): void {
  if (host.env.GIT_INDEX_FILE === undefined) return;
  const command = isPartialCommit ? 'post lint --fix' : 'post lint --staged --fix';
  host.stderr.write(
    `post: nothing was committed; repair with \`${command}\`, or skip this check once with \`git commit --no-verify\`\n`,
  );
}
