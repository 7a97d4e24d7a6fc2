import type { PostFacts } from '../site/facts.js';
import { readFileName, withoutExtension } from '../site/file-name.js';
import type { Site } from '../site/site.js';
import { nameOf, parentOf } from '../text/path.js';
import { learnConventions } from './conventions.js';
import { renamedDay } from './post-move.js';

/** A folder that goes with its post. Paths relative to the site. */
export interface FolderMove {
  readonly from: string;
  readonly path: string;
}

/** Where a renamed post goes, and which folder goes with it. */
export interface RenamedPath {
  readonly path: string;
  readonly folder?: FolderMove;
}

/** What is to be different in the name of a post; what is `undefined` stays. */
export interface NewName {
  readonly slug: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly day: string | undefined;
}

/**
 * The path of a post with another slug or day: extension and folders above stay as they are, but for
 * those of a date. The index of a folder with other posts in it is no bundle, and keeps its name.
 */
export function renamedPath(post: DatedPath, { slug, day }: NewName, site: Site): RenamedPath {
  const { path } = post;
  const named = slug === undefined ? path : pathWithSlug(path, slug, site);
  const renamed = day === undefined ? named : pathOnDay({ ...post, path: named }, day, site);
  const folder = companionFolder(path, renamed, site);
  return { path: renamed, ...(folder && { folder }) };
}

type DatedPath = Pick<PostFacts, 'path' | 'day'>;

/** The day in the name is replaced, and the folders by date, where posts are filed so. */
function pathOnDay({ path, day: before }: DatedPath, day: string, site: Site): string {
  const dated = renamedDay(path, day);
  const { calendar } = learnConventions(site);
  if (calendar === '' || before === undefined) return dated;
  const filed = (one: string): string => one.replaceAll('-', '/').slice(0, calendar.length);
  const rest = isIndex(dated)
    ? nameOf(parentOf(dated)) + dated.slice(parentOf(dated).length)
    : nameOf(dated);
  const folder = dated.slice(0, -rest.length - 1);
  if (!`/${folder}`.endsWith(`/${filed(before)}`)) return dated;
  return `${folder.slice(0, -calendar.length)}${filed(day)}/${rest}`;
}

function pathWithSlug(path: string, slug: string, site: Site): string {
  const name = nameOf(path);
  const folder = parentOf(path);
  if (isIndex(path))
    return isBundle(path, site)
      ? `${inFolder(parentOf(folder), renamedName(nameOf(folder), slug))}/${name}`
      : path;
  const stem = withoutExtension(name);
  return inFolder(folder, renamedName(stem, slug) + name.slice(stem.length));
}

/**
 * The folder that goes with a post which moves: that of a bundle, or the one beside the post that has
 * its name, with its pictures. `undefined` when there is none.
 */
export function companionFolder(from: string, path: string, site: Site): FolderMove | undefined {
  if (isIndex(from)) {
    const folders = { from: parentOf(from), path: parentOf(path) };
    const moves = nameOf(from) === nameOf(path) && folders.from !== folders.path;
    return moves && isBundle(from, site) ? folders : undefined;
  }
  const [before, after] = [stemOf(from), stemOf(path)];
  if (before === after || !site.files.isDirectory(before)) return undefined;
  return { from: before, path: after };
}

function isIndex(path: string): boolean {
  return /^_?index$/.test(withoutExtension(nameOf(path)));
}

/** An index that is alone in its folder, but for translations of it. */
function isBundle(path: string, site: Site): boolean {
  const folder = parentOf(path);
  if (folder === '') return false;
  return !site
    .posts()
    .some(
      (post) =>
        post.path.startsWith(`${folder}/`) &&
        !(isIndex(post.path) && parentOf(post.path) === folder),
    );
}

/** The path without its extensions. */
function stemOf(path: string): string {
  return inFolder(parentOf(path), withoutExtension(nameOf(path)));
}

/** `2024-05-17-trams` with another slug. */
function renamedName(stem: string, slug: string): string {
  const own = readFileName(`${stem}.md`).slug;
  return own === '' ? `${stem}-${slug}` : stem.slice(0, stem.length - own.length) + slug;
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
