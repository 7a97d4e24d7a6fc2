import { UserError } from '../errors.js';
import type { Host, RunResult } from '../host/host.js';
import { visibleText } from '../text/display-escape.js';

export interface GitOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Settings of a repository that would make git start a program: a repository may be hostile. Only
 * plumbing that reads no other such setting may be used with them.
 */
const harmless = [
  '--no-pager',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor='],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.pager=cat'],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'diff.external='],
  ...['-c', 'core.alternateRefsCommand='],
];

/** Nobody is asked, nothing is locked for reading, nothing is fetched, and messages are English. */
const quiet: Readonly<Record<string, string | undefined>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_EXTERNAL_DIFF: undefined,
  GIT_LITERAL_PATHSPECS: undefined,
  GIT_GLOB_PATHSPECS: undefined,
  GIT_NOGLOB_PATHSPECS: undefined,
  GIT_ICASE_PATHSPECS: undefined,
  GIT_DIFF_OPTS: undefined,
  LC_ALL: 'C',
  LANGUAGE: undefined,
};

/** Run git and give what it said, whatever that is. */
export function tryGit(host: Host, args: readonly string[], options: GitOptions): RunResult {
  return host.run('git', [...harmless, ...args], { ...options, env: { ...quiet, ...options.env } });
}

/**
 * What git wrote on its standard output.
 *
 * @throws {UserError} with git's own words when it failed.
 */
export function runGit(host: Host, args: readonly string[], options: GitOptions): Uint8Array {
  const result = tryGit(host, args, options);
  if (result.status === 0) return result.stdout;
  const command = `git ${args.find((arg) => /^[a-z]+(?:-[a-z]+)*$/.test(arg)) ?? ''}`.trim();
  throw new UserError(`\`${command}\` failed: ${gitSays(result)}`);
}

/** The first line of git's complaint, without its "fatal:". */
export function gitSays({ status, stderr }: RunResult): string {
  if (status === undefined) return 'git could not be started';
  const line = stderr.split('\n').find((each) => each.trim() !== '') ?? `exit code ${status}`;
  return visibleText(line.replace(/^(?:fatal|error): /, '').trim());
}

/** Output with NUL after each part. A name that is not UTF-8 has U+FFFD in it and matches no file. */
export function splitNul(output: Uint8Array): string[] {
  const parts = new TextDecoder().decode(output).split('\0');
  return parts.slice(0, -1);
}
