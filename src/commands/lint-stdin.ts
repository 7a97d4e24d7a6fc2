import { UserError } from '../errors.js';
import type { FileSystem, Host } from '../host/host.js';
import { resolvePath } from '../text/path.js';
import type { LintOptions } from './lint-options.js';
import type { Source } from './lint-source.js';
import { selectFiles } from './select-files.js';

/**
 * Standard input as the file it is for: an editor's unsaved text, judged in its site. With `--fix`
 * the repaired text goes to standard output and the report to standard error.
 */
export function openStdinSource(options: LintOptions, host: Host): Source {
  if (options.paths.length > 1) throw new UserError('- stands for standard input and goes alone');
  const name = options.stdinFilepath ?? 'stdin.md';
  const path = resolvePath(host.cwd, name);
  const bytes = host.stdin.read();
  const overlaid: Host = { ...host, fs: withFile(host.fs, path, bytes) };
  return {
    host: overlaid,
    report: options.fix ? { ...overlaid, stdout: host.stderr } : host,
    select: (_, openSite) =>
      selectFiles(overlaid, [name], openSite, { gitignore: false, anyNamed: !options.ignore }),
    repair(linted) {
      if (!options.fix) return { fixed: [], notices: [] };
      const repaired = linted.find((file) => file.repaired !== undefined)?.repaired;
      host.stdout.write(repaired ?? new TextDecoder().decode(bytes));
      return { fixed: repaired === undefined ? [] : [name], notices: [] };
    },
    onFound: () => {},
  };
}

/** A file system in which one file has other bytes, or exists at all. */
function withFile(fs: FileSystem, path: string, bytes: Uint8Array): FileSystem {
  return {
    ...fs,
    readBytes: (asked) => (asked === path ? bytes : fs.readBytes(asked)),
    stat: (asked) =>
      asked === path ? { kind: 'file', size: bytes.length, symbolicLink: false } : fs.stat(asked),
  };
}
