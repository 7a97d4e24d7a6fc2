import { main } from './cli.js';
import { createNodeHost } from './host/node-host.js';

/** Run the command line of this process. */
export async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), createNodeHost());
}
