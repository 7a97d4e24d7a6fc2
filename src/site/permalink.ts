import { nameOf, parentOf } from '../text/path.js';
import type { FileIndex } from './file-index.js';
import {
  fillPermalink,
  insidePath,
  type PermalinkFacts,
  type PermalinkSite,
} from './fill-permalink.js';
import { findValue } from './find-value.js';
import { matchingFiles } from './matching-files.js';
import { findInherited } from './status/inherited.js';

type Site = PermalinkSite & { readonly files: FileIndex };

/**
 * What the front matter itself, or that of a folder above, says about the address of a page: the
 * path; `false` for no page at all; `computed` when code or a template makes it, with what stands
 * before that; `undefined` when nothing is said.
 */
export function givenUrl(
  facts: PermalinkFacts,
  site: Site,
): string | false | { readonly computed: string } | undefined {
  for (const { key, sets } of site.profile.links.permalinkKeys) {
    if (sets === 'slug') continue;
    const own = findValue(facts.frontMatter, key);
    const value = (own ?? findInherited(site.files, facts.path, site.profile, key)?.entry)?.value;
    if (value === false) return false;
    if (typeof value !== 'string' || value.trim() === '') continue;
    const base = sets === 'path' && !value.startsWith('//') ? pathBase(site) : '';
    return written(`${base}/${value}`, facts, site);
  }
  return isPlacedByCode(facts.path, site) ? { computed: '/' } : undefined;
}

function written(
  pattern: string,
  facts: PermalinkFacts,
  site: Site,
): string | { readonly computed: string } {
  const filled = fillPermalink(pattern, facts, site);
  if (filled !== undefined) return tidy(filled, site);
  return { computed: tidy(/^[^{$:<]*/.exec(pattern)?.[0] ?? '', site) };
}

/**
 * Path of a post's page in the built site, without the path the site itself lies under; `undefined`
 * where it cannot be known: it stands in templates, in code, or needs more than the front matter.
 */
export function permalinkOf(facts: PermalinkFacts, site: Site): string | undefined {
  if (isTranslatedCopy.test(facts.path)) return undefined;
  const given = givenUrl(facts, site);
  if (given !== undefined) return typeof given === 'string' ? given : undefined;
  const template = templateOf(facts, site);
  const filled = template === undefined ? undefined : fillPermalink(template, facts, site);
  if (filled === undefined) return undefined;
  return languagePrefix(facts.path, site) + suffixed(tidy(filled, site), site);
}

/** Docusaurus keeps translations in copies of its folders, and their URLs in other places. */
const isTranslatedCopy = /^i18n\//;

/** Does code of a folder above decide about addresses? */
function isPlacedByCode(path: string, { files, profile }: Site): boolean {
  const pattern = profile.content.inherits?.code;
  if (pattern === undefined) return false;
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    const named = pattern.replaceAll('{folder}', () => nameOf(folder));
    const found = matchingFiles(files, folder === '' ? named : `${folder}/${named}`);
    if (found.some((one) => /permalink/.test(files.text(one) ?? ''))) return true;
    if (folder === '') return false;
  }
}

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

function templateOf(facts: PermalinkFacts, site: PermalinkSite): string | undefined {
  const { profile, settings } = site;
  const own = settings.permalink ?? '';
  const standard = profile.links.permalink;
  if (standard.includes('{permalink}') && !own.includes('{'))
    return standard.replace('{permalink}', () => own);
  if (own.startsWith('{"')) return sectionTemplate(own, facts, site) ?? standard;
  const template = styles[own] ?? (own === '' ? standard : own);
  const prefix = settings.prefix === undefined ? '' : `/${settings.prefix}/`;
  return template === '' ? undefined : `${prefix}${template}`;
}

/** Hugo has a pattern for each section, perhaps below `page`. */
function sectionTemplate(
  json: string,
  facts: PermalinkFacts,
  site: PermalinkSite,
): string | undefined {
  const map = JSON.parse(json) as Record<string, unknown>;
  const pages = (typeof map.page === 'object' ? map.page : map) as Record<string, unknown>;
  const [section = ''] = insidePath(facts.path, site).split('/');
  const found = Object.hasOwn(pages, section) ? pages[section] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** One slash at the start and between parts. */
function tidy(filled: string, { profile }: Site): string {
  const path = `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  return profile.links.lowerCase ? path.toLowerCase() : path;
}

/** `.html` is taken off, or put in the place of a slash, where the site's settings say so. */
function suffixed(path: string, { settings }: Site): string {
  if (settings.prettyUrls === 'false') return path.replace(/(?<=.)\/$/, '.html');
  return settings.prettyUrls === 'true' ? path.replace(/\.html$/, '/') : path;
}
