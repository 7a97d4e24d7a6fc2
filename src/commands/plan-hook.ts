import {
  gitHook,
  type HookTool,
  huskyHook,
  lefthookFile,
  preCommitFile,
  runsPost,
} from '../authoring/hook-recipes.js';
import { UserError } from '../errors.js';
import { type Repository, requireRepository } from '../git/repository.js';
import { splitNul } from '../git/run-git.js';
import type { Host } from '../host/host.js';
import type { FileChange } from '../plan/plan.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { tool as postTool } from '../tool.js';
import type { InitFile } from './plan-init.js';

/** A hook that is to be written: files of the work tree by plan, one of git's own by itself. */
export interface PlannedHook extends InitFile {
  /** For git's own folder, which no plan may touch. */
  readonly install?: () => void;
}

/**
 * Run `post lint` before each commit, in the manner of the tool that the repository has.
 *
 * @throws {UserError} without a repository, or where a person has to add the line.
 */
export function planHook(wanted: HookTool | 'auto', root: string, host: Host): PlannedHook {
  const repository = requireRepository(host, root);
  const tool = wanted === 'auto' ? toolOf(repository) : wanted;
  if (tool === 'git') return planGitHook(repository);
  const path = `${repository.root}/${fileOf(tool, repository)}`;
  const before = host.fs.readBytes(path);
  const text = before ? decodeUtf8(before).text : '';
  if (runsPost(text)) return { path, action: 'unchanged', note: `${tool} runs post already` };
  const written = writtenBy(tool, text);
  if (written === undefined)
    throw new UserError(`${path} has hooks already, and post does not know where to add its own`, {
      hints: ['Add it as docs/hooks.md of postwright says. Nothing was written'],
    });
  const bytes = new TextEncoder().encode(written);
  const change: FileChange = before
    ? { kind: 'update', path, before, bytes }
    : { kind: 'create', path, bytes };
  const note = `${tool} runs post lint before each commit${tool === 'pre-commit' ? '' : needs(repository)}`;
  return { path, action: before ? 'updated' : 'created', note, change };
}

/** Who only tried `post` has no other, and no commit would get through. */
function needs({ root, host: { fs } }: Repository): string {
  const isInstalled = fs.stat(`${root}/node_modules/.bin/post`) !== undefined;
  return isInstalled ? '' : `; for that, npm install --save-dev ${postTool.name}`;
}

function toolOf({ root, host: { fs } }: Repository): HookTool {
  if (fs.stat(`${root}/.husky`)?.kind === 'directory') return 'husky';
  if (lefthookNames.some((name) => fs.stat(`${root}/${name}`))) return 'lefthook';
  return fs.stat(`${root}/.pre-commit-config.yaml`) ? 'pre-commit' : 'git';
}

const lefthookNames = ['lefthook.yml', '.lefthook.yml', 'lefthook.yaml', '.lefthook.yaml'];

function fileOf(tool: Exclude<HookTool, 'git'>, { root, host: { fs } }: Repository): string {
  if (tool === 'husky') return '.husky/pre-commit';
  if (tool === 'pre-commit') return '.pre-commit-config.yaml';
  return lefthookNames.find((name) => fs.stat(`${root}/${name}`)) ?? 'lefthook.yml';
}

function writtenBy(tool: Exclude<HookTool, 'git'>, text: string): string | undefined {
  if (tool === 'husky') return huskyHook(text);
  return tool === 'lefthook' ? lefthookFile(text) : preCommitFile(text, postTool.version);
}

const keptName = 'pre-commit.before-post';

function planGitHook(repository: Repository): PlannedHook {
  const { host } = repository;
  const folder = hookFolder(repository);
  const path = `${folder}/pre-commit`;
  const before = host.fs.readBytes(path);
  if (before && runsPost(decodeUtf8(before).text))
    return { path, action: 'unchanged', note: 'git runs post already' };
  if (before && host.fs.stat(`${folder}/${keptName}`))
    throw new UserError(`${path} is no hook of post, and ${keptName} is taken`, {
      hints: ['Add the line of docs/hooks.md yourself. Nothing was written'],
    });
  const order = before ? `, after ${keptName}` : '';
  const note = `git runs post lint before each commit${order}${needs(repository)}`;
  return {
    path,
    action: before ? 'updated' : 'created',
    note,
    install: () => {
      if (before) host.fs.move(path, `${folder}/${keptName}`);
      host.fs.create(path, new TextEncoder().encode(gitHook(before && keptName)));
      if (host.platform !== 'win32') host.run('chmod', ['+x', path]);
    },
  };
}

/** Where git looks for hooks; another place that somebody has set is theirs. */
function hookFolder(repository: Repository): string {
  const { stdout } = repository.tryGit([
    'config',
    '--show-scope',
    '-z',
    '--get-all',
    'core.hooksPath',
  ]);
  const parts = splitNul(stdout);
  const own = parts.find((_, index) => index % 2 === 1 && parts[index - 1] !== 'command');
  if (own !== undefined)
    throw new UserError(`git looks for hooks in ${own}: add the line of docs/hooks.md there`, {
      hints: ['Nothing was written'],
    });
  const shared = repository.git(['rev-parse', '--path-format=absolute', '--git-common-dir']);
  return `${new TextDecoder().decode(shared).replace(/\r?\n$/, '')}/hooks`;
}
