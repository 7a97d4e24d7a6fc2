import { type Command, Option } from 'commander';
import { hookTools } from '../authoring/hook-recipes.js';
import type { Host } from '../host/host.js';
import type { InitOptions } from './init-options.js';
import type { OnResult } from './program.js';
import { withSiteFlags } from './site-flags.js';

/** `post init`. */
export function addInitCommand(program: Command, host: Host, onResult: OnResult): void {
  const command = program
    .command('init')
    .summary('write down what the site is: a configuration, a schema, a hook')
    .description(
      'Find out what generator the site has and how its posts are written, show what speaks for it, and write a configuration. Nothing needs one to work.',
    )
    .option(
      '--infer',
      'also write a JSON Schema of the front matter that posts have in common',
      false,
    )
    .addOption(
      new Option('--hook [tool]', 'run post lint before each commit, with the tool that is there')
        .choices(['auto', ...hookTools])
        .preset('auto'),
    )
    .option(
      '--cron',
      'a workflow for GitHub that builds the site daily, for scheduled posts',
      false,
    )
    .option('--check', 'write nothing; exit with 1 when the configuration fits no more', false)
    .option('--force', 'with --infer: infer a schema anew where there is one', false)
    .option('--dry-run', 'show what would be written, write nothing', false)
    .option('--json', 'say what was found and done as JSON', false);
  withSiteFlags(command)
    .addHelpText('after', examples)
    .action(async (flags: InitOptions) => {
      const { init } = await import('./init.js');
      onResult(await init(flags, host));
    });
}

const examples = `
Exit codes: 0 done, or nothing to do; 1 with --check: it does not fit any more; 2 it cannot be done.

Examples:
  post init --dry-run
  post init --infer --hook
  post init --hook husky
  post init --cron
  post init --check          in CI: is this still the site that was configured?`;
