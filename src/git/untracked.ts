import type { Repository } from './repository.js';
import { splitNul } from './run-git.js';

/** Is a path untracked, or in an untracked folder that is a repository of its own? */
export function untracked(repository: Repository): (path: string) => boolean {
  const output = repository.git(['ls-files', '--others', '--exclude-standard', '-z']);
  const paths = splitNul(output);
  const files = new Set(paths);
  const folders = paths.filter((path) => path.endsWith('/'));
  return (path) => files.has(path) || folders.some((folder) => `${path}/`.startsWith(folder));
}
