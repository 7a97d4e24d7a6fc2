import { foldPath, nameOf, parentOf } from '../text/path.js';

/** The files of a site, as rules may ask for them. Paths are POSIX, relative to the site root. */
export interface FileIndex {
  /** Is there such a file, in exactly this spelling, whatever the disk would accept? */
  has(path: string): boolean;
  isDirectory(path: string): boolean;
  /** The names in a folder, sorted; empty when there is none. */
  names(directory: string): readonly string[];
  /** The spelling on disk when only case or Unicode form differs; `undefined` if nothing fits. */
  spelling(path: string): string | undefined;
  /** Text of a file, `undefined` when it is missing or not UTF-8. Read once. */
  text(path: string): string | undefined;
  /** What anybody has asked about so far: all answers rest on what is in these folders and texts. */
  asked(): AskedFiles;
}

/** Paths of folders that were listed, and of files that were read; some of them may not exist. */
export interface AskedFiles {
  readonly folders: readonly string[];
  readonly texts: readonly string[];
}

interface Folder {
  /** Names by what a disk that folds case sees in them; made when first asked for. */
  readonly folded: () => ReadonlyMap<string, string>;
  readonly files: ReadonlySet<string>;
  readonly directories: ReadonlySet<string>;
}

/** What the index needs of a file system: two functions, so that the core stays free of it. */
export interface FileSource {
  list(
    directory: string,
  ):
    | readonly { readonly name: string; readonly kind: 'file' | 'directory' | 'other' }[]
    | undefined;
  text(path: string): string | undefined;
}

const empty: Folder = { files: new Set(), directories: new Set(), folded: () => new Map() };

/** Folders are listed when first asked for, and once. `source` takes paths relative to the root. */
export function createFileIndex(source: FileSource): FileIndex {
  const folders = new Map<string, Folder>();
  const texts = new Map<string, string | undefined>();
  const folder = (directory: string): Folder => {
    const known = folders.get(directory);
    if (known) return known;
    const made = readFolder(source, directory);
    folders.set(directory, made);
    return made;
  };
  return {
    has: (path) => folder(parentOf(path)).files.has(nameOf(path)),
    isDirectory: (path) => path === '' || folder(parentOf(path)).directories.has(nameOf(path)),
    names: (directory) =>
      [...folder(directory).files, ...folder(directory).directories].sort(byCodeUnit),
    spelling: spellingFinder(folder),
    text: (path) => {
      if (!texts.has(path)) texts.set(path, source.text(path));
      return texts.get(path);
    },
    asked: () => ({ folders: [...folders.keys()], texts: [...texts.keys()] }),
  };
}

function readFolder(source: FileSource, directory: string): Folder {
  const entries = source.list(directory);
  if (!entries) return empty;
  const namesOf = (kind: string): Set<string> =>
    new Set(entries.filter((entry) => entry.kind === kind).map((entry) => entry.name));
  const files = namesOf('file');
  const directories = namesOf('directory');
  let folded: ReadonlyMap<string, string> | undefined;
  return { files, directories, folded: () => (folded ??= foldNames([...files, ...directories])) };
}

/** Of names that fold alike, the first one. */
function foldNames(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [foldPath(name), name] as const).reverse());
}

/** Finds spellings. That of a folder is kept: many links lead into the same. */
function spellingFinder(
  folder: (directory: string) => Folder,
): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const spellingOf = (directory: string): string | undefined => {
    if (!known.has(directory)) known.set(directory, spelling(folder, directory, false));
    return known.get(directory);
  };
  return (path) => {
    const slash = path.lastIndexOf('/');
    if (slash === -1) return spelling(folder, path, true);
    const at = spellingOf(path.slice(0, slash));
    const name = at === undefined ? undefined : nameIn(folder(at), path.slice(slash + 1), true);
    return name === undefined ? undefined : `${at}/${name}`;
  };
}

function spelling(
  folder: (directory: string) => Folder,
  path: string,
  mayBeFile: boolean,
): string | undefined {
  let at = '';
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const name = nameIn(folder(at), part, mayBeFile && index === parts.length - 1);
    if (name === undefined) return undefined;
    at = at === '' ? name : `${at}/${name}`;
  }
  return at;
}

function nameIn(
  { files, directories, folded }: Folder,
  part: string,
  mayBeFile: boolean,
): string | undefined {
  const isWanted = (name: string): boolean =>
    directories.has(name) || (mayBeFile && files.has(name));
  const found = isWanted(part) ? part : folded().get(foldPath(part));
  return found !== undefined && isWanted(found) ? found : undefined;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
