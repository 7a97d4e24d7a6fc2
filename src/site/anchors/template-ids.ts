import { codeFilesBelow } from '../code-files.js';
import type { Site } from '../site.js';

const templates = [
  '.html',
  '.htm',
  '.erb',
  '.haml',
  '.slim',
  '.liquid',
  '.njk',
  '.ejs',
  '.pug',
  '.swig',
  '.hbs',
  '.astro',
  '.vue',
  '.svelte',
  '.jsx',
  '.tsx',
  '.js',
  '.ts',
];

/** Ids that layouts, themes and comment services often give, and that nobody sees in a post. */
const usual =
  'comments comment disqus_thread respond content main main-content maincontent primary secondary header footer nav navigation navbar menu sidebar toc TableOfContents table-of-contents search related share tags archive page-top back-to-top site-nav site-header site-footer page wrapper container more contact about newsletter subscribe'.split(
    ' ',
  );

const known = new WeakMap<Site, ReadonlySet<string>>();

/**
 * Ids that the site's own layouts and components give to the pages around posts. Read when first
 * asked for: that reads the site's templates.
 */
export function templateIdsOf(site: Site): ReadonlySet<string> {
  const found = known.get(site) ?? new Set([...usual, ...idsInTemplates(site)]);
  known.set(site, found);
  return found;
}

function idsInTemplates({ files }: Site): readonly string[] {
  return codeFilesBelow(files, '.', templates).flatMap((path) => {
    const text = files.text(path) ?? '';
    const shorthand = /\.(?:haml|slim|pug)$/.test(path) ? /#([A-Za-z][\w-]*)/g : /(?!)/g;
    return [
      ...text.matchAll(/\b(?:id|name)\s*[=:]>?\s*\{?\s*["'`]?([A-Za-z][\w:.-]*)/g),
      ...text.matchAll(shorthand),
    ].flatMap(([, id]) => id ?? []);
  });
}
