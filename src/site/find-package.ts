import type { FileSystem } from '../host/host.js';
import { parentOf } from '../text/path.js';

/** The folders of installed packages that code in `directory` can use, the nearest first. */
export function packageFolders(fs: FileSystem, directory: string): string[] {
  const found: string[] = [];
  for (let at = directory; ; at = parentOf(at)) {
    const folder = `${at === '/' ? '' : at}/node_modules`;
    if (fs.stat(folder)?.kind === 'directory') found.push(folder);
    if (parentOf(at) === at) return found;
  }
}

/** Which version of a package code in `directory` uses: another text when it is another. */
export function packageVersion(
  fs: FileSystem,
  directory: string,
  name: string,
): string | undefined {
  for (const folder of packageFolders(fs, directory)) {
    const stat = fs.stat(`${folder}/${name}/package.json`);
    if (stat) return stat.version;
  }
  return undefined;
}
