import type { PostState } from '../authoring/post-state.js';
import type { WorkspaceOptions } from './workspace.js';

/** What `post list` was asked for. */
export interface ListOptions extends WorkspaceOptions {
  /** Words of titles, slugs or paths. */
  readonly words: readonly string[];
  readonly states: readonly PostState[];
  readonly leaks: boolean;
  readonly tag: readonly string[];
  readonly author: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly all: boolean;
  readonly json: boolean;
  /** A line for each post, with `%t` and other signs: see `formatPost`. */
  readonly format?: string;
}
