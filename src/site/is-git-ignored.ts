import type { Host } from '../host/host.js';
import { isInside, parentOf, relativePath } from '../text/path.js';
import { isIgnored, never, withRules } from './walk-files.js';

/** Would a walk through the site pass over this file: by a `.gitignore`, or as one of a folder without posts? */
export function isGitIgnored(host: Host, root: string, path: string): boolean {
  if (!isInside(root, path)) return false;
  const folders = relativePath(root, parentOf(path)).split('/').filter(Boolean);
  let prefix = '';
  let rules = withRules(host, root, prefix, []);
  for (const folder of folders) {
    prefix += `${folder}/`;
    if (never.has(folder) || isIgnored(prefix, rules)) return true;
    rules = withRules(host, root, prefix, rules);
  }
  return isIgnored(relativePath(root, path), rules);
}
