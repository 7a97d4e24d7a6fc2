import { Command, Help, type Option } from 'commander';
import type { ExitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { tool } from '../tool.js';
import { addDoctorCommand } from './program-doctor.js';
import { addExplainCommand } from './program-explain.js';
import { addFixEncodingCommand } from './program-fix-encoding.js';
import { addInitCommand } from './program-init.js';
import { addLinksCommand } from './program-links.js';
import { addLintCommand } from './program-lint.js';
import { addListCommand } from './program-list.js';
import { addNewCommand } from './program-new.js';
import { addPublishCommands } from './program-publish.js';
import { addRenameCommand } from './program-rename.js';
import { addTagsCommand } from './program-tags.js';
import { addWordsCommand } from './program-words.js';

/** Told how a command ended. */
export type OnResult = (code: ExitCode) => void;

/** The commander program: what can be typed. Each command loads its own code when it is run. */
export function createProgram(host: Host, onResult: OnResult): Command {
  const program = new Command('post')
    .description('Lint, scaffold and publish the Markdown posts of a blog kept in git.')
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('Run `post --help` for all commands and flags.')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'post: ')),
      getOutHelpWidth: () => host.stdout.columns,
      getErrHelpWidth: () => host.stderr.columns,
    })
    .configureHelp({ optionDescription: describeOption })
    .addHelpText('after', examples);
  addLintCommand(program, host, onResult);
  addInitCommand(program, host, onResult);
  addNewCommand(program, host, onResult);
  addPublishCommands(program, host, onResult);
  addRenameCommand(program, host, onResult);
  addListCommand(program, host, onResult);
  addTagsCommand(program, host, onResult);
  addLinksCommand(program, host, onResult);
  addWordsCommand(program, host, onResult);
  addFixEncodingCommand(program, host, onResult);
  addDoctorCommand(program, host, onResult);
  addExplainCommand(program, host, onResult);
  return program;
}

/** Without the defaults that go without saying. */
function describeOption(this: Help, option: Option): string {
  const { defaultValue } = option;
  const isPlain =
    defaultValue === false || (Array.isArray(defaultValue) && defaultValue.length === 0);
  return isPlain ? option.description : Help.prototype.optionDescription.call(this, option);
}

const examples = `
Examples:
  post lint                          check all posts of this site
  post lint --fix _posts/my-post.md  check one post and repair what is safe to repair
  post links                         ask whether links to other sites still work
  post explain text/mojibake         what a rule is about`;
