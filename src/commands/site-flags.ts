import type { Command } from 'commander';

/** The flags by which a command is told its site. */
export function withSiteFlags(command: Command): Command {
  return command
    .option('--site <folder>', 'the site, if it is not around this folder')
    .option('--generator <name>', 'what the site is made with, if it is taken for something else')
    .option('-c, --config <file>', 'use this configuration');
}
