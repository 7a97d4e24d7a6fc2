import { codeRegions, regionReader } from '../../markdown/code-regions.js';
import type { PostFile } from '../post.js';
import { htmlParts } from './html-ids.js';
import type { PageAnchors } from './page-anchors.js';

/** Knows what can be linked to in the site's pages, by their files. */
export interface SiteAnchors {
  /** All of it; `undefined` when there is no such file. */
  of(path: string): PageAnchors | undefined;
  /** Has the page one of these ids? Quick for those that are there: an earlier run may have found them. */
  hasOneOf(path: string, ids: readonly string[]): boolean;
}

/** What is known from earlier, or to be known later, of ids that are there. */
export interface KnownAnchors {
  has(path: string, id: string): boolean;
  add(path: string, id: string): void;
}

/** Each page is read when first asked for, and remembered. */
export function anchorFinder(
  textOf: (path: string) => string | undefined,
  anchorsIn: (file: PostFile) => PageAnchors,
  known?: KnownAnchors,
): SiteAnchors {
  const hasHeading = headingFinder(textOf, anchorsIn);
  const pages = new Map<string, PageAnchors | undefined>();
  const of = (path: string): PageAnchors | undefined =>
    remembered(pages, path, () => read(path, textOf(path), anchorsIn));
  return {
    of,
    hasOneOf(path, ids) {
      if (known && ids.some((id) => known.has(path, id))) return true;
      const found =
        ids.find((id) => hasHeading(path, id)) ?? ids.find((id) => of(path)?.ids.has(id));
      if (found !== undefined) known?.add(path, found);
      return found !== undefined;
    },
  };
}

/** Has a line with `#` this id? A quick look, for the many links that are right; no means nothing. */
function headingFinder(
  textOf: (path: string) => string | undefined,
  anchorsIn: (file: PostFile) => PageAnchors,
): (path: string, id: string) => boolean {
  const headings = new Map<string, Headings>();
  const ids = new Map<string, ReadonlySet<string>>();
  const usual = new Map<string, boolean>();
  return (path, id) => {
    if (isHtml(path)) return false;
    const { lines, words } = remembered(headings, path, () => headingsIn(textOf(path) ?? ''));
    const shape = words.get(id);
    const extension = path.slice(path.lastIndexOf('.'));
    if (
      shape !== undefined &&
      remembered(usual, `${extension}${shape}`, () => isUsual(anchorsIn, path, shape))
    )
      return true;
    return remembered(ids, path, () => anchorsIn({ path, text: lines }).ids).has(id);
  };
}

/** What can be known of headings without a parser. */
interface Headings {
  /** The lines of a post that begin with `#` and stand in no code, with a blank line between them. */
  readonly lines: string;
  /** Ids that headings of plain words have with nearly all generators, and what stands for such a heading. */
  readonly words: ReadonlyMap<string, string>;
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as T;
  const made = make();
  known.set(key, made);
  return made;
}

function headingsIn(text: string): Headings {
  const inCode = regionReader(codeRegions(text));
  const found = [...text.matchAll(/^#{1,6}([^#\r\n].*)$/gm)].filter(({ index }) => !inCode(index));
  const plain = found.flatMap(([, heading = '']): [string, string][] => {
    const words = heading.trim();
    return heading.startsWith(' ') && plainWords.test(words) ? [[idOf(words), shapeOf(words)]] : [];
  });
  return { lines: found.map(([line]) => `${line}\n\n`).join(''), words: new Map(plain.reverse()) };
}

/** Words without accents, between which and after which there may be one sign. */
const plainWords = /^[a-z][a-z0-9]*(?:[,;:?!.]? [a-z0-9]+)*[,;:?!.]?$/i;

/** Small letters with hyphens between the words. */
function idOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[,;:?!.]/g, '')
    .replaceAll(' ', '-');
}

const example = 'Plain Words 2 see';

/** A heading with the same signs; many have the same. */
function shapeOf(words: string): string {
  return words.replace(/[a-z0-9]+(?: [a-z0-9]+)*/gi, example);
}

/** Do plain words become small letters with hyphens here, with such signs between them? */
function isUsual(anchorsIn: (file: PostFile) => PageAnchors, path: string, shape: string): boolean {
  return anchorsIn({ path, text: `# ${shape}\n` }).ids.has(idOf(shape));
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
