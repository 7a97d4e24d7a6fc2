import type { Host } from '../host/host.js';
import { applyRepairs, type Repaired } from './apply-repairs.js';
import type { FalloutContext } from './lint-fallout.js';
import type { LintedFile } from './lint-files.js';
import type { LintOptions } from './lint-options.js';
import type { SiteOpener } from './open-site.js';
import { type Selection, selectFiles, type TellUnreadable } from './select-files.js';

/** Where posts are read from and repairs go to. */
export interface Source {
  readonly host: Host;
  /** Where the report goes, when not to `host`. */
  readonly report?: Host;
  select(paths: readonly string[], openSite: SiteOpener, tell: TellUnreadable): Promise<Selection>;
  repair(linted: readonly LintedFile[]): Repaired;
  /** Called when the lint is about to fail. */
  onFound(): void;
  /** Posts that were not selected and that the change under scrutiny has broken. */
  fallout?(context: FalloutContext): Promise<readonly LintedFile[]>;
}

/** The files, or with `--staged` the index of git. */
export async function openSource(options: LintOptions, host: Host): Promise<Source> {
  if (options.paths.includes('-')) {
    const { openStdinSource } = await import('./lint-stdin.js');
    return openStdinSource(options, host);
  }
  if (options.changed !== undefined) {
    const { openChangedSource } = await import('./lint-changed.js');
    return openChangedSource(options, host);
  }
  if (!options.staged) {
    return {
      host,
      select: (paths, openSite, tell) =>
        selectFiles(host, paths, openSite, {
          gitignore: options.ignore,
          anyNamed: !options.ignore,
          tell,
        }),
      repair: (linted) => applyRepairs(host, linted, options),
      onFound: () => {},
    };
  }
  const { openStagedSource } = await import('./lint-staged.js');
  return openStagedSource(options, host);
}
