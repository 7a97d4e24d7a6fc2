import type { PostFacts } from '../site/facts.js';
import type { ReadPost } from './workspace.js';

/** What a command is about to do to one post. */
export interface PostChange {
  readonly read: ReadPost;
  /** Paths relative to the site, before and after. */
  readonly from: string;
  readonly path: string;
  /** The text afterwards. */
  readonly text: string;
  /** One sentence a change; empty when there is nothing to do. */
  readonly did: readonly string[];
  /** What is known of the post afterwards. */
  readonly facts: PostFacts;
  /** When readers will see it, and why not if not. */
  readonly notes: readonly string[];
}

/** Flags of all commands that change posts. */
export interface ChangeOptions {
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Repair links that no longer arrive, in the same plan. */
  readonly updateLinks: boolean;
  readonly commit: boolean;
  /** The whole message of the commit. */
  readonly message?: string;
  /** End with a code of its own where there is nothing to do. */
  readonly exitCode: boolean;
}

/** Does it change anything? */
export function isChange({ did }: PostChange): boolean {
  return did.length > 0;
}
