/**
 * One change to one file, paths absolute with `/`. A plan is what `--dry-run` prints and `applyPlan`
 * does.
 *
 * What a change reads (`from`, the `path` of an update) is where it is before the plan, what it makes
 * is where it is after it, and must be free before. Folders are moved last.
 */
export type FileChange =
  | { readonly kind: 'create'; readonly path: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'update';
      readonly path: string;
      readonly before: Uint8Array;
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'move';
      readonly from: string;
      readonly path: string;
      /** The content that is moved, and what it becomes on the way when that differs. */
      readonly before: Uint8Array;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'move-directory'; readonly from: string; readonly path: string };

/** Changes that belong together: all of them are made, or none. */
export type Plan = readonly FileChange[];

/** A file or folder that is elsewhere after the plan. */
export interface Move {
  readonly from: string;
  readonly path: string;
}
