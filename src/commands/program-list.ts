import type { Command } from 'commander';
import { type PostState, postStates } from '../authoring/post-state.js';
import type { Host } from '../host/host.js';
import type { ListOptions } from './list-options.js';
import type { OnResult } from './program.js';
import { withSiteFlags } from './site-flags.js';

const summaries: Readonly<Record<PostState, string>> = {
  draft: 'posts that their authors keep as drafts',
  scheduled: 'posts that a later build will show',
  published: 'posts that readers see',
  hidden: 'posts that readers do not see, or find no link to',
  expired: 'posts that were taken down after a date',
  invalid: 'posts that cannot be read, or are left out',
};

const flagOf: Readonly<Record<PostState, string>> = {
  draft: 'drafts',
  scheduled: 'scheduled',
  published: 'published',
  hidden: 'hidden',
  expired: 'expired',
  invalid: 'invalid',
};

/** `post list`. */
export function addListCommand(program: Command, host: Host, onResult: OnResult): void {
  const command = program
    .command('list')
    .summary('what is drafted, scheduled, published or hidden')
    .description(
      'The posts of the site, the newest first: what readers see of each, and why not if not.',
    )
    .argument('[words...]', 'only posts with these words in title, slug or path');
  for (const state of postStates) command.option(`--${flagOf[state]}`, summaries[state]);
  withSiteFlags(command)
    .option('--leaks', 'posts meant to be hidden that readers see', false)
    .option('--tag <tag>', 'posts with this tag; may be repeated', collect, [])
    .option('--author <name>', 'posts of this author; may be repeated', collect, [])
    .option('--since <date>', 'not before this date: 2024, 2024-05, 2024-05-17')
    .option('--until <date>', 'not after this date')
    .option('-a, --all', 'on a terminal: all published posts, not just the newest', false)
    .option('--json', 'print JSON', false)
    .option('-f, --format <line>', 'a line for each post: %d %s %t %f %S %u %g %a %w')
    .addHelpText('after', examples)
    .action(async (words: string[], flags: Record<string, unknown>) => {
      const { list } = await import('./list.js');
      const states = postStates.filter((state) => flags[flagOf[state]] === true);
      onResult(await list({ ...flags, words, states } as unknown as ListOptions, host));
    });
}

const examples = `
In --format, %d is the date, %s the slug, %t the title, %f the file, %S the state, %u the URL,
%g the tags, %a the authors, and %w why the post is hidden. When piped, fields are separated by tabs.

Examples:
  post list                        what is in work, and the newest posts
  post list --drafts --invalid     what readers do not see, and why
  post list --leaks                drafts that readers do see
  post list --tag travel --since 2024-05
  post list dojo -f '%d %s'`;

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
