import type { ChangeOptions } from './post-change.js';
import type { WorkspaceOptions } from './workspace.js';

/** What `post publish` was asked to do. */
export interface PublishCommandOptions extends WorkspaceOptions, ChangeOptions {
  /** Paths, slugs or words of titles. */
  readonly posts: readonly string[];
  /** `now`, `keep`, or a date. */
  readonly date?: string;
  /** Show posts that are only unlisted, too. */
  readonly list?: boolean;
  readonly force: boolean;
  readonly lint: boolean;
  /** `false`: rules of plugins do not run. */
  readonly plugins?: boolean;
  readonly finalNewline: boolean;
  /** Build a copy of the site and look for the post in it. */
  readonly verifyBuild: boolean;
  readonly buildCommand?: string;
  /** Seconds. */
  readonly buildTimeout: number;
}

/** What `post unpublish` was asked to do. */
export interface UnpublishCommandOptions extends WorkspaceOptions, ChangeOptions {
  /** Paths, slugs or words of titles. */
  readonly posts: readonly string[];
  /** Take the date away where drafts have none. */
  readonly dropDate: boolean;
  /** Where the old address is to lead: an address, or a post by path, slug or words of its title. */
  readonly redirect?: string;
}
