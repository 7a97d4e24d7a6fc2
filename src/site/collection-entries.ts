import type { CollectionConvention } from '../profiles/profile.js';
import { nameOf, parentOf } from '../text/path.js';
import type { PostFacts } from './facts.js';
import { withoutExtension } from './file-name.js';
import { fillGlob } from './fill-settings.js';
import { matchingFiles } from './matching-files.js';
import type { Site } from './site.js';
import { slugOf } from './slug-of.js';

/** What a post is called within its collection. */
export interface EntryName {
  readonly folder: string;
  readonly name: string;
}

/** `undefined` where the generator has no collections, or the site's code names their entries. */
export function nameInCollection(facts: PostFacts, site: Site): EntryName | undefined {
  const folder = collectionOf(facts.path, site);
  if (folder === undefined) return undefined;
  const key = site.profile.content.collections?.key;
  const isNamed = facts.keys.some((one) => one.key === key && one.kind === 'string');
  return { folder, name: isNamed ? facts.slug : pathName(facts.path.slice(folder.length + 1)) };
}

const indexed = new WeakMap<readonly PostFacts[], ReadonlyMap<string, readonly PostFacts[]>>();

/** The posts of the same collection that have the same name, the post itself among them. */
export function entriesLike(facts: PostFacts, site: Site): readonly PostFacts[] {
  const name = nameInCollection(facts, site);
  if (name === undefined) return [];
  const posts = site.posts();
  const index = indexed.get(posts) ?? byName(posts, site);
  indexed.set(posts, index);
  return index.get(keyOf(name)) ?? [];
}

function byName(posts: readonly PostFacts[], site: Site): Map<string, PostFacts[]> {
  const index = new Map<string, PostFacts[]>();
  for (const post of posts) {
    const entry = nameInCollection(post, site);
    if (entry === undefined) continue;
    const group = index.get(keyOf(entry));
    if (group) group.push(post);
    else index.set(keyOf(entry), [post]);
  }
  return index;
}

function keyOf({ folder, name }: EntryName): string {
  return `${folder}\n${name}`;
}

const namedByCode = new WeakMap<Site, boolean>();

function areNamedByCode(site: Site, { unless }: CollectionConvention): boolean {
  const known =
    namedByCode.get(site) ??
    matchingFiles(site.files, unless.file).some((file) =>
      new RegExp(unless.contains, 'u').test(site.files.text(file) ?? ''),
    );
  namedByCode.set(site, known);
  return known;
}

function collectionOf(path: string, site: Site): string | undefined {
  const { content, links } = site.profile;
  const { collections } = content;
  if (!collections || links.space.pages.some(({ folder }) => path.startsWith(`${folder}/`)))
    return undefined;
  if (areNamedByCode(site, collections)) return undefined;
  const patterns = collections.folders.flatMap((folder) => fillGlob(folder, site.settings));
  const found = patterns.flatMap((pattern) => folderLike(pattern, path) ?? []);
  return found.sort((a, b) => b.length - a.length)[0];
}

/** The folder above a path that a pattern stands for. */
function folderLike(pattern: string, path: string): string | undefined {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  if (parts.length <= wanted.length) return undefined;
  const fits = wanted.every((part, index) => part === '*' || part === parts[index]);
  return fits ? parts.slice(0, wanted.length).join('/') : undefined;
}

/** `Trams/Porto/index.md` → `trams/porto`. */
function pathName(path: string): string {
  const bare = withoutExtension(path);
  const place = nameOf(bare) === 'index' ? parentOf(bare) : bare;
  return place
    .split('/')
    .map((part) => slugOf(part, 'github') ?? part)
    .join('/');
}
