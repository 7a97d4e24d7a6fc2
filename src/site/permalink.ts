import type { FrontMatter } from '../front-matter/front-matter.js';
import type { Profile } from '../profiles/profile.js';
import { nameOf } from '../text/path.js';
import {
  type FileNameParts,
  fileNamePattern,
  readFileName,
  withoutExtension,
} from './file-name.js';
import { fillGlob, fillSettings } from './fill-settings.js';
import { findValue } from './find-value.js';
import { readTags } from './read-tags.js';
import type { SiteSettings } from './site.js';
import { slugOf } from './slug-of.js';

/** What a URL may be made of. */
export interface PermalinkFacts {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  readonly title: string | undefined;
  /** `YYYY-MM-DD` */
  readonly day: string | undefined;
}

type Site = { readonly profile: Profile; readonly settings: SiteSettings };

/**
 * Path of a post's page in the built site, without the path the site itself lies under; `undefined`
 * where it cannot be known: it stands in templates, in code, or needs more than the front matter.
 */
export function permalinkOf(facts: PermalinkFacts, site: Site): string | undefined {
  if (isTranslatedCopy.test(facts.path)) return undefined;
  for (const { key, sets } of site.profile.links.permalinkKeys) {
    const value = findValue(facts.frontMatter, key)?.value;
    if (value === false) return undefined;
    if (typeof value !== 'string' || value.trim() === '' || sets === 'slug') continue;
    const base = sets === 'path' && !value.startsWith('//') ? pathBase(site) : '';
    return tidy(fill(`${base}/${value}`, facts, site), site);
  }
  const template = templateOf(facts, site);
  const filled = template === undefined ? undefined : fill(template, facts, site);
  const path = suffixed(tidy(filled, site), site);
  return path === undefined ? undefined : languagePrefix(facts.path, site) + path;
}

/** Docusaurus keeps translations in copies of its folders, and their URLs in other places. */
const isTranslatedCopy = /^i18n\//;

/** `trams.fr.md` is the French page, below `/fr`; the site's own language has no folder. */
function languagePrefix(path: string, { settings }: Site): string {
  const language = /\.([a-z]{2}(?:-[a-z]{2})?)\.\w+$/i.exec(nameOf(path))?.[1]?.toLowerCase();
  return language === undefined || language === settings.language?.toLowerCase()
    ? ''
    : `/${language}`;
}

/** Where the site's blog lies, for keys that are relative to it. */
function pathBase({ settings }: Site): string {
  return `/${settings.permalink ?? ''}`;
}

/** Jekyll's names for patterns. */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

function templateOf(facts: PermalinkFacts, { profile, settings }: Site): string | undefined {
  const own = settings.permalink ?? '';
  const standard = profile.links.permalink;
  if (standard.includes('{permalink}') && !own.includes('{'))
    return standard.replace('{permalink}', () => own);
  if (own.startsWith('{"')) return sectionTemplate(own, facts, { profile, settings }) ?? standard;
  const template = styles[own] ?? (own === '' ? standard : own);
  const prefix = settings.prefix === undefined ? '' : `/${settings.prefix}/`;
  return template === '' ? undefined : `${prefix}${template}`;
}

/** Hugo has a pattern for each section, perhaps below `page`. */
function sectionTemplate(json: string, facts: PermalinkFacts, site: Site): string | undefined {
  const map = JSON.parse(json) as Record<string, unknown>;
  const pages = (typeof map.page === 'object' ? map.page : map) as Record<string, unknown>;
  const [section = ''] = insidePath(facts.path, site).split('/');
  const found = Object.hasOwn(pages, section) ? pages[section] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** Each placeholder with its value; one that has none makes the URL unknown. */
function fill(template: string, facts: PermalinkFacts, site: Site): string | undefined {
  if (/\{\{|\{%|\$\{/.test(template)) return undefined;
  const name = readFileName(facts.path);
  let known = true;
  const replace = (whole: string, token: string): string => {
    const value = tokenValue(token.replace(/^i_/, ''), facts, name, site);
    if (value === undefined) known = false;
    return token.startsWith('i_') ? String(Number(value)) : (value ?? whole);
  };
  const filled =
    site.profile.links.permalinkSyntax === 'colon' && !template.includes('{')
      ? template.replace(
          /:(output_ext)?([a-z_]*)/g,
          (whole, ext: string | undefined, token: string) =>
            ext ? '.html' : replace(whole, token),
        )
      : template.replace(/\{(\w+)(?::%(\w)(?:[^{}]*))?\}|:([a-z]+)/g, (whole, word, strf, colon) =>
          replace(whole, strf === undefined ? (word ?? colon) : (strftime[strf] ?? '')),
        );
  return known && !/[{}[\]]/.test(filled) ? filled : undefined;
}

const strftime: Readonly<Record<string, string>> = { Y: 'year', m: 'month', d: 'day' };

function tokenValue(
  token: string,
  facts: PermalinkFacts,
  name: FileNameParts,
  site: Site,
): string | undefined {
  const [year, month, day] = facts.day?.split('-') ?? [];
  switch (token) {
    case 'year':
      return year;
    case 'month':
      return month;
    case 'day':
      return day;
    case 'short_year':
      return year?.slice(-2);
    case 'title':
    case 'slug':
    case 'filename':
    case 'contentbasename':
    case 'slugorcontentbasename':
    case 'slugorfilename':
    case 'name':
      return slugFor(token, facts, name, site);
    case 'categories':
    case 'category':
      return categoriesOf(facts, site, token);
    case 'section':
    case 'sections':
      return sectionOf(facts.path, site, token);
    case 'path':
      return pathStem(facts.path, site);
    case 'namePath':
      return namePath(facts.path, name, site);
    default:
      return undefined;
  }
}

function slugFor(
  token: string,
  { frontMatter, title, path }: PermalinkFacts,
  name: FileNameParts,
  { profile, settings }: Site,
): string | undefined {
  const { fileName, links } = profile;
  const setsSlug = links.permalinkKeys.find(({ sets }) => sets === 'slug');
  const own = setsSlug && findValue(frontMatter, setsSlug.key)?.value;
  if (typeof own === 'string' && own.trim() !== '' && !/filename|^contentbasename/.test(token))
    return own;
  const fromTitle =
    fileName.slugFrom === 'title' || (links.lowerCase && /^(?:title|slug)$/.test(token));
  if (fromTitle) return title === undefined ? undefined : slugOf(title, fileName.slug);
  if (fileName.slug === 'hexo') return hexoName(path, token, { profile, settings });
  const stem =
    fileName.datePrefix === 'kept' && name.day !== undefined ? wholeName(path) : name.slug;
  const written = stem.replace(/\s+/g, '-');
  return fileName.slug === 'ascii' ? slugOf(written, 'ascii') : written;
}

/** Hexo's `:title` is the path below `_posts`; a date that the name's pattern has is taken off. */
function hexoName(path: string, token: string, site: Site): string {
  const inside = withoutExtension(path.replace(/^.*\/_(?:posts|drafts)\//, ''));
  const dated = fileNamePattern(site.profile, site.settings).includes('{year}');
  const stem = dated ? inside.replace(/\d{4}-\d{1,2}-\d{1,2}-/, '') : inside;
  return token === 'name' ? stem.slice(stem.lastIndexOf('/') + 1) : stem;
}

function wholeName(path: string): string {
  const parts = path.split('/');
  const stem = withoutExtension(parts.pop() ?? '');
  return /^_?index$/.test(stem) ? (parts.pop() ?? stem) : stem;
}

function categoriesOf(
  { path, frontMatter }: PermalinkFacts,
  { profile, settings }: Site,
  token: string,
): string | undefined {
  if (!profile.categories) return undefined;
  const source = fillSettings('{source}', settings);
  const above = path.slice(source === '' ? 0 : source.length + 1).split('/_posts/')[0] ?? '';
  const folders =
    path.includes('/_posts/') && profile.categories.string === 'space' ? above.split('/') : [];
  const own = readTags(frontMatter, profile.categories).map((one) => one.toLowerCase());
  const all = [...new Set([...folders, ...own])].filter((one) => one !== '');
  return token === 'category' && all.length === 0
    ? undefined
    : all.map((one) => one.replace(/\s+/g, '-')).join('/');
}

/** The path below the folder of all content. */
function insidePath(path: string, { settings }: Site): string {
  const root = fillSettings('{source}', settings);
  return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

function sectionOf(path: string, site: Site, token: string): string {
  const folders = insidePath(path, site).split('/').slice(0, -1);
  const bundle = /(?:^|\/)_?index\.[^/]*$/.test(path);
  const sections = bundle ? folders.slice(0, -1) : folders;
  return token === 'section' && site.profile.links.lowerCase
    ? (sections[0] ?? '')
    : sections.join('/');
}

/** `x/index.md` and `x/x.md` are the page `x`. */
function pathStem(path: string, site: Site): string {
  const stem = withoutExtension(insidePath(path, site)).replace(/(?:^|\/)index$/, '');
  return site.profile.content.inherits ? stem.replace(/(^|\/)([^/]+)\/\2$/, '$1$2') : stem;
}

/** Docusaurus: a date in the name becomes folders, else the path below the blog's folder stays. */
function namePath(path: string, name: FileNameParts, { settings }: Site): string {
  if (name.day !== undefined) return `${name.day.replaceAll('-', '/')}/${name.slug}`;
  const folder = fillGlob('{posts}/', settings).find((one) => path.startsWith(one)) ?? '';
  return withoutExtension(path.slice(folder.length)).replace(/\/index$/, '');
}

/** One slash at the start and between parts. */
function tidy(filled: string | undefined, { profile }: Site): string | undefined {
  if (filled === undefined) return undefined;
  const path = `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  return profile.links.lowerCase ? path.toLowerCase() : path;
}

/** `.html` is taken off, or put in the place of a slash, where the site's settings say so. */
function suffixed(path: string | undefined, { settings }: Site): string | undefined {
  if (settings.prettyUrls === 'false') return path?.replace(/(?<=.)\/$/, '.html');
  return settings.prettyUrls === 'true' ? path?.replace(/\.html$/, '/') : path;
}
