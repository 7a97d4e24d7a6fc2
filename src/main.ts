import { main } from './cli.js';
import type { ExitCode } from './exit-code.js';
import { createNodeHost, type Start } from './host/node-host.js';

/** Milliseconds for what the system has not given back when all is done: a name lookup that hangs. */
const patience = 500;

/** Run the command line of this process. The exit code is set, and told to who started it. */
export async function run(start: Start): Promise<ExitCode> {
  const code = await main(process.argv.slice(2), createNodeHost(start));
  process.exitCode = code;
  setTimeout(() => process.exit(), patience).unref();
  return code;
}
