import type { Command } from 'commander';
import type { Host } from '../host/host.js';
import type { OnResult } from './program.js';
import type { RenameTagOptions, TagsOptions } from './tags.js';

/** `post tags` and `post tags rename`. */
export function addTagsCommand(program: Command, host: Host, onResult: OnResult): void {
  const tags = program
    .command('tags')
    .summary('list the tags of the site, or rename one')
    .description('All tags of the site with their counts, and those spelt in several ways.')
    .option('--site <folder>', 'the site, if it is not around this folder')
    .option('-c, --config <file>', 'use this configuration')
    .option('--json', 'print JSON', false)
    .addHelpText('after', examples)
    .action(async (flags: TagsOptions) => {
      const { listTags } = await import('./tags.js');
      onResult(await listTags(flags, host));
    });
  tags
    .command('rename')
    .summary('rename a tag in all posts')
    .description('Rename a tag in all posts. Nothing else in them changes.')
    .argument('<old>', 'the tag as posts have it')
    .argument('<new>', 'the tag to write instead')
    .option('--dry-run', 'show the changes as a diff, write nothing', false)
    .addHelpText('after', renameExamples)
    .action(async (from: string, to: string, _: unknown, command: Command) => {
      const { renameTagEverywhere } = await import('./tags.js');
      const flags = command.optsWithGlobals<Omit<RenameTagOptions, 'from' | 'to'>>();
      onResult(await renameTagEverywhere({ ...flags, from, to }, host));
    });
}

const examples = `
Examples:
  post tags
  post tags rename RDO rdo --dry-run`;

const renameExamples = `
Examples:
  post tags rename RDO rdo
  post tags rename 'Cloud SIG' Cloud-SIG --dry-run`;
