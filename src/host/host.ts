/**
 * Everything outside `post`: one value, made once in `bin`, passed down by `main`.
 *
 * Only `commands/`, `git/` and the modules named `load`, `discover` and `apply` may take a `Host`.
 */
export interface Host {
  /** Absolute path with `/`. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Which build of the program this is: what another one has cached is not used; absent: no caches. */
  readonly build?: string;
  readonly fs: FileSystem;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  now(): Date;
  /** Milliseconds of a clock that never jumps. */
  elapsed(): number;
  readonly process: ProcessInfo;
  /** The folder in which the code of this tool is: packages that came with it are found from there. */
  readonly installation: string;
  /** Missing where nothing can be built. */
  readonly buildRoom?: BuildRoom;
  /** Missing where all is done in one thread. */
  readonly threads?: Threads;
  /** Run a program without a shell and wait for it. */
  run(command: string, args: readonly string[], options?: RunOptions): RunResult;
  /**
   * Load a module, and so run its code: by path, or by the name of a package that can be found from
   * `directory`. `undefined` when there is none.
   */
  loadModule(
    specifier: string,
    directory: string,
  ): Promise<Readonly<Record<string, unknown>> | undefined>;
  /**
   * Call a function and stop it when it does not return in time, whatever it is doing. On a busy machine it may
   * be called twice.
   *
   * @throws {TimeLimitError} when it was stopped; else what the function throws.
   * @throws {InterruptedError} when somebody pressed Ctrl-C, where this program hears of it.
   */
  withTimeLimit: TimeLimiter;
}

/** Calls `run` for at most so many milliseconds. */
export type TimeLimiter = <T>(milliseconds: number, run: () => T) => T;

/** Other threads that judge posts. */
export interface Threads {
  /** How many can run at the same time, this one among them. */
  readonly most: number;
  /** Start one on a task: data that can be cloned. */
  start(task: object): Thread;
}

export interface Thread {
  /** What it answers; rejected when it fails, or ends without an answer. */
  readonly result: Promise<unknown>;
  stop(): void;
}

/** Who is running: to tell the traces of a live process from those of a dead one. */
export interface ProcessInfo {
  readonly id: number;
  readonly machine: string;
  /** Is there a process with this id on this machine? */
  isRunning(id: number): boolean;
}

/** Where a site is built apart from where it is: only when somebody asks for it. */
export interface BuildRoom {
  /** Copy a folder to a new temporary one, whose absolute path this gives. */
  copy(folder: string, options: CopyOptions): string;
  /** Run a program and wait; it and all that it starts are ended when that takes too long. */
  run(command: string, args: readonly string[], options: BuildRun): Promise<BuildResult>;
  /** Remove a temporary folder with all that is in it. */
  remove(folder: string): void;
}

export interface CopyOptions {
  /** Is this not needed? Paths are relative to the folder. */
  readonly leaveOut: (path: string) => boolean;
  /** Folders that are only linked, for they are large and stay as they are: absolute, by their place. */
  readonly link: Readonly<Record<string, string>>;
}

export interface BuildRun {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds. */
  readonly timeout: number;
  /** To tidy up when somebody interrupts the program. */
  readonly onInterrupt: () => void;
}

export interface BuildResult {
  /** `undefined` when the program could not be started. */
  readonly status: number | undefined;
  /** The end of what it said, standard output and error together. */
  readonly output: string;
  readonly timedOut: boolean;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Laid over the host's own environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Hand the terminal to the program: for editors. */
  readonly inherit?: boolean;
}

export interface RunResult {
  /** `undefined` when the program could not be started; 128 + the signal when one ended it. */
  readonly status: number | undefined;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

export type FileKind = 'file' | 'directory' | 'other';

export interface FileStat {
  readonly kind: FileKind;
  readonly size: number;
  readonly symbolicLink: boolean;
  /**
   * Another text whenever the content may be another; missing where that cannot be told, so of a
   * file that was changed a moment ago and may be changed again unseen.
   */
  readonly version?: string;
}

/** A file or folder in a folder. A symbolic link says what it points to; a broken one is `other`. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
  readonly symbolicLink: boolean;
}

/**
 * Paths are absolute and use `/`. Synchronous: reading many small files in turn is faster than
 * handing each to a thread pool, and the core stays free of promises.
 *
 * A missing file is `undefined`, not an exception; every other failure throws a `FileError`.
 */
export interface FileSystem {
  readBytes(path: string): Uint8Array | undefined;
  list(directory: string): readonly DirectoryEntry[] | undefined;
  stat(path: string): FileStat | undefined;
  /** The path with all symbolic links followed; `undefined` where they end nowhere or in a circle. */
  realPath(path: string): string | undefined;
  /** Replace a file in one step (temporary file beside it, flushed, renamed), keeping its mode. */
  replace(path: string, bytes: Uint8Array): void;
  /** Put a finished file in the place of another in one step, with the mode of that other one. */
  replaceWith(path: string, finished: string): void;
  /**
   * Make a file that must not exist yet, complete at once, with the folders above it, and with the
   * mode of the file `like` where one is named.
   */
  create(path: string, bytes: Uint8Array, like?: string): void;
  makeDirectory(path: string): void;
  /** Rename a file or folder. Nothing may be at `to`, whose folder is made where it is missing. */
  move(from: string, to: string): void;
  /** Remove a file, a symbolic link or an empty folder; nothing there is fine. */
  remove(path: string): void;
}

export interface Output {
  /** All of it is handed over before this returns; a reader that went away is no error. */
  write(text: string): void;
  readonly columns: number;
  readonly isTerminal: boolean;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All of standard input, to its end. */
  read(): Uint8Array;
}
