import { CommanderError } from 'commander';
import { createProgram } from './commands/program.js';
import { ConfigError, InterruptedError, UserError } from './errors.js';
import { type ExitCode, exitCode } from './exit-code.js';
import type { Host } from './host/host.js';
import { chooseStyle } from './reporters/choose-style.js';
import { plainStyle } from './reporters/plain-style.js';
import { tool } from './tool.js';

/** The whole program: arguments in, exit code out. The only place that catches everything. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok;
  try {
    const program = createProgram(host, (result) => {
      code = result;
    });
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, host);
  }
}

/** Say on standard error what went wrong and what to do; never with a stack for the user's own. */
async function explain(error: unknown, host: Host): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.refused;
  if (error instanceof Error && error.name === 'ExitPromptError') return exitCode.interrupted;
  if (error instanceof ConfigError) {
    const { formatConfigError } = await import('./reporters/config-error.js');
    host.stderr.write(
      formatConfigError(error, { ...plainStyle, ...chooseStyle(host.env, host.stderr) }, host.cwd),
    );
    return exitCode.refused;
  }
  if (error instanceof UserError) {
    const { visibleText } = await import('./text/display-escape.js');
    const lines = [`post: ${error.message}`, ...error.hints.map((hint) => `      ${hint}`)];
    host.stderr.write(`${lines.map((line) => visibleText(line)).join('\n')}\n`);
    return error instanceof InterruptedError ? exitCode.interrupted : exitCode.refused;
  }
  host.stderr.write(crashText(error, host));
  return exitCode.internal;
}

function crashText(error: unknown, host: Host): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `post: internal error; this is a defect of ${tool.name}, not of your post`,
    stack,
    `Please report it with ${tool.name} ${tool.version}, ${host.platform} and the post that shows it.`,
    '',
  ].join('\n');
}
