import type { Command } from 'commander';
import type { Host } from '../host/host.js';
import type { OnResult } from './program.js';
import type { AddWordsOptions, WordsOptions } from './words.js';

/** `post words` and `post words add`. */
export function addWordsCommand(program: Command, host: Host, onResult: OnResult): void {
  const words = program
    .command('words')
    .summary('list the words that this site accepts, or add some')
    .description('The words that spelling rules accept in this site, whatever dictionaries say.')
    .option('--site <folder>', 'the site, if it is not around this folder')
    .option('-c, --config <file>', 'use this configuration')
    .option('--json', 'print JSON', false)
    .addHelpText('after', examples)
    .action(async (flags: WordsOptions) => {
      const { listWords } = await import('./words.js');
      onResult(await listWords(flags, host));
    });
  words
    .command('add')
    .summary('add words to .post/words.txt')
    .description(
      'Add words to .post/words.txt, which belongs into git. In lower case a word is accepted in any case.',
    )
    .argument('<words...>', 'the words to accept')
    .option('--dry-run', 'show the change as a diff, write nothing', false)
    .addHelpText('after', addExamples)
    .action(async (added: string[], _: unknown, command: Command) => {
      const { addWords } = await import('./words.js');
      const flags = command.optsWithGlobals<Omit<AddWordsOptions, 'words'>>();
      onResult(await addWords({ ...flags, words: added }, host));
    });
}

const examples = `
Examples:
  post words
  post words add kubelet OAuth`;

const addExamples = `
Examples:
  post words add kubelet           any case: kubelet, Kubelet, KUBELET
  post words add OAuth --dry-run   as it is written, or in capitals`;
