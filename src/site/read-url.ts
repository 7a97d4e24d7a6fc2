import type { FrontMatter } from '../front-matter/front-matter.js';
import { nameOf, parentOf } from '../text/path.js';
import { withoutExtension } from './file-name.js';
import { fillSettings } from './fill-settings.js';
import { findValue } from './find-value.js';
import type { PostSurroundings } from './post.js';

/** What the URL of a post is made of. */
export interface UrlFacts {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** `YYYY-MM-DD`, as the generator reads it. */
  readonly day: string | undefined;
  readonly slug: string;
  readonly categories: readonly string[];
}

/**
 * Path of a post's page in the built site, from the generator's or the site's own pattern.
 * `undefined` when a part of it cannot be known for sure.
 */
export function readUrl(facts: UrlFacts, site: PostSurroundings): string | undefined {
  const { links, fileName } = site.profile;
  const named = namedUrl(facts, site);
  if (named === '' || /^i18n\//.test(facts.path)) return undefined;
  const pattern = named ?? permalinkPattern(site);
  if (pattern === '') return undefined;
  const isFromTitle =
    fileName.slugFrom === 'title' && findValue(facts.frontMatter, 'slug') === undefined;
  const filled = fill(pattern, placeholders(facts, site, isFromTitle));
  if (filled === undefined) return undefined;
  const url = `/${filled}`.replace(/\/{2,}/g, '/');
  const whole = named === undefined ? languagePrefix(facts.path) + url : url;
  const pretty = site.settings.prettyUrls === 'true' && site.profile.settings.prefix !== undefined;
  const page = pretty ? whole.replace(/(?:\/index)?\.html$/, '/') : whole;
  return links.lowerCase ? page.toLowerCase() : page;
}

/** The URL that the front matter gives; empty when it is made by a template, or there is no page. */
function namedUrl(
  { frontMatter }: UrlFacts,
  { profile, settings }: PostSurroundings,
): string | undefined {
  for (const { key, sets } of profile.links.permalinkKeys) {
    const value = findValue(frontMatter, key)?.value;
    const isTemplate = typeof value === 'string' && /\{[{%]/.test(value);
    if (value === false || isTemplate) return '';
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (sets === 'url') return value;
    if (sets === 'path' && value.startsWith('/')) return `/${settings.permalink ?? ''}${value}`;
  }
  return undefined;
}

/** Jekyll's styles by name. */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

/** The pattern in braces, whatever the generator writes: `{year}/{title}.html`. */
function permalinkPattern({ profile, settings }: PostSurroundings): string {
  const { permalink, permalinkSyntax } = profile.links;
  const isOwn = permalinkSyntax !== 'braces' || profile.settings.prefix !== undefined;
  const own = isOwn ? settings.permalink : undefined;
  const pattern = styles[own ?? ''] ?? own ?? permalink;
  const prefix = profile.settings.prefix === undefined ? '' : `/${settings.prefix ?? ''}/`;
  return (prefix + pattern).replace(/:output_ext/g, '.html').replace(/:(\w+)/g, '{$1}');
}

function placeholders(
  { path, day, slug, categories }: UrlFacts,
  { profile, settings }: PostSurroundings,
  isFromTitle: boolean,
): Readonly<Record<string, string | undefined>> {
  const [year, month, dayOfMonth] = day?.split('-') ?? [];
  const source = fillSettings('{source}', settings);
  const inside = path.startsWith(`${source}/`) ? path.slice(source.length + 1) : path;
  const bundle = /^_?index\./.test(nameOf(inside));
  const stem = bundle
    ? parentOf(inside)
    : joined(parentOf(inside), withoutExtension(nameOf(inside)));
  const title = isFromTitle ? undefined : slug;
  const name = profile.fileName.datePrefix === 'kept' ? (findSlug(slug, stem) ?? title) : title;
  const section = parentOf(stem);
  return {
    year,
    month,
    day: dayOfMonth,
    i_month: month?.replace(/^0/, ''),
    i_day: dayOfMonth?.replace(/^0/, ''),
    title: name,
    slug: name,
    slugorcontentbasename: name,
    contentbasename: nameOf(stem),
    path: stem,
    section,
    sections: section,
    categories: categories.join('/'),
    permalink: settings.permalink,
  };
}

/** Where a date stays in the URL, the name of the file is the slug unless there is another. */
function findSlug(slug: string, stem: string): string | undefined {
  const name = nameOf(stem);
  return name.endsWith(slug) ? name : undefined;
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** `undefined` when something in the pattern has no value. */
function fill(
  pattern: string,
  values: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let isKnown = true;
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    isKnown &&= value !== undefined;
    return value ?? '';
  });
  return isKnown && !/[{}]/.test(filled) ? filled : undefined;
}

/** `trams.fr.md` is the French page. */
function languagePrefix(path: string): string {
  const language = /\.([a-z]{2}(?:-[a-z]{2})?)\.\w+$/i.exec(nameOf(path))?.[1];
  return language === undefined ? '' : `/${language}`;
}
