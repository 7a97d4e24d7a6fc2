import { nameOf } from '../../text/path.js';
import { fillSettings } from '../fill-settings.js';
import type { Site } from '../site.js';
import { filesBelow } from './files-below.js';

/** Files that a generator reads as pages, front matter and all. */
const markup =
  /\.(?:md|mdx|markdown|mkd|mkdn|mdown|mdtext|qmd|html?|xhtml|adoc|asciidoc|rst|org|textile|njk|liquid|haml|slim|erb|ejs|pug|webc|hbs|mustache)$/i;

/** Folders that are no content anywhere. */
const never =
  /^(?:node_modules|bower_components|vendor|public|build|dist|output|themes|layouts|archetypes|resources|scaffolds)$/;

/**
 * The files below the site's folders of pages, in no particular order; folders whose names begin with
 * `_` or `.` hold no pages.
 */
export function markupFilesOf({ files, profile, settings }: Site): readonly string[] {
  const folders = profile.links.space.pages.map(({ folder }) => fillSettings(folder, settings));
  const opens = (name: string, folder: string): boolean =>
    !/^[._]/.test(name) && !(folder === '' && never.test(name));
  return filesBelow(files, folders, opens).filter(
    (path) => markup.test(path) && !nameOf(path).startsWith('.'),
  );
}
