import { type Command, InvalidArgumentError } from 'commander';
import type { Host } from '../host/host.js';
import type { OnResult } from './program.js';
import type { PublishCommandOptions, UnpublishCommandOptions } from './publish-options.js';
import { withSiteFlags } from './site-flags.js';

/** `post publish` and `post unpublish`. */
export function addPublishCommands(program: Command, host: Host, onResult: OnResult): void {
  withCommonFlags(
    program
      .command('publish')
      .summary('show a draft to readers')
      .description(
        'Lint a draft as readers would meet it, then flip its flag, folder, name and date in one step.',
      ),
  )
    .option('--date <when>', 'keep, now, a date, or words as "next monday 9:00"', 'keep')
    .option('--list', 'also list a post that is there, but that nothing links to', false)
    .option('--force', 'publish in spite of errors', false)
    .option('--no-lint', 'do not lint before')
    .option('--no-plugins', 'load no plugins')
    .option('--verify-build', 'build a copy of the site before, and look for the post in it', false)
    .option('--build-command <command>', 'with --verify-build: how, if the site does not say it')
    .option('--build-timeout <seconds>', 'with --verify-build: how long at most', seconds, 300)
    .option('--no-final-newline', 'do not add a missing final newline')
    .addHelpText('after', publishExamples)
    .action(async (posts: string[], flags: PublishCommandOptions) => {
      const { publish } = await import('./publish.js');
      onResult(await publish({ ...flags, posts }, host));
    });
  withCommonFlags(
    program
      .command('unpublish')
      .summary('hide a published post again')
      .description('Hide a published post again, in the way its site hides drafts.'),
  )
    .option('--drop-date', 'take the date away, too, where drafts have none', false)
    .option('--redirect <post>', 'let the old address lead to this post, or this address')
    .addHelpText('after', unpublishExamples)
    .action(async (posts: string[], flags: UnpublishCommandOptions) => {
      const { unpublish } = await import('./unpublish.js');
      onResult(await unpublish({ ...flags, posts }, host));
    });
}

function seconds(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('This must be a whole number.');
  return Number(value);
}

function withCommonFlags(command: Command): Command {
  return withSiteFlags(command.argument('[posts...]', 'path, slug or part of the title'))
    .option('--update-links', 'repair links of other posts that would not arrive any more', false)
    .option('--commit', 'commit the changed files, and only those', false)
    .option('-m, --message <text>', 'with --commit: the message')
    .option('--dry-run', 'show the changes as a diff, write nothing', false)
    .option('--json', 'say what was done as JSON', false)
    .option('--exit-code', 'end with 3 when there is nothing to do', false)
    .option('-q, --quiet', 'print the path only', false);
}

const exitCodes = `
Exit codes: 0 done, or nothing to do (3 with --exit-code); 1 an error stands against it; 2 it cannot
be done.`;

const publishExamples = `${exitCodes}

Examples:
  post publish dojo-cern
  post publish _drafts/trams.md --date "tomorrow 9:00"
  post publish trams --dry-run
  post publish                           pick drafts from a list
  post publish trams --date now --update-links --commit`;

const unpublishExamples = `${exitCodes}

Examples:
  post unpublish dojo-cern
  post unpublish trams --dry-run
  post unpublish trams --redirect lisbon-by-tram`;
