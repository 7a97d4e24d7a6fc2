import { nameOf, parentOf } from '../text/path.js';
import type { FileIndex } from './file-index.js';

/**
 * The files that a sign or a setting names, in the order of the spellings: `{a,b}` lists some, `*`
 * in the last part stands for any characters, a slash at the end asks for a folder.
 */
export function matchingFiles(files: FileIndex, pattern: string): string[] {
  return spellings(pattern).flatMap((path) => {
    if (path.endsWith('/')) return files.isDirectory(path.slice(0, -1)) ? [path] : [];
    if (path.includes('*')) return matchingNames(files, path);
    return files.has(path) ? [path] : [];
  });
}

function matchingNames(files: FileIndex, path: string): string[] {
  const folder = parentOf(path);
  const [before = '', after = ''] = nameOf(path).split('*');
  return files
    .names(folder)
    .filter((name) => name.length >= before.length + after.length)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => (folder === '' ? name : `${folder}/${name}`))
    .filter((found) => files.has(found));
}

/** `{a,b}.yml` → `a.yml`, `b.yml`. */
export function spellings(pattern: string): string[] {
  const match = /\{([^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const [whole, inner] = match;
  return (inner as string)
    .split(',')
    .flatMap((one) => spellings(pattern.replace(whole, () => one)));
}
