import type { Span } from './text/span.js';

interface UserErrorOptions extends ErrorOptions {
  readonly hints?: readonly string[];
}

/** Something the user can put right. Printed as a sentence and hints, never with a stack. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  /** What to try, one sentence each. */
  readonly hints: readonly string[];

  constructor(message: string, options: UserErrorOptions = {}) {
    super(message, options);
    this.hints = options.hints ?? [];
  }
}

interface ConfigErrorOptions extends UserErrorOptions {
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}

/** The site's configuration is wrong: printed with a code frame. */
export class ConfigError extends UserError {
  override readonly name = 'ConfigError';
  readonly path: string;
  readonly text: string;
  readonly span: Span;

  constructor(message: string, options: ConfigErrorOptions) {
    super(message, options);
    this.path = options.path;
    this.text = options.text;
    this.span = options.span;
  }
}

/** The file system refused: `code` is Node's (`EACCES`, `ENOSPC` …). */
export class FileError extends UserError {
  override readonly name = 'FileError';
  readonly code: string;
  readonly path: string;

  constructor(message: string, options: UserErrorOptions & { code: string; path: string }) {
    super(message, options);
    this.code = options.code;
    this.path = options.path;
  }
}

/** Somebody pressed Ctrl-C while posts were judged. Judging comes first, writing last. */
export class InterruptedError extends UserError {
  override readonly name = 'InterruptedError';

  constructor() {
    super('interrupted; no file was left half-written');
  }
}

/** Something did not return in time and was stopped. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`took longer than ${Math.round(milliseconds / 100) / 10} s`);
    this.milliseconds = milliseconds;
  }
}
