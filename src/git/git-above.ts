import type { FileKind, Host } from '../host/host.js';
import { parentOf } from '../text/path.js';

/** The `.git` in a folder or the nearest one above it: of a worktree or a submodule it is a file. */
export function gitAbove(
  host: Host,
  directory: string,
): { readonly path: string; readonly kind: FileKind } | undefined {
  for (let folder = directory; ; folder = parentOf(folder)) {
    const path = `${folder}/.git`;
    const kind = host.fs.stat(path)?.kind;
    if (kind !== undefined) return { path, kind };
    if (folder === '' || parentOf(folder) === folder) return undefined;
  }
}

/** Can git know anything of a folder? Looked at without starting it. */
export function mayBeInRepository(host: Host, directory: string): boolean {
  return host.env.GIT_DIR !== undefined || gitAbove(host, directory) !== undefined;
}
