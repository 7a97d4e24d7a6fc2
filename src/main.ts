import { main } from './cli.js';
import type { LintShare, ShareResult } from './commands/lint-share.js';
import type { ExitCode } from './exit-code.js';
import { createNodeHost, type Start } from './host/node-host.js';
import { readOnly } from './host/read-only.js';

/** Milliseconds for what the system has not given back when all is done: a name lookup that hangs. */
const patience = 500;

/** Run the command line of this process. The exit code is set, and told to who started it. */
export async function run(start: Start): Promise<ExitCode> {
  const code = await main(process.argv.slice(2), createNodeHost(start));
  process.exitCode = code;
  setTimeout(() => process.exit(), patience).unref();
  return code;
}

/** What another thread than the first one does: its share of a lint. */
export async function work(start: Start, share: LintShare): Promise<ShareResult> {
  const { lintShare } = await import('./commands/lint-share.js');
  const { build, ...rest } = start;
  const host = createNodeHost({ ...rest, ...(share.caches && build !== undefined && { build }) });
  const now = new Date(share.now);
  return lintShare(share, { ...host, cwd: share.cwd, now: () => now, fs: readOnly(host.fs) });
}
