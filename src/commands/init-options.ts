import type { HookTool } from '../authoring/hook-recipes.js';
import type { WorkspaceOptions } from './workspace.js';

/** What `post init` was asked to do. */
export interface InitOptions extends WorkspaceOptions {
  /** Write a JSON Schema of what posts have in common. */
  readonly infer: boolean;
  /** Run `post lint` before each commit: by this tool, or the one that is there. */
  readonly hook?: HookTool | 'auto';
  /** Have the site built once a day, for posts with a date to come. */
  readonly cron: boolean;
  /** Write nothing; say whether the configuration still fits the site. */
  readonly check: boolean;
  /** Infer a schema anew where there is one. */
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}
