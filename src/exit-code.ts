/**
 * The exit codes, a contract for hooks and CI. When several apply, the worst wins:
 * signals, then `internal`, `refused`, `found`, `ok`.
 */
export const exitCode = {
  /** Nothing at or above `--fail-on`. */
  ok: 0,
  /** Something at or above `--fail-on`, or more warnings than `--max-warnings`. */
  found: 1,
  /** Could not do what was asked: usage, configuration, missing path, nothing matched. */
  refused: 2,
  /** A defect of `post` itself. */
  internal: 3,
  /** With `--exit-code`: there was nothing to do. A defect says on standard error that it is one. */
  unchanged: 3,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
