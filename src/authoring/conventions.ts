import type { PostFacts } from '../site/facts.js';
import type { Site } from '../site/site.js';
import { parentOf } from '../text/path.js';

const recent = 20;

/** How the newest posts of a site are written: what the next one should look like. */
export interface Conventions {
  /** Folder of published posts, relative to the site. */
  readonly folder: string;
  /** Extension as neighbours have it, `.html.md` for instance. */
  readonly extension: string;
  /** `name`: `slug.md`; `bundle`: `slug/index.md`. */
  readonly layout: 'name' | 'bundle';
  /** Does the name begin with the day? */
  readonly dated: boolean;
  /** Keys that at least half of the neighbours have, in their usual order. */
  readonly keys: readonly string[];
  /** Values that nearly all neighbours share, by key: the layout, comments … as written. */
  readonly constants: ReadonlyMap<string, string>;
  /** How values of a key are written: the commonest style by key. */
  readonly styles: ReadonlyMap<string, string>;
  /** Language of the block: the commonest among neighbours is not known from facts; see the caller. */
  readonly samples: readonly PostFacts[];
}

/** Learn from the newest published posts; without any, from what the generator's docs show. */
export function learnConventions(site: Site): Conventions {
  const samples = newestPosts(site);
  const folder = mostCommon(samples.map(({ path }) => sectionOf(path))) ?? defaultFolder(site);
  const near = samples.filter(({ path }) => sectionOf(path) === folder);
  const names = near.map(({ path }) => path);
  const extension =
    mostCommon(names.map(extensionOf)) ?? site.profile.fileName.extensions[0] ?? '.md';
  return {
    folder,
    extension,
    layout: mostCommon(names.map((name) => (isBundle(name) ? 'bundle' : 'name'))) ?? 'name',
    dated: names.length > 0 ? isMost(names, hasDay) : /\{day\}/.test(site.profile.fileName.pattern),
    keys: near.length > 0 ? usualKeys(near) : defaultKeys(site),
    constants: constantsOf(near),
    styles: stylesOf(near),
    samples: near,
  };
}

function newestPosts(site: Site): PostFacts[] {
  return site
    .posts()
    .filter(({ status, keys }) => status !== 'draft' && keys.length > 0)
    .sort((a, b) => (b.date ?? 0) - (a.date ?? 0) || (a.path < b.path ? 1 : -1))
    .slice(0, recent);
}

/** The folder in which a new post would be made: folders for years, months and bundles left out. */
function sectionOf(path: string): string {
  const folder = isBundle(path) ? parentOf(parentOf(path)) : parentOf(path);
  return folder.replace(/(?:(?:^|\/)\d{1,4})+$/, '');
}

function isBundle(path: string): boolean {
  return /\/index\.[^/]+$/.test(path);
}

function hasDay(path: string): boolean {
  return /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+(?:\/index\.[^/]+)?$/.test(path);
}

function extensionOf(path: string): string {
  return /(\.html)?\.[a-z]+$/i.exec(path)?.[0] ?? '.md';
}

function defaultFolder({ profile, settings }: Site): string {
  const folder = profile.drafts.find((draft) => draft.kind === 'folder');
  const base = folder?.kind === 'folder' ? folder.posts : (profile.content.posts[0] ?? '');
  return base
    .replace(/\{(\w+)\}/g, (_, name: string) => settings[name as keyof typeof settings] ?? '')
    .replace(/\{[^}]*\}/g, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && !/[*[\]]/.test(part))
    .join('/');
}

function defaultKeys({ profile }: Site): string[] {
  const named = profile.frontMatter.formats[0] === 'lines';
  const keys = ['title', profile.dates.keys[0] ?? 'date', profile.tags.keys[0] ?? 'tags'];
  return named ? keys.map((key) => key[0]?.toUpperCase() + key.slice(1)) : keys;
}

function usualKeys(posts: readonly PostFacts[]): string[] {
  const places = new Map<string, number[]>();
  for (const { keys } of posts)
    for (const [index, { key }] of keys.entries())
      places.set(key, [...(places.get(key) ?? []), index / keys.length]);
  return [...places]
    .filter(([, found]) => found.length * 2 >= posts.length)
    .sort((a, b) => average(a[1]) - average(b[1]))
    .map(([key]) => key);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** What at least nine in ten posts that have the key say, if there are enough to tell. */
function constantsOf(posts: readonly PostFacts[]): Map<string, string> {
  const constants = new Map<string, string>();
  for (const [key, found] of byKey(posts, ({ raw }) => raw)) {
    const value = mostCommon(found);
    const agreeing = found.filter((raw) => raw === value).length;
    if (value !== undefined && found.length >= 3 && agreeing >= 0.9 * found.length)
      constants.set(key, value);
  }
  return constants;
}

function stylesOf(posts: readonly PostFacts[]): Map<string, string> {
  const styles = new Map<string, string>();
  for (const [key, found] of byKey(posts, ({ kind, style }) => `${kind} ${style}`))
    styles.set(key, mostCommon(found) ?? '');
  return styles;
}

function byKey(
  posts: readonly PostFacts[],
  read: (fact: PostFacts['keys'][number]) => string,
): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { keys } of posts)
    for (const fact of keys) values.set(fact.key, [...(values.get(fact.key) ?? []), read(fact)]);
  return values;
}

function isMost<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  return items.filter(test).length * 2 > items.length;
}

/** The commonest item, the first one when several are; `undefined` of none. */
export function mostCommon<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | undefined;
  for (const [item, count] of counts) if (count > (counts.get(best as T) ?? 0)) best = item;
  return best;
}
