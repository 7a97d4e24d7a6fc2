import type { FileIndex } from './file-index.js';

/** What a build leaves or brings, and what holds posts rather than code. */
const passedOver =
  /^(?:node_modules|bower_components|vendor|dist|build|public|static|coverage|_site|\.git|\.cache|\.next|\.astro)$/;
/** Enough for the code of any blog; a search never becomes a walk through all of a disk. */
const mostFiles = 2000;
const mostFolders = 2000;

/** Code files below a folder by their extensions, those nearest to it first. */
export function codeFilesBelow(
  files: FileIndex,
  folder: string,
  extensions: readonly string[],
): string[] {
  const found: string[] = [];
  const queue = [folder === '.' ? '' : folder];
  for (let at = 0; at < queue.length && at < mostFolders && found.length < mostFiles; at += 1) {
    const inside = entriesOf(files, queue[at] as string);
    queue.push(...inside.folders);
    found.push(...inside.files.filter((path) => extensions.some((end) => path.endsWith(end))));
  }
  return found.slice(0, mostFiles);
}

function entriesOf(
  files: FileIndex,
  directory: string,
): { readonly folders: readonly string[]; readonly files: readonly string[] } {
  const names = files.names(directory).filter((name) => !passedOver.test(name));
  const paths = names.map((name) => (directory === '' ? name : `${directory}/${name}`));
  return {
    folders: paths.filter((path) => files.isDirectory(path)),
    files: paths.filter((path) => files.has(path)),
  };
}
