import type { Command } from 'commander';
import type { Host } from '../host/host.js';
import type { FixEncodingOptions } from './fix-encoding.js';
import type { OnResult } from './program.js';

/** `post fix-encoding`. */
export function addFixEncodingCommand(program: Command, host: Host, onResult: OnResult): void {
  program
    .command('fix-encoding')
    .summary('convert files to UTF-8, and undo mojibake')
    .description(
      'Show what files in another encoding, or garbled by one, would be in UTF-8. --write converts them.',
    )
    .argument('<files...>', 'the files to convert')
    .option('--from <encoding>', 'the encoding of the files, where it is not to be told')
    .option('--write', 'convert the files', false)
    .option('--undo', 'give files back the bytes that they had before', false)
    .addHelpText('after', examples)
    .action(async (files: string[], flags: Omit<FixEncodingOptions, 'files'>) => {
      const { fixEncoding } = await import('./fix-encoding.js');
      onResult(fixEncoding({ ...flags, files }, host));
    });
}

const examples = `
Examples:
  post fix-encoding _posts/2009-05-12-old.md          show it as a diff
  post fix-encoding --write _posts/2009-05-12-old.md  convert it
  post fix-encoding --from koi8-r --write old/*.md    when the encoding is known
  post fix-encoding --undo --write old/a.md           as it was before`;
