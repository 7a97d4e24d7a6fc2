import picomatch from 'picomatch';
import type { SpaceSign } from '../../profiles/profile.js';
import { withoutCommentsIn } from '../../text/without-comments.js';
import type { FileIndex } from '../file-index.js';
import { fillGlob } from '../fill-settings.js';
import { matchingFiles } from '../matching-files.js';
import type { Site } from '../site.js';
import { dynamicRoutesOf } from './dynamic-routes.js';
import { redirectSigns } from './redirect-files.js';
import { pageKey } from './url-path.js';

/** Where nothing can be said about what is there and what is not. */
export interface OpenSpaces {
  /** May there be something at this path although no file tells of it? */
  isOpen(path: string): boolean;
  /** A theme or module that is not here may bring files in folders that the site does not have. */
  readonly hasTheme: boolean;
}

/** Taxonomies, archives, feeds and searches, by the names they have on every generator. */
const everywhere = [
  '**/{tag,tags,category,categories,topic,topics,label,labels,series,archive,archives,author,authors,page,pages,feed,feeds,rss,atom,search}/**',
  '**/page{=,-,}[0-9]*',
  '**/{index,feed,rss,atom,sitemap,search,404,archive,archives,tags,categories}{,.*}',
  '{_*,.*,cdn-cgi}/**',
  '{favicon*,apple-touch*,robots,humans,ads,security,llms,manifest,CNAME}{,.*}',
];

/** What build tools make out of other files, wherever it is then put. */
const madeByTools = /\.(?:css|js|mjs|map|xml|rss|atom|json|ics|webmanifest)$/i;

/** The parts of a site's address space that its files do not tell about. */
export function openSpacesOf(site: Site): OpenSpaces {
  const { open, openIf } = site.profile.links.space;
  const own = open.flatMap((glob) => fillGlob(glob, site.settings));
  const signed = [...openIf, ...redirectSigns].flatMap((sign) => opened(site, sign));
  const routes = dynamicRoutesOf(site).map(tidyGlob);
  const plain = signed.flatMap((glob) => [glob, glob.replace(/(?:\/index)?\.html?$/, '')]);
  const globs = [...new Set([...everywhere, ...own, ...plain, ...routes])].filter(
    (glob) => glob !== '',
  );
  const matches = picomatch(globs, { dot: true, nocase: true });
  return {
    isOpen: (path) =>
      madeByTools.test(path) || matches(path.slice(1)) || matches(pageKey(path).slice(1)),
    hasTheme:
      site.profile.links.space.themeIf.some((sign) => holds(site, sign)) && !seesTheme(site),
  };
}

/** The globs that a sign opens in this site. */
function opened({ files }: Site, { file, contains, opens }: SpaceSign): readonly string[] {
  return matchingFiles(files, file).flatMap((path) =>
    [...textOf(files, path).matchAll(new RegExp(contains, 'gmu'))].flatMap(([, caught]) =>
      opens.map((glob) => tidyGlob(glob.replace('$1', () => literal(caught ?? '')))),
    ),
  );
}

function textOf(files: FileIndex, path: string): string {
  return withoutCommentsIn(path, files.text(path) ?? '');
}

/** What code names may hold `:name` and `*` for any part; the rest is meant literally. */
function literal(text: string): string {
  return text
    .replace(/[#$]\{[^{}]*\}/g, '*')
    .replace(/[#$]\{[\s\S]*$/, '**')
    .replace(/[()[\]|+?^$\\][\s\S]*$/, '**')
    .replace(/\*$/, '**')
    .replace(/:\w+\*?/g, '*')
    .replace(/[{}!@]/g, '?');
}

function tidyGlob(glob: string): string {
  return glob
    .replace(/\/{2,}/g, '/')
    .replace(/^\//, '')
    .replace(/\*{3,}/g, '**')
    .replace(/\/$/, '');
}

function holds({ files }: Site, { file, contains }: Omit<SpaceSign, 'opens'>): boolean {
  const wanted = new RegExp(contains, 'mu');
  return matchingFiles(files, file).some((path) => wanted.test(textOf(files, path)));
}

/** Has the site a copy of its theme? Then what that brings is there to be seen. */
function seesTheme({ files, profile }: Site): boolean {
  return profile.links.space.themes.some((folder) =>
    files.names(folder).some((name) => files.names(`${folder}/${name}`).length > 0),
  );
}
