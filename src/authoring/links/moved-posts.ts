/** Where a post is: its file, relative to the site, and its page. */
export interface Place {
  readonly path: string;
  /** Path of the page in the built site; `undefined` when it cannot be known. */
  readonly url: string | undefined;
}

/** A post that is elsewhere afterwards, or whose page is. */
export interface MovedPost {
  readonly before: Place;
  readonly after: Place;
}

/** The posts that move, as links find them. */
export interface MovedPosts {
  readonly all: readonly MovedPost[];
  ofFile(path: string): MovedPost | undefined;
  /** By path of the page, however it is written: with or without `index.html`, slash or `.html`. */
  ofPage(url: string): MovedPost | undefined;
}

/** A folder that moves with a post, and what is in it. */
export interface MovedFolder {
  readonly from: string;
  readonly path: string;
}

/** Index the posts that move, and the folders that move with them. */
export function createMovedPosts(
  all: readonly MovedPost[],
  folders: readonly MovedFolder[] = [],
): MovedPosts {
  const files = new Map(all.map((moved) => [moved.before.path, moved]));
  const pages = new Map(
    all.flatMap((moved) => {
      const { before, after } = moved;
      const leads = before.url !== undefined && after.url !== undefined && before.url !== after.url;
      return leads ? [[pageKey(before.url), moved] as const] : [];
    }),
  );
  return {
    all,
    ofFile: (path) => {
      const moved = files.get(path) ?? movedAlong(path, folders);
      return moved && moved.before.path !== moved.after.path ? moved : undefined;
    },
    ofPage: (url) => pages.get(pageKey(url)),
  };
}

/** A file beside a post, in a folder that moves with it. */
function movedAlong(path: string, folders: readonly MovedFolder[]): MovedPost | undefined {
  const folder = folders.find(({ from }) => path.startsWith(`${from}/`));
  if (!folder) return undefined;
  const after = folder.path + path.slice(folder.from.length);
  return { before: { path, url: undefined }, after: { path: after, url: undefined } };
}

/** What several spellings of one page have in common. */
function pageKey(url: string): string {
  return url.replace(/(?:\/index)?\.html?$|\/+$/, '').normalize('NFC');
}

/** The path of a page in the form in which another one was written: slash, `.html`, `index.html`. */
export function inFormOf(written: string, url: string): string {
  const bare = url.replace(/\/$/, '');
  if (/\/index\.html?$/.test(written) && url.endsWith('/'))
    return bare + written.slice(written.lastIndexOf('/'));
  if (written.endsWith('/')) return url.endsWith('/') || /\.html$/.test(url) ? url : `${url}/`;
  if (url.endsWith('/')) return bare;
  return /\.html?$/.test(written) ? url : url.replace(/\.html?$/, '');
}
