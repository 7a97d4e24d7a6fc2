import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { FileError } from '../errors.js';
import type { DirectoryEntry, FileSystem, Host } from '../host/host.js';
import { pathMatcher } from './path-matcher.js';

export interface WalkOptions {
  /** Globs relative to the root. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** How to list a folder, where somebody has listed some already. */
  readonly list?: FileSystem['list'];
  /** Leave out what `.gitignore` files name. */
  readonly gitignore: boolean;
}

export interface WalkResult {
  /** POSIX paths relative to the root, sorted. */
  readonly paths: readonly string[];
  /** How many matching files were left out, and why. */
  readonly ignored: number;
  readonly excluded: number;
  /** Folders that could not be opened. */
  readonly unreadable: readonly FileError[];
}

/** Folders that never hold posts, and may be huge. */
export const never: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  'bower_components',
  'vendor',
]);

/**
 * Find files. Folders are walked once even where symbolic links form a cycle, only those in which a
 * glob can match are opened, and one that cannot be read is passed over and named.
 */
export function walkFiles(host: Host, root: string, options: WalkOptions): WalkResult {
  const included = pathMatcher(options.include);
  const excluded = pathMatcher(options.exclude);
  const bases = options.include.map((glob) => picomatch.scan(glob).base.replace(/^\.\/?/, ''));
  const paths: string[] = [];
  const unreadable: FileError[] = [];
  const seen = new Set<string>();
  const count = { ignored: 0, excluded: 0 };
  open('', []);
  return { paths: paths.sort(byCodeUnit), ...count, unreadable };

  function open(directory: string, rules: readonly IgnoreRules[]): void {
    const prefix = directory === '' ? '' : `${directory}/`;
    const entries = list(`${root}/${directory}`.replace(/\/$/, ''));
    const hasRules = options.gitignore && entries.some(({ name }) => name === '.gitignore');
    const active = hasRules ? withRules(host, root, prefix, rules) : rules;
    for (const { name, kind } of entries) {
      if (kind === 'directory') descend(prefix + name, name, active);
      else if (kind === 'file' && included(prefix + name)) keep(prefix + name, active);
    }
  }

  /** The entries of a folder; none when it was seen before or may not be read. */
  function list(folder: string): readonly DirectoryEntry[] {
    try {
      const real = host.fs.realPath(folder) ?? folder;
      if (seen.has(real)) return [];
      seen.add(real);
      return (options.list ?? host.fs.list)(folder) ?? [];
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      unreadable.push(error);
      return [];
    }
  }

  function descend(path: string, name: string, rules: readonly IgnoreRules[]): void {
    if (never.has(name) || !bases.some((base) => mayHold(path, base))) return;
    if (isIgnored(`${path}/`, rules)) count.ignored += 1;
    else open(path, rules);
  }

  function keep(path: string, rules: readonly IgnoreRules[]): void {
    if (isIgnored(path, rules)) count.ignored += 1;
    else if (excluded(path)) count.excluded += 1;
    else paths.push(path);
  }
}

export interface IgnoreRules {
  /** Folder of the `.gitignore`, with a slash at the end unless it is the root. */
  readonly prefix: string;
  readonly rules: Ignore;
}

/** The rules in force, with those of a folder's own `.gitignore`. */
export function withRules(
  host: Host,
  root: string,
  prefix: string,
  rules: readonly IgnoreRules[],
): readonly IgnoreRules[] {
  const bytes = host.fs.readBytes(`${root}/${prefix}.gitignore`);
  if (!bytes) return rules;
  return [...rules, { prefix, rules: ignore().add(new TextDecoder().decode(bytes)) }];
}

/** Do rules name this path? A folder ends in a slash. */
export function isIgnored(path: string, rules: readonly IgnoreRules[]): boolean {
  return rules.some(({ prefix, rules }) => rules.ignores(path.slice(prefix.length)));
}

/** Can a file below `directory` lie below `base`? */
function mayHold(directory: string, base: string): boolean {
  if (base === '' || directory === base) return true;
  return base.startsWith(`${directory}/`) || directory.startsWith(`${base}/`);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
