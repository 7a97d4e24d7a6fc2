import type { Command } from 'commander';
import type { Host } from '../host/host.js';
import type { OnResult } from './program.js';
import type { RenameCommandOptions } from './rename-options.js';
import { withSiteFlags } from './site-flags.js';

/** `post rename`. */
export function addRenameCommand(program: Command, host: Host, onResult: OnResult): void {
  const command = program
    .command('rename')
    .summary('give a post another title, slug or date')
    .description(
      'Change the title or the date of a post, and with it its file, its folder, and links to it, all or nothing. The old address keeps working where the site has a way to.',
    )
    .argument('[post]', 'path, slug or part of the title')
    .argument('[title...]', 'the new title')
    .option('--slug <slug>', 'the new slug, if not made of the title')
    .option('--date <when>', 'the new date, or words as "next monday 9:00"')
    .option('--keep-url', 'change the title only', false)
    .option('--no-redirect', 'keep no alias for the old address')
    .option('--no-update-links', 'leave links of other posts as they are')
    .option('--commit', 'commit the changed files, and only those', false)
    .option('-m, --message <text>', 'with --commit: the message')
    .option('--dry-run', 'show the changes as a diff, write nothing', false)
    .option('--json', 'say what was done as JSON', false)
    .option('--exit-code', 'end with 3 when there is nothing to do', false)
    .option('-q, --quiet', 'print the path only', false);
  withSiteFlags(command)
    .addHelpText('after', examples)
    .action(async (post: string | undefined, title: string[], flags: RenameCommandOptions) => {
      const { rename } = await import('./rename.js');
      onResult(await rename({ ...flags, post, title }, host));
    });
}

const examples = `
Exit codes: 0 done, or nothing to do (3 with --exit-code); 2 it cannot be done.

Examples:
  post rename trams "Lisbon by tram"             title, file, alias and links
  post rename trams "Trams!" --keep-url          the title only
  post rename trams --slug lisbon-trams --dry-run
  post rename trams --date "2024-05-17 9:00"       date, day in the name, alias and links`;
