import type { PostFile } from '../post.js';
import { htmlParts } from './html-ids.js';
import type { PageAnchors } from './page-anchors.js';

/** A function that knows the anchors of the site's pages by their files; each is read once. */
export function anchorFinder(
  textOf: (path: string) => string | undefined,
  anchorsIn: (file: PostFile) => PageAnchors,
): (path: string) => PageAnchors | undefined {
  const found = new Map<string, PageAnchors | undefined>();
  return (path) => {
    if (!found.has(path)) found.set(path, read(path, textOf(path), anchorsIn));
    return found.get(path);
  };
}

function read(
  path: string,
  text: string | undefined,
  anchorsIn: (file: PostFile) => PageAnchors,
): PageAnchors | undefined {
  // An empty file stands in for something else; nothing can be said about its page.
  if (text === undefined || text.trim() === '') return undefined;
  return /\.html?$/i.test(path) ? htmlAnchors(text) : anchorsIn({ path, text });
}

/** The anchors of a page that is written in HTML: what the layout around it adds is not known. */
function htmlAnchors(html: string): PageAnchors {
  const ids = htmlParts(html).flatMap((part) => (part.kind === 'id' ? [part.id] : []));
  return { headings: [], ids: new Set(ids), unknown: 0, isOpen: true, elsewhereNamed: () => [] };
}
