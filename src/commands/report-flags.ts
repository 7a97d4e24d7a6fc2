import { type Command, InvalidArgumentError, Option } from 'commander';
import { formatOption } from './format-option.js';

/** The flags of commands that end in a report: its form, and what of it fails. */
export function withReportFlags(command: Command): Command {
  return command
    .addOption(formatOption())
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails')
        .choices(['error', 'warning', 'info', 'hygiene', 'never'])
        .default('error'),
    )
    .option('--max-warnings <n>', 'fail when there are more warnings', count)
    .option('--max-diagnostics <n>', 'show at most this many', count, 50)
    .option('-q, --quiet', 'show errors only', false)
    .addOption(
      new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'),
    );
}

/** The flags of commands that look for posts: with which configuration, and where. */
export function withFileFlags(command: Command, work: 'lint' | 'check'): Command {
  return command
    .option('-c, --config <file>', 'use this configuration')
    .option('--no-config', 'use no configuration file')
    .option('--no-ignore', `${work} files that .gitignore names, and any that you name, too`)
    .option('--allow-empty', 'finding no posts is fine', false);
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('This must be a whole number.');
  return Number(value);
}
