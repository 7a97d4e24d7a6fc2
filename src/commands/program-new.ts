import { type Command, Option } from 'commander';
import type { Host } from '../host/host.js';
import type { NewCommandOptions } from './new-options.js';
import type { OnResult } from './program.js';
import { withSiteFlags } from './site-flags.js';

/** `post new`. */
export function addNewCommand(program: Command, host: Host, onResult: OnResult): void {
  const command = program
    .command('new')
    .summary('start a post')
    .description('Make a post as this site writes its posts: folder, name, keys, date and tags.')
    .argument('[title...]', 'title of the post')
    .option('--slug <slug>', 'name of the file, if not made of the title')
    .option('--date <when>', 'a date, or words as "tomorrow 9:00"')
    .option('--author <id>', 'author, if not the one git knows')
    .option('--tags <tags>', 'comma-separated; may be repeated', list)
    .option('--category <categories>', 'comma-separated; may be repeated', list)
    .option('--layout <name>', 'layout')
    .option('--lang <code>', 'language')
    .option('--suffix', 'where the name is taken, add -2 to it', false)
    .option('--force', 'write over the same file, if git has it so or not at all', false)
    .option('--dir <folder>', 'folder, if not the usual one')
    .option('--bundle', 'make a folder with index.md')
    .option('--ext <extension>', 'extension, if not the usual one')
    .option('--draft', 'make a draft (the default where something hides one)')
    .option('--publish', 'make a post that readers see at once', false)
    .option('--template <file>', 'use this template')
    .option('--set <key=value>', 'set a key of the front matter; may be repeated', collect)
    .option('--from <file>', 'take the body from a file; - is standard input')
    .option('--edit', 'open the new post in $POST_EDITOR, $VISUAL or $EDITOR')
    .addOption(new Option('--open', 'another word for --edit').implies({ edit: true }))
    .option('--no-edit', 'do not open it')
    .option('--print', 'print the post, write nothing', false)
    .option('--dry-run', 'show what would be made, write nothing', false)
    .option('--json', 'say what was made as JSON', false)
    .option('-q, --quiet', 'print the path only', false);
  withSiteFlags(command)
    .addHelpText('after', examples)
    .action(async (title: string[], flags: NewCommandOptions) => {
      const { newPost } = await import('./new.js');
      onResult(await newPost({ ...flags, title }, host));
    });
}

const examples = `
Examples:
  post new "Lisbon by tram"
  post new "Lisbon by tram" --tags travel,trams --date "next monday 9:00"
  $EDITOR "$(post new 'Lisbon by tram')"`;

function list(value: string, before: readonly string[] = []): string[] {
  const items = value.split(',').map((item) => item.trim());
  return [...before, ...items.filter((item) => item !== '')];
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
