import { codeRegions, regionReader } from '../../markdown/code-regions.js';
import type { PostFile } from '../post.js';
import { htmlParts } from './html-ids.js';
import type { PageAnchors } from './page-anchors.js';

/** Knows what can be linked to in the site's pages, by their files. */
export interface SiteAnchors {
  /** All of it; `undefined` when there is no such file. */
  of(path: string): PageAnchors | undefined;
  /** Has a line with `#` this id? A quick look, for the many links that are right; no means nothing. */
  hasHeading(path: string, id: string): boolean;
}

/** Each page is read when first asked for, and remembered. */
export function anchorFinder(
  textOf: (path: string) => string | undefined,
  anchorsIn: (file: PostFile) => PageAnchors,
): SiteAnchors {
  const pages = new Map<string, PageAnchors | undefined>();
  const headings = new Map<string, string>();
  const ids = new Map<string, ReadonlySet<string>>();
  const plain = new Map<string, boolean>();
  return {
    of: (path) => remembered(pages, path, () => read(path, textOf(path), anchorsIn)),
    hasHeading(path, id) {
      if (isHtml(path)) return false;
      const lines = remembered(headings, path, () => headingLines(textOf(path) ?? ''));
      const isPlain = remembered(plain, path.slice(path.lastIndexOf('.')), () =>
        isUsual(anchorsIn, path),
      );
      if (isPlain && isInWords(id, lines)) return true;
      return remembered(ids, path, () => anchorsIn({ path, text: lines }).ids).has(id);
    },
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as T;
  const made = make();
  known.set(key, made);
  return made;
}

/** The lines of a post that begin with `#` and stand in no code: headings, one after the other. */
function headingLines(text: string): string {
  const inCode = regionReader(codeRegions(text));
  const lines = text.matchAll(/^#{1,6}[^#\r\n].*$/gm);
  return [...lines].flatMap(({ 0: line, index }) => (inCode(index) ? [] : `${line}\n\n`)).join('');
}

/** Do plain words become small letters with hyphens, as with nearly all generators? */
function isUsual(anchorsIn: (file: PostFile) => PageAnchors, path: string): boolean {
  return anchorsIn({ path, text: '# Plain Words 2 see\n' }).ids.has('plain-words-2-see');
}

/** Is there a heading of plain words, all of which the id has? No parser is needed to know that. */
function isInWords(id: string, lines: string): boolean {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return false;
  return new RegExp(`^#{1,6} ${id.replaceAll('-', ' ')}\\n`, 'im').test(lines);
}

function read(
  path: string,
  text: string | undefined,
  anchorsIn: (file: PostFile) => PageAnchors,
): PageAnchors | undefined {
  // An empty file stands in for something else; nothing can be said about its page.
  if (text === undefined || text.trim() === '') return undefined;
  return isHtml(path) ? htmlAnchors(text) : anchorsIn({ path, text });
}

/** The anchors of a page that is written in HTML: what the layout around it adds is not known. */
function htmlAnchors(html: string): PageAnchors {
  const ids = htmlParts(html).flatMap((part) => (part.kind === 'id' ? [part.id] : []));
  return { headings: [], ids: new Set(ids), unknown: 0, isOpen: true, elsewhereNamed: () => [] };
}

function isHtml(path: string): boolean {
  return /\.html?$/i.test(path);
}
