import type { Command } from 'commander';
import type { Host } from '../host/host.js';
import type { OnResult } from './program.js';

/** `post explain <rule>`. */
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
}
