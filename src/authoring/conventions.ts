import type { PostFacts } from '../site/facts.js';
import { fillSettings } from '../site/fill-settings.js';
import type { Site } from '../site/site.js';
import { parentOf } from '../text/path.js';
import { constantsOf, everywhereKeys, stylesOf, usualKeys } from './key-conventions.js';
import { mostCommon } from './most-common.js';
import { isNamedByDay } from './post-move.js';
import { dateKeyOf } from './site-dates.js';
import { spellKey } from './spell-key.js';

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
  /** Does the name begin with month and day, as its folder has the year? */
  readonly shortDay: boolean;
  /** What stands between the day and the slug. */
  readonly afterDay: '-' | '_';
  /** Folders by date below `folder`: `YYYY`, `YYYY/MM`; empty for none. */
  readonly calendar: string;
  /** Keys that at least half of the neighbours have, in their usual order. */
  readonly keys: readonly string[];
  /** Those that practically all of them have. */
  readonly everywhere: ReadonlySet<string>;
  /** Values that nearly all neighbours share, by key: the layout, comments … as written. */
  readonly constants: ReadonlyMap<string, string>;
  /** How values of a key are written, `kind style`: the commonest by key. */
  readonly styles: ReadonlyMap<string, string>;
  /** The neighbours: the newest posts of the folder, published ones where there are any. */
  readonly samples: readonly PostFacts[];
}

const known = new WeakMap<Site, Conventions>();

/** Learn from the newest posts, once; without any, from what the generator's docs show. */
export function learnConventions(site: Site): Conventions {
  const learnt = known.get(site) ?? learn(site);
  known.set(site, learnt);
  return learnt;
}

function learn(site: Site): Conventions {
  const newest = newestPosts(site);
  const folder = mostCommon(newest.map(({ path }) => sectionOf(path))) ?? defaultFolder(site);
  const samples = newest.filter(({ path }) => sectionOf(path) === folder);
  const names = samples.map(({ path }) => path);
  const extension =
    mostCommon(names.map(extensionOf)) ?? site.profile.fileName.extensions[0] ?? '.md';
  return {
    folder,
    extension,
    layout: mostCommon(names.map((name) => (isBundle(name) ? 'bundle' : 'name'))) ?? 'name',
    dated: names.length > 0 ? isMost(names, hasDay) : isNamedByDay(site),
    shortDay: isMost(names, (name) => shortName.test(name)),
    afterDay: isMost(names, (name) => dayName.exec(name)?.[1] === '_') ? '_' : '-',
    calendar: calendarForms.find((form) => isMost(samples, (post) => isFiledBy(form, post))) ?? '',
    keys: samples.length > 0 ? usualKeys(samples) : defaultKeys(site),
    everywhere: everywhereKeys(samples),
    constants: constantsOf(samples),
    styles: stylesOf(samples),
    samples,
  };
}

/** The quotes of a style, for a value that is to look alike. */
export function quotesLike(kindAndStyle: string | undefined): {
  readonly quotes: 'plain' | 'single' | 'double';
} {
  const style = kindAndStyle?.split(' ')[1];
  return { quotes: style === 'single' || style === 'double' ? style : 'plain' };
}

/** Drafts show less of how posts are written: they count where nothing is published. */
function newestPosts(site: Site): PostFacts[] {
  const posts = site.posts().filter(({ keys }) => keys.length > 0);
  const published = posts.filter(({ status }) => status !== 'draft');
  return (published.length > 0 ? published : posts)
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

const dayName = /(?:^|\/)\d{4}[-/]\d{1,2}-\d{1,2}([-_])[^/]+(?:\/index\.[^/]+)?$/;
const shortName = /(?:^|\/)\d{4}\/\d{1,2}-\d{1,2}[-_][^/]+(?:\/index\.[^/]+)?$/;

function hasDay(path: string): boolean {
  return dayName.test(path);
}

const calendarForms = ['YYYY/MM/DD', 'YYYY/MM', 'YYYY'];

/** Does the post lie in the folder of its own date? */
function isFiledBy(form: string, { path, day }: PostFacts): boolean {
  const folder = isBundle(path) ? parentOf(parentOf(path)) : parentOf(path);
  return (
    day !== undefined && `/${folder}`.endsWith(`/${day.replaceAll('-', '/').slice(0, form.length)}`)
  );
}

function extensionOf(path: string): string {
  return /(\.html)?\.[a-z]+$/i.exec(path)?.[0] ?? '.md';
}

/**
 * The folder that the generator looks for posts in: of several names the one that is there, else the
 * first.
 */
function defaultFolder({ profile, settings, files }: Site): string {
  const pattern = fillSettings(profile.content.posts[0] ?? '', settings);
  let folder = '';
  for (const part of pattern.split('/').slice(0, -1)) {
    const names = part.replace(/^\{(.*)\}$/, '$1').split(',');
    if (part === '.' || part === '' || /[*[\]]/.test(part)) continue;
    if (names.some((name) => `/${folder}`.endsWith(`/${name}`))) continue;
    const paths = names.map((name) => (folder === '' ? name : `${folder}/${name}`));
    folder = paths.find((path) => files.isDirectory(path)) ?? paths[0] ?? folder;
  }
  return folder;
}

function defaultKeys(site: Site): string[] {
  const keys = ['title', dateKeyOf(site), site.profile.tags.keys[0] ?? 'tags'];
  return keys.map((key) => spellKey(key, site));
}

function isMost<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  return items.filter(test).length * 2 > items.length;
}
