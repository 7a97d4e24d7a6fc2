import type { WorkspaceOptions } from './workspace.js';

/** What `post new` was asked to do. */
export interface NewCommandOptions extends WorkspaceOptions {
  readonly title: readonly string[];
  readonly slug?: string;
  readonly date?: string;
  readonly author?: string;
  readonly tags?: readonly string[];
  readonly category?: readonly string[];
  readonly layout?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly bundle?: boolean;
  readonly ext?: string;
  /** A draft, though nothing here may hide it. */
  readonly draft?: boolean;
  /** Not a draft: readers see it at once. */
  readonly publish: boolean;
  readonly template?: string;
  /** `key=value`, the value read as YAML. */
  readonly set?: readonly string[];
  /** A file whose text becomes the body; `-` is standard input. */
  readonly from?: string;
  readonly edit?: boolean;
  readonly print: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Add `-2` to a name that is taken. */
  readonly suffix: boolean;
  /** Write over the file that has the same path. */
  readonly force: boolean;
}
