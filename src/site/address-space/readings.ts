import type { NativeLink } from '../../profiles/profile.js';
import { nameOf, normalizePath, parentOf } from '../../text/path.js';
import { withoutExtension } from '../file-name.js';
import { fillGlob } from '../fill-settings.js';
import type { Site } from '../site.js';
import type { OwnAddress } from './own-address.js';
import type { LinkReference } from './resolution.js';
import { decodePath, folderOfUrl, joinUrl } from './url-path.js';

/** One way to understand an address. */
export type Reading =
  /** A path below the site's address. */
  | { readonly kind: 'address'; readonly path: string }
  /** A path of a file, from the site root. */
  | { readonly kind: 'source'; readonly path: string }
  /** The address is relative to a page whose own address is not known. */
  | { readonly kind: 'unknown' };

/** Files that generators read and readers never get. */
export const sourceExtension = /\.(?:md|mdx|markdown|mkd|mkdn|mdown|qmd|rst|adoc)$/i;

/**
 * The ways in which an address can be meant: as the reader's browser resolves it, and where the
 * generator, its theme or plugins may rewrite it, as a path from the source file.
 */
export function readingsOf(
  own: OwnAddress,
  link: LinkReference,
  { profile, settings }: Site,
): readonly Reading[] {
  const { links } = profile;
  const isSource = sourceExtension.test(own.path);
  if (own.form !== 'relative') {
    const address: Reading = { kind: 'address', path: own.path };
    if (!isSource || own.form !== 'path') return [address];
    return [address, { kind: 'source', path: normalizePath(own.path.slice(1)) }];
  }
  const isBundle = /^_?index\./.test(nameOf(link.from));
  const policy = link.syntax === 'image' ? links.images : links.relative;
  const source = policy !== 'url' || isSource || isBundle;
  const readings = source ? sourceReadings(own.path, link.from) : [];
  if (policy === 'source' && link.syntax === 'image') return readings;
  const hasCompanion = links.space.companion !== undefined && settings.assetFolders !== 'false';
  return [...readings, ...addressReadings(own.path, link, hasCompanion)];
}

/** Paths of files in the generator's own spelling: `@/a.md`, `@site/b.md`, `{filename}/c.md`. */
export function nativePath(
  address: string,
  from: string,
  { profile, settings }: Site,
): { readonly path: string; readonly fragment?: string } | undefined {
  const native = nativePrefixes.find(
    ({ syntax, prefix }) => profile.links.native.includes(syntax) && prefix.test(address),
  );
  if (!native) return undefined;
  const [, path = '', fragment] =
    /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address.replace(native.prefix, '')) ?? [];
  const base = native.isFromRoot || path.startsWith('/') ? native.root : parentOf(from);
  const folder = fillGlob(base, settings)[0] ?? '';
  const inside = normalizePath(`${folder}/${path}`.replace(/^\/+/, ''));
  return { path: inside, ...(fragment !== undefined && { fragment: decodePath(fragment) }) };
}

/** Is it a name of a page that the generator makes, and no file: `{tag}a`, `{author}b`, `{index}`? */
export function isMadePage(address: string, { profile }: Site): boolean {
  return (
    profile.links.native.includes('pelican-filename') &&
    /^[{|](?:author|category|index|tag)[}|]/.test(address)
  );
}

/** Does it begin with a name that a build tool replaces: `@/assets/a.png`, `~/a.png`, `@components/b`? */
export function isAlias(address: string): boolean {
  return /^[@~][\w-]*\//.test(address);
}

const nativePrefixes: readonly {
  readonly syntax: NativeLink;
  readonly prefix: RegExp;
  readonly root: string;
  readonly isFromRoot: boolean;
}[] = [
  { syntax: 'zola-at', prefix: /^@\//, root: '{source}', isFromRoot: true },
  { syntax: 'markdown-path', prefix: /^@site\//, root: '', isFromRoot: true },
  {
    syntax: 'pelican-filename',
    prefix: /^[{|](?:filename|static|attach)[}|]/,
    root: '{source}',
    isFromRoot: false,
  },
];

function sourceReadings(path: string, from: string): Reading[] {
  const file = normalizePath(`${parentOf(from)}/${path}`.replace(/^\//, ''));
  return file.startsWith('..') ? [{ kind: 'unknown' }] : [{ kind: 'source', path: file }];
}

/** A server may serve the page with or without a slash at the end, and relative links differ then. */
function addressReadings(path: string, link: LinkReference, hasCompanion: boolean): Reading[] {
  const { fromUrl, from } = link;
  const companion: Reading[] = hasCompanion
    ? [{ kind: 'source', path: normalizePath(`${parentOf(from)}/${stemOf(from)}/${path}`) }]
    : [];
  if (fromUrl === undefined) return [...companion, { kind: 'unknown' }];
  const isOpenEnded = !fromUrl.endsWith('/') && !/\.html?$/.test(fromUrl);
  const bases = isOpenEnded ? [folderOfUrl(fromUrl), `${fromUrl}/`] : [folderOfUrl(fromUrl)];
  return [
    ...bases.map((base): Reading => ({ kind: 'address', path: joinUrl(base, path) })),
    ...companion,
  ];
}

function stemOf(from: string): string {
  return withoutExtension(nameOf(from));
}
