import { editFrontMatter } from '../front-matter/edit-front-matter.js';
import { findEntry } from '../front-matter/find-entry.js';
import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import type { PostFacts } from '../site/facts.js';
import type { Post } from '../site/post.js';
import { readFacts } from '../site/read-facts.js';
import type { Site } from '../site/site.js';
import { nameOf } from '../text/path.js';
import type { PlannedPost, Refused } from './plan-publish.js';
import { redated } from './redate.js';
import { addAlias, aliasKey } from './redirects.js';
import { type RenamedPath, renamedPath } from './renamed-path.js';

export interface RenameOptions {
  /** `undefined` leaves the title alone. */
  readonly title: string | undefined;
  /** The new slug; `undefined` leaves file and address alone. */
  readonly slug: string | undefined;
  /** The new date, in milliseconds since 1970; `undefined` leaves it alone. */
  readonly date: number | undefined;
  /** The address stays, also where the generator makes it of the title. */
  readonly keepUrl: boolean;
  /** Keep the old address working, where the generator or the site has a way to. */
  readonly redirect: boolean;
}

/** A post with another name. */
export interface PlannedRename extends PlannedPost, RenamedPath {
  readonly facts: PostFacts;
  /** The address that readers and other sites know, when nothing leads from it to the new one. */
  readonly lost?: { readonly from: string; readonly to: string };
}

/**
 * Give a post another title, slug or date, its file and folder with it. Where readers know the old address
 * it is kept as an alias. Pure.
 */
export function planRename(
  post: Post,
  site: Site,
  options: RenameOptions,
): PlannedRename | Refused {
  const { title, slug } = options;
  const dated = options.date === undefined ? undefined : redated(post, site, options.date);
  const renamed = renamedPath(post.facts, { slug, day: dated?.day }, site);
  const changes = [
    ...(title === undefined ? [] : [titleChange(post, site, title)]),
    ...(slug === undefined ? [] : slugChanges(post, slug)),
    ...(dated?.changes ?? []),
  ];
  const first = edited(post, site, [...changes, ...keptSlug(post, site, options)], renamed.path);
  if (first.refused !== undefined) return first;
  const moved = movedAddress(post, first.facts);
  if (moved && dated && options.keepUrl)
    return { refused: 'its address holds the date, and --keep-url keeps the address' };
  const key = moved && options.redirect ? aliasKey(site) : undefined;
  const did = [...didTitle(post, title), ...(dated?.did ?? []), ...didMove(post, renamed)];
  if (!moved || key === undefined)
    return { ...renamed, ...first, did, ...(moved && { lost: moved }) };
  const alias = addAlias(post, key, { olds: [moved.from], current: moved.to });
  const second = edited(post, site, [...changes, alias], renamed.path);
  if (second.refused !== undefined) return second;
  return { ...renamed, ...second, did: [...did, `${key}: ${moved.from} leads to ${moved.to}`] };
}

/** Where the address is made of the title, a slug of its own keeps it. */
function keptSlug(post: Post, { profile }: Site, { keepUrl }: RenameOptions): FrontMatterChange[] {
  const { url } = post.facts;
  if (!keepUrl || url === undefined || profile.fileName.slugFrom !== 'title') return [];
  const key = profile.frontMatter.formats[0] === 'lines' ? 'Slug' : 'slug';
  const known = findEntry(post.frontMatter, key);
  const value = nameOf(url.replace(/(?:\/|\.html)$/, ''));
  return known ? [] : [{ kind: 'set', key, value, after: ['title', 'Title', 'date', 'Date'] }];
}

interface Edited {
  readonly text: string;
  readonly facts: PostFacts;
  readonly refused?: undefined;
}

function edited(
  post: Post,
  site: Site,
  changes: readonly FrontMatterChange[],
  path: string,
): Edited | Refused {
  const edit = editFrontMatter(post.source.text, post.frontMatter, changes);
  if (edit.refused) return { refused: edit.refused.message };
  const frontMatter = parseFrontMatter(edit.text, site.profile.frontMatter);
  return { text: edit.text, facts: readFacts(path, frontMatter, site, post.kind) };
}

function titleChange(post: Post, { profile }: Site, title: string): FrontMatterChange {
  const entry = findEntry(post.frontMatter, 'title');
  const key = entry?.key ?? (profile.frontMatter.formats[0] === 'lines' ? 'Title' : 'title');
  const first = post.frontMatter.entries[0]?.key;
  return { kind: 'set', key, value: title, ...(first !== undefined && { before: [first] }) };
}

/** A slug in the front matter is stronger than the name of the file. */
function slugChanges(post: Post, slug: string): FrontMatterChange[] {
  const entry = findEntry(post.frontMatter, 'slug');
  return entry && entry.raw !== '' ? [{ kind: 'set', key: entry.key, value: slug }] : [];
}

/** Readers know the address of what they have seen; that of a draft nobody knows. */
function movedAddress(
  { facts: { url: from, status } }: Post,
  { url: to }: PostFacts,
): { readonly from: string; readonly to: string } | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  return status === 'published' || status === 'unknown' ? { from, to } : undefined;
}

function didTitle({ facts }: Post, title: string | undefined): string[] {
  return title === undefined || title === facts.title
    ? []
    : [`title: ${facts.title ?? 'nothing'} → ${title}`];
}

function didMove(post: Post, { path, folder }: RenamedPath): string[] {
  if (path === post.path) return [];
  const along =
    folder && !path.startsWith(`${folder.path}/`) ? [`${folder.from}/ moved along`] : [];
  return [`moved to ${path}`, ...along];
}
