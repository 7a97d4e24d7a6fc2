import type { Repository } from './repository.js';
import { splitNul } from './run-git.js';

/** Who commits here, as far as it is known. */
export interface Identity {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** From the environment, else from git's configuration; nothing is made up from host or user name. */
export function readIdentity(repository: Repository): Identity {
  const { stdout } = repository.tryGit(['config', '-z', '--get-regexp', '^(user|author)\\.']);
  const settings = new Map<string, string>();
  for (const setting of splitNul(stdout)) {
    const newline = setting.indexOf('\n');
    settings.set(setting.slice(0, newline), setting.slice(newline + 1));
  }
  const { env } = repository.host;
  const first = (...values: (string | undefined)[]): string | undefined => values.find(Boolean);
  return {
    name: first(env.GIT_AUTHOR_NAME, settings.get('author.name'), settings.get('user.name')),
    email: first(env.GIT_AUTHOR_EMAIL, settings.get('author.email'), settings.get('user.email')),
  };
}
