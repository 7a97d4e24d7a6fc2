import type { ChangeOptions } from './post-change.js';
import type { WorkspaceOptions } from './workspace.js';

/** What `post rename` was asked to do. */
export interface RenameCommandOptions extends WorkspaceOptions, ChangeOptions {
  /** Path, slug or words of the title; empty to pick one. */
  readonly post: string | undefined;
  /** Words of the new title; none to keep it. */
  readonly title: readonly string[];
  readonly slug?: string;
  /** A date, or words for one. */
  readonly date?: string;
  /** Change the title only. */
  readonly keepUrl: boolean;
  /** Keep the old address working where there is a way to. */
  readonly redirect: boolean;
}
