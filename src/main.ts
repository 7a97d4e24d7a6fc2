import { main } from './cli.js';
import { createNodeHost } from './host/node-host.js';

/** Milliseconds for what the system has not given back when all is done: a name lookup that hangs. */
const patience = 500;

/** Run the command line of this process. */
export async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), createNodeHost());
  setTimeout(() => process.exit(), patience).unref();
}
