import type { FrontMatter } from '../front-matter/front-matter.js';
import type { Profile } from '../profiles/profile.js';
import {
  type FileNameParts,
  fileNamePattern,
  readPostName,
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

/** What a pattern needs of the site. */
export type PermalinkSite = { readonly profile: Profile; readonly settings: SiteSettings };

/** Each placeholder with its value; `undefined` when one has none, or a template makes a part. */
export function fillPermalink(
  pattern: string,
  facts: PermalinkFacts,
  site: PermalinkSite,
): string | undefined {
  const name = readPostName(facts.path, site);
  const template = pattern
    .replace(/\{\{\s*page\.fileSlug\s*\}\}/g, () => name.slug)
    .replace(/\{\{\s*page\.filePathStem\s*\}\}/g, () => pathStem(facts.path, site));
  if (/\{\{|\{%|\$\{/.test(template)) return undefined;
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
  site: PermalinkSite,
): string | undefined {
  // Years before 1 and after 9999 are written in as many ways as there are generators.
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(facts.day ?? '') ?? [];
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
  { profile, settings }: PermalinkSite,
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
function hexoName(path: string, token: string, site: PermalinkSite): string {
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
  { profile, settings }: PermalinkSite,
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
export function insidePath(path: string, { settings }: PermalinkSite): string {
  const root = fillSettings('{source}', settings);
  return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

function sectionOf(path: string, site: PermalinkSite, token: string): string {
  const folders = insidePath(path, site).split('/').slice(0, -1);
  const bundle = /(?:^|\/)_?index\.[^/]*$/.test(path);
  const sections = bundle ? folders.slice(0, -1) : folders;
  return token === 'section' && site.profile.links.lowerCase
    ? (sections[0] ?? '')
    : sections.join('/');
}

/** `x/index.md` and `x/x.md` are the page `x`. */
function pathStem(path: string, site: PermalinkSite): string {
  const stem = withoutExtension(insidePath(path, site)).replace(/(?:^|\/)index$/, '');
  return site.profile.content.inherits ? stem.replace(/(^|\/)([^/]+)\/\2$/, '$1$2') : stem;
}

/** Docusaurus: a date in the name becomes folders, else the path below the blog's folder stays. */
function namePath(path: string, name: FileNameParts, { settings }: PermalinkSite): string {
  if (name.day !== undefined)
    return `${name.day.replaceAll('-', '/')}/${name.folder ?? ''}${name.slug}`;
  const folder = fillGlob('{posts}/', settings).find((one) => path.startsWith(one)) ?? '';
  return withoutExtension(path.slice(folder.length)).replace(/\/index$/, '');
}
