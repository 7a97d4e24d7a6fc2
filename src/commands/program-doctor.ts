import type { Command } from 'commander';
import type { Host } from '../host/host.js';
import type { DoctorOptions } from './doctor.js';
import type { OnResult } from './program.js';

/** `post doctor`. */
export function addDoctorCommand(program: Command, host: Host, onResult: OnResult): void {
  program
    .command('doctor')
    .summary('what is wrong with the site as a whole')
    .description(
      'What the site is taken for, what its generator does with posts, and what is wrong with it as a whole: the worst first.',
    )
    .option('-a, --all', 'name all posts that something is about, not just the first', false)
    .option('--json', 'print JSON', false)
    .option('--site <folder>', 'the site, if it is not around this folder')
    .option('-c, --config <file>', 'use this configuration')
    .addHelpText('after', help)
    .action(async (flags: DoctorOptions) => {
      const { doctor } = await import('./doctor.js');
      onResult(await doctor(flags, host));
    });
}

const help = `
Exit code: 0 when nothing is an error, 1 when something is, 2 when the site cannot be read.

Examples:
  post doctor
  post doctor --site ../blog --json`;
