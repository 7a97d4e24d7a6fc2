import picomatch from 'picomatch';
import { configFileNames } from '../config/load-config.js';
import { FileError, type UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { decisiveWeight } from '../profiles/profile.js';
import type { LoadedSite } from '../site/load-site.js';
import { walkFiles } from '../site/walk-files.js';
import { parentOf, resolvePath } from '../text/path.js';
import type { SiteFolder } from './find-sites.js';
import { missingFile, type NamedOptions, namedFile, unlessIgnored } from './named-file.js';
import type { SiteOpener } from './open-site.js';

/** A file to lint and the site it belongs to. */
export interface SelectedFile {
  /** Absolute path with `/`. */
  readonly path: string;
  readonly site: LoadedSite;
  readonly kind: 'post' | 'page';
}

export interface Selection {
  readonly files: readonly SelectedFile[];
  /** What was passed over and why, for people. */
  readonly notices: readonly string[];
  readonly passedOver?: PassedOver;
}

/** How many files that folders and globs mean were left out. */
export interface PassedOver {
  /** Named by `.gitignore`. */
  readonly ignored: number;
  /** Markdown that is no post of the site. */
  readonly excluded: number;
}

/** Told of a path that does not exist or may not be read; the others are selected all the same. */
export type TellUnreadable = (trouble: UserError) => void;

export interface SelectOptions {
  /** Leave out what `.gitignore` names; the default. */
  readonly gitignore?: boolean;
  /** Lint a file that is named though the site has it not among its posts, a README for instance. */
  readonly anyNamed?: boolean;
  /** Default: throw. */
  readonly tell?: TellUnreadable;
}

interface Search extends NamedOptions {
  readonly openSite: SiteOpener;
  readonly passedOver: { ignored: number; excluded: number };
  readonly tell: TellUnreadable;
}

/**
 * The files that paths, folders and globs mean; without any, all posts of the site around `cwd`.
 *
 * @throws {UserError} for a path that does not exist or may not be read, when nobody is told.
 */
export async function selectFiles(
  host: Host,
  paths: readonly string[],
  openSite: SiteOpener,
  { gitignore = true, anyNamed = false, tell = refuse }: SelectOptions = {},
): Promise<Selection> {
  const passedOver = { ignored: 0, excluded: 0 };
  const notices: string[] = [];
  const search: Search = { host, openSite, gitignore, anyNamed, notices, passedOver, tell };
  const chosen = new Map<string, SelectedFile>();
  const typed = paths.length > 0 ? paths : ['.'];
  for (const path of typed) {
    for (const file of await expandOrTell(path, search)) chosen.set(file.path, file);
  }
  return { files: [...chosen.values()], notices, passedOver };
}

function refuse(trouble: UserError): never {
  throw trouble;
}

async function expandOrTell(typed: string, search: Search): Promise<SelectedFile[]> {
  try {
    return await expand(typed, search);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    search.tell(error);
    return [];
  }
}

async function expand(typed: string, search: Search): Promise<SelectedFile[]> {
  const { host, openSite, tell } = search;
  const path = resolvePath(host.cwd, typed);
  const stat = host.fs.stat(path);
  if (stat?.kind === 'directory') {
    const site = await openSite(path);
    const files = inFolder(path, site, typed, search);
    return isFoundSite(site) ? files : throughSitesBelow(path, site, files, search);
  }
  if (stat) return unlessIgnored(namedFile(path, await openSite(parentOf(path)), search), search);
  if (picomatch.scan(typed).isGlob) return inGlob(typed, search);
  tell(missingFile(host, typed, path));
  return [];
}

/** Did a generator leave its signs, or does somebody say what the site is? */
function isFoundSite({ found, site }: LoadedSite): boolean {
  const isCertain = found.detection.weight >= decisiveWeight;
  return isCertain || configFileNames.some((name) => site.files.has(name));
}

/**
 * A folder that is no site itself may hold some: their files are judged as those of their site. Where the
 * folder seemed to be one, only theirs are: the generator that it names builds those.
 */
async function throughSitesBelow(
  folder: string,
  { found }: LoadedSite,
  files: readonly SelectedFile[],
  search: Search,
): Promise<SelectedFile[]> {
  const sites: LoadedSite[] = [];
  for (const root of await rootsBelow({ ...found, root: folder }, search)) {
    const site = await search.openSite(root);
    if (site.found.root !== found.root) sites.push(site);
  }
  const isOnlyNamed = sites.length > 0 && found.detection.weight > 0;
  const outside = files.filter(
    ({ path }) => !isOnlyNamed && !sites.some((site) => path.startsWith(`${site.found.root}/`)),
  );
  return [...outside, ...sites.flatMap((site) => inFolder(site.found.root, site, '.', search))];
}

/** A folder that may not be read has been told already. */
async function rootsBelow(folder: SiteFolder, { host }: Search): Promise<string[]> {
  const { innerSites } = await import('./find-sites.js');
  try {
    return innerSites(host, folder).map(({ root }) => root);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return [];
  }
}

/** The posts of a folder; when the site keeps none there and somebody named it, all its Markdown. */
function inFolder(
  folder: string,
  site: LoadedSite,
  typed: string,
  { host, gitignore, passedOver, tell }: Search,
): SelectedFile[] {
  const { root } = site.found;
  const inside = (path: string): boolean => folder === root || path.startsWith(`${folder}/`);
  const { paths: inSite, unreadable, ignored, excluded } = site.postPaths();
  passedOver.ignored += ignored;
  passedOver.excluded += excluded;
  const posts = inSite.map((path) => `${root}/${path}`).filter(inside);
  unreadable.filter(({ path }) => path === folder || inside(path)).forEach(tell);
  if (posts.length > 0 || typed === '.') return posts.map((path) => ({ path, site, kind: 'post' }));
  const include = ['**/*.{md,markdown,mdx}'];
  const exclude = site.site.profile.content.ignore;
  const { paths } = walkFiles(host, folder, { include, exclude, gitignore });
  return paths.map((path) => ({ path: `${folder}/${path}`, site, kind: 'page' }));
}

async function inGlob(glob: string, search: Search): Promise<SelectedFile[]> {
  const { host, openSite, gitignore, passedOver, tell } = search;
  const { base } = picomatch.scan(glob);
  const folder = resolvePath(host.cwd, base || '.');
  const options = { include: [glob], exclude: [], gitignore };
  const { paths, unreadable, ignored } = walkFiles(host, host.cwd, options);
  unreadable.forEach(tell);
  const site = await openSite(folder);
  const files = paths
    .map((path) => resolvePath(host.cwd, path))
    .flatMap((path) => namedFile(path, site, { anyNamed: false, notices: [] }));
  passedOver.ignored += ignored;
  passedOver.excluded += paths.length - files.length;
  return files;
}
