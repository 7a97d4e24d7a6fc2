import { foldPath, nameOf, parentOf } from '../../text/path.js';
import type { FileIndex } from '../file-index.js';
import { fillGlob } from '../fill-settings.js';
import type { Site } from '../site.js';

/** A file that comes out at an address. */
export interface LocatedFile {
  readonly path: string;
  /** Copied as it is, or made into a page. */
  readonly kind: 'file' | 'page';
  /** In exactly this spelling? */
  readonly exact: boolean;
  /** The address in the spelling of the file and its folders; of a path, the path. */
  readonly address: string;
}

/** Finds files by the addresses that their places give them. */
export interface FileLocator {
  /** The file or page at an address below the site; folders stand for their index pages. */
  at(path: string): LocatedFile | undefined;
  /** A file by its path from the site root. */
  file(path: string): LocatedFile | undefined;
  /** Is there a folder at this address, whatever it shows? */
  isFolder(path: string): boolean;
  /** Does the site have a folder for the first part of this address? */
  knowsFolder(path: string): boolean;
}

interface Root {
  readonly folder: string;
  readonly at: string;
  readonly pages: boolean;
}

export function fileLocatorOf(site: Site): FileLocator {
  const { files } = site;
  const roots = rootsOf(site);
  const stems = stemTable(files);
  const inside = (root: Root, path: string): string =>
    joined(root.folder, path.slice(root.at.length).replace(/^\/|\/$/g, ''));
  const reach = (path: string): Root[] =>
    roots.filter(({ at }) => path === at || path.startsWith(`${at}/`));
  return {
    file: (path) => fileAt(files, path),
    at: (path) => {
      let first: LocatedFile | undefined;
      for (const root of reach(path)) {
        const located = inRoot(files, stems, root, inside(root, path));
        if (!located) continue;
        const below = located.address.slice(root.folder === '' ? 0 : root.folder.length + 1);
        const found = { ...located, address: `${root.at}/${below}` };
        if (found.exact) return found;
        first ??= found;
      }
      return first;
    },
    isFolder: (path) => reach(path).some((root) => files.isDirectory(inside(root, path))),
    knowsFolder: (path) => {
      const [, first = '', rest] = path.split('/');
      return (
        rest !== undefined && roots.some(({ folder }) => files.isDirectory(joined(folder, first)))
      );
    },
  };
}

type Stems = (folder: string) => ReadonlyMap<string, readonly Stem[]>;

function fileAt(files: FileIndex, path: string): LocatedFile | undefined {
  if (files.has(path)) return { path, kind: 'file', exact: true, address: path };
  const spelling = files.spelling(path);
  if (spelling === undefined || !files.has(spelling)) return undefined;
  return { path: spelling, kind: 'file', exact: false, address: spelling };
}

/** The file itself, a file that becomes the page, or the index page of the folder. */
function inRoot(files: FileIndex, stems: Stems, root: Root, path: string): LocatedFile | undefined {
  const plain = fileAt(files, path);
  if (!root.pages || plain) return plain;
  const page = pageAt(files, stems, path.replace(/\.html?$/, ''));
  if (page) return page;
  const folder = folderAt(files, path);
  const index = ['index', '_index'].flatMap(
    (name) => (folder === undefined ? undefined : pageAt(files, stems, joined(folder, name))) ?? [],
  )[0];
  return index && folder !== undefined
    ? { ...index, exact: folder === path, address: folder }
    : undefined;
}

function pageAt(files: FileIndex, stems: Stems, path: string): LocatedFile | undefined {
  const folder = folderAt(files, parentOf(path));
  if (folder === undefined) return undefined;
  const found = stems(folder).get(foldPath(nameOf(path)));
  if (!found) return undefined;
  const { stem, file } = found.find((one) => one.stem === nameOf(path)) ?? (found[0] as Stem);
  const address = joined(folder, stem);
  return { path: joined(folder, file), kind: 'page', exact: address === path, address };
}

/** The folder in the spelling that it has. */
function folderAt(files: FileIndex, path: string): string | undefined {
  if (files.isDirectory(path)) return path;
  const spelling = files.spelling(path);
  return spelling !== undefined && files.isDirectory(spelling) ? spelling : undefined;
}

function rootsOf({ profile, settings, files }: Site): Root[] {
  const { space, staticRoots } = profile.links;
  const own = settings.staticRoots?.split(',') ?? [];
  const folders = [...own, ...staticRoots].flatMap((root) => {
    const filled = fillGlob(root, settings);
    return filled.flatMap((one) =>
      one.includes('*') ? matchingFolders(files, one) : [one === '.' ? '' : one],
    );
  });
  const pages = space.pages.flatMap(({ folder, at }) =>
    fillGlob(folder, settings).map((one) => ({
      folder: one,
      at: filledAt(at, settings),
      pages: true,
    })),
  );
  return [...pages, ...new Set(folders)].map((root) =>
    typeof root === 'string' ? { folder: root, at: '', pages: false } : root,
  );
}

/** The address that a folder comes out under, with settings in their places. */
export function filledAt(at: string, settings: Site['settings']): string {
  const path = fillGlob(at, settings)[0] ?? '';
  return path === '' ? '' : `/${path.replace(/\/$/, '')}`;
}

/** `themes/*` + `/static`: folders in which the star stands for one name. */
function matchingFolders(files: FileIndex, pattern: string): string[] {
  const [before = '', after = ''] = pattern.split('*');
  const folder = before.replace(/\/$/, '');
  return files
    .names(folder)
    .map((name) => `${folder}/${name}${after}`)
    .filter((path) => files.isDirectory(path));
}

interface Stem {
  readonly stem: string;
  readonly file: string;
}

/** What generators take off: `.html.md`, `.html.haml`, `.11ty.js`, a language before the extension. */
const extensions =
  /(?:\.(?:html?|xhtml|md|mdx|mdoc|markdown|mkd|mkdn|mkdown|mdown|mdwn|mdtext|mdtxt|qmd|rmd|adoc|asciidoc|rst|org|textile|njk|liquid|haml|slim|erb|ejs|pug|webc|hbs|mustache|astro|vue|svelte|[jt]sx?|11ty\.[cm]?[jt]s|builder|php|ipynb))+$/i;

/** The pages of a folder by their folded names without extensions. */
function stemTable(files: FileIndex): Stems {
  const tables = new Map<string, Map<string, Stem[]>>();
  return (folder) => {
    const known = tables.get(folder);
    if (known) return known;
    const table = new Map<string, Stem[]>();
    for (const file of files.names(folder)) {
      const stem = file.replace(extensions, '');
      if (stem === file) continue;
      enter(table, { stem, file });
      const bare = stem.replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, '');
      if (bare !== stem) enter(table, { stem: bare, file });
    }
    tables.set(folder, table);
    return table;
  };
}

function enter(table: Map<string, Stem[]>, stem: Stem): void {
  const key = foldPath(stem.stem);
  const others = table.get(key);
  if (others) others.push(stem);
  else table.set(key, [stem]);
}

function joined(folder: string, path: string): string {
  if (folder === '') return path;
  return path === '' ? folder : `${folder}/${path}`;
}
