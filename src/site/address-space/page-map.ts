import { foldPath } from '../../text/path.js';
import type { PostFacts } from '../facts.js';
import { withoutExtension } from '../file-name.js';
import { fillSettings } from '../fill-settings.js';
import type { Site } from '../site.js';
import { filledAt } from './locate-file.js';
import { markupFilesOf } from './markup-files.js';
import { pathFinder } from './post-names.js';
import type { SitePage } from './resolution.js';
import { decodePath, pageKey } from './url-path.js';

/** Pages by what their addresses have in common. */
export interface PageMap {
  byPath(path: string): SitePage | undefined;
  /** A page whose address the front matter or the pattern of posts gives. */
  byAddress(key: string): SitePage | undefined;
  /** Do several pages have this address, so that nobody knows which readers get? */
  isShared(key: string): boolean;
  /** The same whatever the letter case. */
  byFold(key: string): SitePage | undefined;
  byAlias(key: string): SitePage | undefined;
  /** Pages whose last part of the address is this, in lower case. */
  bySlug(slug: string): readonly SitePage[];
  /** All of those, for comparison. */
  slugs(): readonly string[];
  /** The path of a page by its file's or bundle's name. */
  named(name: string): string | undefined;
  /** Is it below an address that a template or code completes? */
  isComputed(path: string): boolean;
  /** Is the page elsewhere than its file's place says, because something in it says so? */
  isMoved(path: string): boolean;
}

interface Tables {
  readonly paths: Map<string, SitePage>;
  readonly addresses: Map<string, SitePage>;
  readonly folds: Map<string, SitePage>;
  readonly aliases: Map<string, SitePage>;
  readonly slugs: Map<string, SitePage[]>;
  readonly computed: Set<string>;
  readonly shared: Set<string>;
}

const emptyTables = (): Tables => ({
  paths: new Map(),
  addresses: new Map(),
  folds: new Map(),
  aliases: new Map(),
  slugs: new Map(),
  computed: new Set(),
  shared: new Set(),
});

/** The posts now, the other pages when an address is not one of a post's. */
export function pageMapOf(site: Site): PageMap {
  const tables = emptyTables();
  for (const facts of site.posts()) enter(tables, pageOfPost(facts), aliasKeys(facts, site));
  for (const facts of site.posts()) enterOthers(tables, facts);
  let isComplete = false;
  let named: ((name: string) => string | undefined) | undefined;
  let slugs: readonly string[] | undefined;
  const complete = (): Tables => {
    if (!isComplete) enterPages(tables, site);
    isComplete = true;
    return tables;
  };
  const either = <T>(find: (from: Tables) => T | undefined): T | undefined =>
    find(tables) ?? (isComplete ? undefined : find(complete()));
  return {
    byPath: (path) => either(({ paths }) => paths.get(path)),
    byAddress: (key) => either(({ addresses }) => addresses.get(key)),
    isShared: (key) => tables.shared.has(key),
    byFold: (key) => either(({ folds }) => folds.get(foldPath(key))),
    byAlias: (key) => either(({ aliases }) => aliases.get(foldPath(key))),
    bySlug: (slug) => complete().slugs.get(foldSlug(slug)) ?? [],
    slugs: () => {
      slugs ??= [...complete().slugs.keys()];
      return slugs;
    },
    named: (name) => {
      named ??= pathFinder([...complete().paths.keys()]);
      return named(name);
    },
    isComputed: (path) => startsWithOne(path, complete().computed),
    isMoved: (path) => either(({ paths }) => paths.get(path))?.url !== undefined,
  };
}

function startsWithOne(path: string, starts: ReadonlySet<string>): boolean {
  for (const start of starts) if (path.startsWith(start)) return true;
  return false;
}

function pageOfPost(facts: PostFacts): SitePage {
  const { path, url, status, language } = facts;
  return {
    path,
    kind: 'post',
    status,
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  };
}

/** Other files with front matter: read for the addresses that they give themselves. */
function enterPages(tables: Tables, site: Site): void {
  const paths = markupFilesOf(site).filter((path) => !tables.paths.has(path));
  for (const facts of site.pagesAt(paths)) {
    const { path, status, language, url, special } = facts;
    if (special) tables.computed.add(special.computed);
    const page: SitePage = {
      path,
      kind: 'page',
      status,
      ...(url !== undefined && { url }),
      ...(language !== undefined && { language }),
    };
    enter(tables, page, aliasKeys(facts, site));
    const isSaid = url !== undefined || special !== undefined;
    const place = isSaid ? undefined : placeOf(path, site);
    if (place !== undefined) enterSlug(tables, pageKey(place), { ...page, url: place });
  }
}

/** Where a page comes out by the place of its file alone; for proposals, not for proof. */
function placeOf(path: string, { profile, settings }: Site): string | undefined {
  for (const { folder, at: pattern } of profile.links.space.pages) {
    const at = filledAt(pattern, settings);
    const root = fillSettings(folder, settings);
    if (root !== '' && !path.startsWith(`${root}/`)) continue;
    const inside = withoutExtension(path.slice(root === '' ? 0 : root.length + 1));
    if (/\.\w+$/.test(inside)) return undefined;
    const isFolder = /(?:^|\/)_?index$/.test(inside);
    if (isFolder) return `${at}/${inside.replace(/_?index$/, '')}`;
    const isPretty = settings.prettyUrls === 'true' || profile.links.permalink.endsWith('/');
    return `${at}/${inside}${isPretty ? '/' : ''}`;
  }
  return undefined;
}

function enter(tables: Tables, page: SitePage, aliases: readonly string[]): void {
  tables.paths.set(page.path, page);
  for (const alias of aliases) tables.aliases.set(foldPath(alias), page);
  if (page.url === undefined) return;
  const key = keyOf(page.url);
  if (tables.addresses.has(key)) tables.shared.add(key);
  else tables.addresses.set(key, page);
  if (!tables.folds.has(foldPath(key))) tables.folds.set(foldPath(key), page);
  enterSlug(tables, key, page);
}

/** Where a post may be as well, unless another is there for sure. */
function enterOthers({ addresses, paths }: Tables, { path, otherUrls = [] }: PostFacts): void {
  const page = paths.get(path);
  for (const key of otherUrls.map((url) => keyOf(url)))
    if (page && !addresses.has(key)) addresses.set(key, page);
}

function aliasKeys(
  { aliases, url }: { readonly aliases: readonly string[]; readonly url?: string | undefined },
  { profile }: Site,
): readonly string[] {
  return aliases.map((alias) => keyOf(alias, profile.links.aliasesBesidePage ? url : undefined));
}

function enterSlug(tables: Tables, key: string, page: SitePage): void {
  const slug = foldSlug(key.slice(key.lastIndexOf('/') + 1));
  const others = tables.slugs.get(slug);
  if (others) others.push(page);
  else tables.slugs.set(slug, [page]);
}

/** What two spellings of a slug have in common. */
export function foldSlug(slug: string): string {
  return foldPath(slug).replaceAll('_', '-');
}

function keyOf(address: string, from?: string): string {
  const path = decodePath(address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#][\s\S]*$/, ''));
  const isRelative = from !== undefined && !path.startsWith('/');
  return pageKey(
    isRelative ? `${from.replace(/[^/]*\/?$/, '')}${path}` : `/${path}`.replace(/^\/{2,}/, '/'),
  );
}
