import { fillSettings } from '../../site/fill-settings.js';
import type { Site } from '../../site/site.js';
import { normalizePath, parentOf, relativePath } from '../../text/path.js';
import { inFormOf, type MovedPost, type MovedPosts } from './moved-posts.js';

type LinkSite = Pick<Site, 'profile' | 'settings' | 'files'>;

/**
 * The address to write instead of one in a post, when the page or file it leads to is elsewhere, or
 * the post itself is; `undefined` when it still arrives, or leads nowhere that is known.
 *
 * @param from the post with the link; before and after are the same when it stays
 */
export function newDestination(
  url: string,
  from: MovedPost,
  moves: MovedPosts,
  site: LinkSite,
): string | undefined {
  const cut = url.search(/[?#]/);
  const path = cut < 0 ? url : url.slice(0, cut);
  const rest = cut < 0 ? '' : url.slice(cut);
  if (path === '') return undefined;
  const decoded = decode(path);
  const moved =
    native(decoded, moves, site) ??
    ownHost(decoded, moves, site) ??
    (decoded.startsWith('/')
      ? fromRoot(decoded, moves, site)
      : /^[a-z][a-z\d+.-]*:/i.test(decoded)
        ? undefined
        : relative(decoded, from, moves, site));
  return moved === undefined || moved === decoded ? undefined : encodeAs(path, moved) + rest;
}

/** `@/blog/x.md` and `{filename}/x.md`: paths below the folder of all content. */
function native(path: string, moves: MovedPosts, site: LinkSite): string | undefined {
  const match = /^(@\/|\{filename\}\/?|\|filename\|\/?)(.+)$/.exec(path);
  const [, sign = '', inside = ''] = match ?? [];
  if (!match) return undefined;
  const source = sourcePrefix(site);
  const moved = moves.ofFile(source + inside);
  if (!moved?.after.path.startsWith(source)) return undefined;
  return sign + moved.after.path.slice(source.length);
}

/** The folder of all content with its slash; empty for the root. */
export function sourcePrefix({ profile, settings }: Pick<Site, 'profile' | 'settings'>): string {
  const setting = profile.settings.source === undefined ? '' : '{source}';
  const source = fillSettings(setting, settings);
  return source === '' || source.includes('{') ? '' : `${source}/`;
}

/**
 * `https://the-site.example/2017/x/`: the site's own pages by their whole address, with or without
 * `www.` and `https`.
 */
function ownHost(path: string, moves: MovedPosts, site: LinkSite): string | undefined {
  const base = (site.settings.baseUrl ?? '').replace(scheme, '').replace(/\/+$/, '');
  const start = /^https?:/i.test(path) ? (scheme.exec(path)?.[0].length ?? 0) : 0;
  const address = path.slice(start);
  if (base === '' || start === 0 || !address.toLowerCase().startsWith(`${base.toLowerCase()}/`))
    return undefined;
  const prefix = path.slice(0, start + base.length);
  const inside = fromRoot(path.slice(prefix.length), moves, site);
  return inside === undefined ? undefined : prefix + inside;
}

const scheme = /^(?:https?:\/\/)?(?:www\.)?/i;

/** A page by its path, or a file of the site. */
function fromRoot(path: string, moves: MovedPosts, site: LinkSite): string | undefined {
  const base = `/${site.settings.basePath ?? ''}`.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const inside = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  const prefix = path.slice(0, path.length - inside.length);
  const page = moves.ofPage(inside);
  if (page?.after.url !== undefined) return prefix + inFormOf(inside, page.after.url);
  const source = sourcePrefix(site);
  for (const root of new Set(['', source])) {
    const file = moves.ofFile(root + inside.slice(1));
    if (file?.after.path.startsWith(root)) return `${prefix}/${file.after.path.slice(root.length)}`;
  }
  return undefined;
}

/** Relative to the file, as on a code host and in some generators; or to the page, as in browsers. */
function relative(
  path: string,
  { before, after }: MovedPost,
  moves: MovedPosts,
  site: LinkSite,
): string | undefined {
  const file = normalizePath(`${parentOf(before.path)}/${path}`).replace(/^\//, '');
  const target = fileAfter(file, moves, site);
  if (target !== undefined) {
    const written = relativePath(parentOf(after.path), target);
    return path.startsWith('./') && !written.startsWith('.') ? `./${written}` : written;
  }
  if (before.url === undefined || after.url === undefined) return undefined;
  const page = moves.ofPage(normalizePath(before.url.replace(/[^/]*$/, '') + path));
  if (page?.after.url === undefined) return undefined;
  const to = inFormOf(path, page.after.url);
  const slash = to.endsWith('/') ? '/' : '';
  return relativePath(after.url.replace(/[^/]*$/, ''), to) + slash;
}

/** Where the file is afterwards that a relative path names; `undefined` when that is no file. */
function fileAfter(file: string, moves: MovedPosts, site: LinkSite): string | undefined {
  const moved = moves.ofFile(file);
  if (moved) return moved.after.path;
  const isSource = site.profile.links.relative === 'source' || /\.(?:md|markdown|mdx)$/.test(file);
  return isSource && site.files.has(file) ? file : undefined;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Letters of all scripts stay as they are where the old address had them so. */
function encodeAs(written: string, path: string): string {
  const isEncoded = /%[\da-f]{2}/i.test(written);
  return isEncoded ? encodeURI(path) : path.replace(/[\s<>()"\\`]/g, encodeURIComponent);
}
