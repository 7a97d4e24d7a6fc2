import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { LintOptions } from './lint-options.js';
import type { OnResult } from './program.js';
import { withFileFlags, withReportFlags } from './report-flags.js';

/** `post lint`: flags as people type them, turned into `LintOptions`. */
export function addLintCommand(program: Command, host: Host, onResult: OnResult): void {
  const command = program
    .command('lint')
    .summary('check front matter and Markdown')
    .description('Check front matter and Markdown of posts: all of the site, or those named.')
    .argument('[paths...]', 'files, folders or globs; - for standard input')
    .option('--fix', 'repair what is safe to repair', false)
    .option('--unsafe-fixes', 'with --fix: also make repairs that need a look', false)
    .option('--diff', 'show what --fix would change and write nothing', false)
    .option('--only <ids>', 'run only these rules or groups, comma-separated', list)
    .option('--disable <ids>', 'leave these rules or groups out, comma-separated', list)
    .addOption(
      new Option('--preset <name>', 'add a preset').choices(['recommended', 'strict', 'publish']),
    )
    .option('--publish', 'judge as if about to be published', false)
    .option('--staged', 'lint what is staged in git instead of the files', false)
    .addOption(
      new Option(
        '--changed [ref]',
        'lint what changed since a commit, and links elsewhere that this has broken',
      ).conflicts('staged'),
    )
    .option('--online', 'ask for links to other sites, too, as post links does', false);
  withFileFlags(withReportFlags(command), 'lint')
    .option('--hygiene', 'show hygiene, too', false)
    .option('--no-plugins', 'load no plugins')
    .option('--no-house-style', 'do not compare posts with one another')
    .option(
      '--jobs <n>',
      'judge posts in this many threads (default: as many as are worth it)',
      positive,
    )
    .option('--no-cache', 'read everything anew')
    .option('--stdin-filepath <path>', 'with -: the path the text is for')
    .option('--print-config <file>', 'show profile, settings and rules in force for a file')
    .option('--list-rules', 'list all rules', false)
    .addHelpText('after', examples)
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      const { config, plugins, houseStyle, cache, disable, format, ...rest } = flags;
      const { readFormats } = await import('./report-outputs.js');
      const disabled = (disable as readonly string[] | undefined) ?? [];
      const options = {
        ...rest,
        ...readFormats(format as readonly string[]),
        disable: houseStyle === false ? [...disabled, 'front-matter/house-style'] : disabled,
        paths,
        noConfig: config === false,
        noPlugins: plugins === false,
        ...(typeof config === 'string' && { config }),
      } as unknown as LintOptions;
      onResult(await runLint(options, cache === false ? withoutCaches(host) : host));
    });
}

/** Lint, or what was asked about linting. */
async function runLint(options: LintOptions, host: Host): Promise<ExitCode> {
  if (options.listRules) return (await import('./list-rules.js')).listRules(options, host);
  if (options.printConfig === undefined) return (await import('./lint.js')).lint(options, host);
  return (await import('./print-config.js')).printConfig(options.printConfig, options, host);
}

const examples = `
Exit codes: 0 nothing at or above --fail-on, 1 found, 2 could not do what was asked, 3 internal error.

Examples:
  post lint                                all posts of this site
  post lint --fix content/posts/hello.md   one post, with safe repairs
  post lint --staged                       what you are about to commit
  post lint --changed origin/main          what a branch changed, and links it broke
  post lint --only text,link --quiet       two groups, errors only
  post lint -f pretty -f sarif:post.sarif  for people, and for a code scanning service
  cat draft.md | post lint - --stdin-filepath content/posts/draft.md`;

/** Caches are of a build: none is used without one. */
function withoutCaches({ build: _build, ...host }: Host): Host {
  return host;
}

function positive(value: string): number {
  if (!/^[1-9]\d?$/.test(value))
    throw new InvalidArgumentError('This must be a number from 1 to 99.');
  return Number(value);
}

function list(value: string): string[] {
  return value.split(',').filter((item) => item !== '');
}
