/** Paths inside `post` use `/` on every system; absolute ones start with `/` or a drive (`C:/`). */

/** Does a path start at the root? */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** Folder of a path: `/a/b` → `/a`, `/a` → `/`, `C:/a` → `C:/`, `a` → ``. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  const isRoot = slash === 0 || (slash === 2 && path[1] === ':');
  return path.slice(0, isRoot ? slash + 1 : Math.max(slash, 0));
}

/** Last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` seen from `folder` when relative, without `.` and `..` where they can be worked out. */
export function resolvePath(folder: string, path: string): string {
  return normalizePath(isAbsolutePath(path) ? path : `${folder}/${path}`);
}

/** Without `.`, `..`, doubled and final slashes. What climbs above a relative start keeps its `..`. */
export function normalizePath(path: string): string {
  const absolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push(part);
  }
  return (absolute ? '/' : '') + parts.join('/');
}

/** How to get from one absolute folder to a path: `/a/b`, `/a/c/d` → `../c/d`; itself is ``. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Is an absolute, normalized path the folder itself or in it? */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** What a name becomes on disks that ignore case and Unicode form: equal folds, one file. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
