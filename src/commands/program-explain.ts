import type { Command } from 'commander';
import type { Host } from '../host/host.js';
import type { ExplainFileOptions } from './explain-file.js';
import type { OnResult } from './program.js';

/** `post explain <rule>` and `post explain-file <file>`. */
export function addExplainCommand(program: Command, host: Host, onResult: OnResult): void {
  program
    .command('explain')
    .summary('what a rule is about')
    .description('What a rule checks, why it matters, and what to do.')
    .argument('<rule>', 'id of the rule, as text/mojibake')
    .option('--no-plugins', 'load no plugins')
    .action(async (id: string, options: { readonly plugins: boolean }) => {
      const { explain } = await import('./explain.js');
      onResult(await explain(id, options, host));
    });
  program
    .command('explain-file')
    .summary('who sees a post, and why')
    .description(
      'What the site’s generator makes of a post: who sees it and why, its URL, its date in the time zone of the site, its tags.',
    )
    .argument('<file>', 'path of the post, its slug, or a part of its title')
    .option('--json', 'print JSON', false)
    .option('--site <folder>', 'the site, if it is not around the file')
    .option('-c, --config <file>', 'use this configuration')
    .addHelpText('after', examples)
    .action(async (file: string, flags: Omit<ExplainFileOptions, 'file'>) => {
      const { explainFile } = await import('./explain-file.js');
      onResult(await explainFile({ ...flags, file }, host));
    });
}

const examples = `
Examples:
  post explain-file source/blog/2017-10-23-centos-dojo-cern.html.md
  post explain-file centos-dojo --json`;
