import { type Command, InvalidArgumentError } from 'commander';
import type { Host } from '../host/host.js';
import type { LinksOptions } from './links-options.js';
import type { OnResult } from './program.js';
import { withFileFlags, withReportFlags } from './report-flags.js';

/** `post links`: flags as people type them, turned into `LinksOptions`. */
export function addLinksCommand(program: Command, host: Host, onResult: OnResult): void {
  const command = program
    .command('links')
    .summary('ask whether links to other sites still work')
    .description('Ask over the network whether the links of posts to other sites still work.')
    .argument('[paths...]', 'files, folders or globs')
    .option('--dry-run', 'list what would be asked, by host, and ask nothing', false)
    .option('--fix', 'write the new address of pages that have moved for good', false)
    .option('--unsafe-fixes', 'with --fix: also where the path has changed', false)
    .option('--archive', 'look for archived copies of dead pages', false)
    .option('--host <pattern...>', 'only links to these hosts; * stands for anything', [])
    .option('--ignore-link <pattern...>', 'not these hosts or addresses', [])
    .option('--recheck', 'ask again for everything that was not fine', false)
    .option('--no-cache', 'neither use nor keep earlier answers')
    .option('--cache-file <file>', 'keep answers here')
    .option('--max-time <seconds>', 'stop after this time', seconds)
    .option('--allow-private <host...>', 'ask these hosts or addresses, though not public', [])
    .option('--require-online', 'having no network is a failure', false);
  withFileFlags(withReportFlags(command), 'check')
    .addHelpText('after', examples)
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      const { links } = await import('./links.js');
      const { readFormats } = await import('./report-outputs.js');
      const { config, cache, format, ...rest } = flags;
      const options = {
        ...rest,
        ...readFormats(format as readonly string[]),
        paths,
        noConfig: config === false,
        noCache: cache === false,
        hygiene: false,
        ...(typeof config === 'string' && { config }),
      } as unknown as LinksOptions;
      onResult(await links(options, host));
    });
}

const examples = `
Only dead ends fail: 404 and 410 twice, unknown hosts, redirects to nowhere, three failing runs over a week.
Exit codes: 0 nothing at or above --fail-on, 1 found, 2 could not do what was asked, 3 internal error,
130 interrupted; what was found until then is reported and kept.

Examples:
  post links                               all posts of this site
  post links --dry-run                     what would be asked, by host
  post links --fix content/posts/hello.md  follow pages that have moved for good
  post links --host github.com --recheck   one host, answers of the last days not believed`;

function seconds(value: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(value)) throw new InvalidArgumentError('This must be a number.');
  return Number(value);
}
