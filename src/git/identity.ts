import type { Host } from '../host/host.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { gitAbove } from './git-above.js';
import { type GitConfig, readGitConfig } from './read-config.js';
import { splitNul, tryGit } from './run-git.js';

/** Who commits here, as far as it is known. */
export interface Identity {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** From the environment, else from git's configuration; nothing is made up from host or user name. */
export function readIdentity(host: Host, directory: string): Identity {
  const files = readFiles(host, directory);
  const read = files && identityOf(host, files);
  const isWhole = read?.name !== undefined && read.email !== undefined;
  return isWhole ? read : identityOf(host, askGit(host, directory));
}

function identityOf({ env }: Host, settings: GitConfig): Identity {
  const first = (...values: (string | undefined)[]): string | undefined => values.find(Boolean);
  return {
    name: first(env.GIT_AUTHOR_NAME, settings.get('author.name'), settings.get('user.name')),
    email: first(env.GIT_AUTHOR_EMAIL, settings.get('author.email'), settings.get('user.email')),
  };
}

function askGit(host: Host, directory: string): GitConfig {
  const args = ['config', '-z', '--get-regexp', '^(user|author)\\.'];
  const { stdout } = tryGit(host, args, { cwd: directory });
  const settings = new Map<string, string>();
  for (const setting of splitNul(stdout)) {
    const newline = setting.indexOf('\n');
    settings.set(setting.slice(0, newline), setting.slice(newline + 1));
  }
  return settings;
}

/**
 * The user's own files and the repository's, read without starting git: that takes longer than most of
 * what `post new` does. `undefined` where git may see more than they say.
 */
function readFiles(host: Host, directory: string): GitConfig | undefined {
  const { HOME: home, XDG_CONFIG_HOME: config } = host.env;
  const isTold = Object.keys(host.env).some((name) =>
    /^GIT_(?:CONFIG|DIR$|COMMON_DIR$)/.test(name),
  );
  const local = isTold || !home ? undefined : localFile(host, directory);
  if (local === undefined) return undefined;
  const files = [`${config || `${home}/.config`}/git/config`, `${home}/.gitconfig`, ...local];
  const read = files.map((file) => readFile(host, file));
  return read.includes(undefined) ? undefined : new Map(read.flatMap((each) => [...(each ?? [])]));
}

/** The configuration of the repository around a folder; `undefined` for a worktree or a submodule. */
function localFile(host: Host, directory: string): readonly string[] | undefined {
  const found = gitAbove(host, directory);
  if (found === undefined) return [];
  return found.kind === 'directory' ? [`${found.path}/config`] : undefined;
}

function readFile(host: Host, path: string): GitConfig | undefined {
  const bytes = host.fs.stat(path)?.kind === 'file' ? host.fs.readBytes(path) : undefined;
  return bytes ? readGitConfig(decodeUtf8(bytes).text, ['user', 'author']) : new Map();
}
