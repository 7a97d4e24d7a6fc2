import { once } from '../../text/once.js';
import { foldPath } from '../../text/path.js';
import type { Site } from '../site.js';
import { fileLocatorOf, type LocatedFile } from './locate-file.js';
import { atNativePath, resolveNative } from './native-links.js';
import { nearMissFinder } from './near-misses.js';
import { openSpacesOf } from './open-spaces.js';
import { bareHost, homeOf, type OwnAddress, readOwnAddress } from './own-address.js';
import { pageMapOf } from './page-map.js';
import { type PostNames, pathFinder, postNamesOf } from './post-names.js';
import { postShapesOf } from './post-shapes.js';
import {
  isAlias,
  isMadePage,
  nativePath,
  type Reading,
  readingsOf,
  sourceExtension,
} from './readings.js';
import type {
  AddressSpace,
  LinkReference,
  MissingTarget,
  Resolution,
  SitePage,
} from './resolution.js';
import { pageKey } from './url-path.js';

const spaces = new WeakMap<Site, AddressSpace>();

/** The address space of a site; made when first asked for, and only as far as links need it. */
export function addressSpaceOf(site: Site): AddressSpace {
  const known = spaces.get(site) ?? createAddressSpace(site);
  spaces.set(site, known);
  return known;
}

/** What a space is made of; each part is worked out when first needed. */
export interface SpaceParts {
  readonly site: Site;
  readonly home: ReturnType<typeof homeOf>;
  readonly files: ReturnType<typeof fileLocatorOf>;
  readonly pages: ReturnType<typeof pageMapOf>;
  readonly open: () => ReturnType<typeof openSpacesOf>;
  readonly shapes: () => ReturnType<typeof postShapesOf>;
  readonly names: () => PostNames;
  /** The path of a post by its file's or bundle's name. */
  readonly named: (name: string) => string | undefined;
}

function createAddressSpace(site: Site): AddressSpace {
  const pages = once(() => pageMapOf(site));
  const named = once(() => pathFinder(site.posts().map(({ path }) => path)));
  const parts: SpaceParts = {
    site,
    home: homeOf(site),
    files: fileLocatorOf(site),
    // Whether a link leads elsewhere is known without: most links do.
    get pages() {
      return pages();
    },
    open: once(() => openSpacesOf(site)),
    shapes: once(() => postShapesOf(site)),
    names: once(() => postNamesOf(site.posts())),
    named: (name) => named()(name),
  };
  const near = nearMissFinder(parts);
  const nothing = (own: OwnAddress): MissingTarget => ({
    ...near.missing(own),
    ...(isDoubtful(parts, own) && { doubtful: true }),
  });
  return {
    isOwnHost: (host) => parts.home.hosts.has(bareHost(host)),
    pageOf: (path) => parts.pages.byPath(path),
    resolve: (link) => {
      if (link.syntax !== 'link' && link.syntax !== 'image') return resolveNative(parts, link);
      if (isMadePage(link.address, site)) return { kind: 'unknown' };
      const native = nativePath(link.address, link.from, site);
      if (native) return atNativePath(parts, link, native);
      if (isAlias(link.address)) return { kind: 'unknown' };
      const own = readOwnAddress(link.address, parts.home);
      if (!own) return { kind: 'elsewhere' };
      if (own.path === '') return itself(parts, link, own);
      const found = readingsOf(own, link, site).map((reading) => lookUp(parts, own, reading));
      return best(found) ?? nothing(own);
    },
  };
}

function itself({ pages }: SpaceParts, link: LinkReference, own: OwnAddress): Resolution {
  const page: SitePage = pages.byPath(link.from) ?? {
    path: link.from,
    kind: 'page',
    status: 'unknown',
  };
  return { kind: 'page', page, via: 'address', ...fragmentOf(own) };
}

const byKindness: readonly Resolution['kind'][] = ['page', 'file', 'unknown', 'misspelled'];

/** What is there by the kindest reading; `undefined` when by every one there is nothing. */
function best(found: readonly Resolution[]): Resolution | undefined {
  const built = found.find((one) => one.kind === 'page' && one.via !== 'unbuilt');
  if (built) return built;
  for (const kind of byKindness) {
    const other = found.find((one) => one.kind === kind);
    if (other) return other;
  }
  return found.find((one) => one.kind === 'missing' && one.near !== undefined);
}

function lookUp(parts: SpaceParts, own: OwnAddress, reading: Reading): Resolution {
  if (reading.kind === 'unknown')
    return sourceExtension.test(own.path) ? missing(own) : { kind: 'unknown' };
  if (reading.kind === 'source') return lookUpSource(parts, own, reading.path);
  return lookUpAddress(parts, own, reading.path);
}

function lookUpSource(parts: SpaceParts, own: OwnAddress, path: string): Resolution {
  const { files, pages, site } = parts;
  const located = files.file(path);
  if (!located) return missing(own);
  if (!located.exact)
    return { kind: 'misspelled', better: respelled(own, located), path: located.path };
  if (!sourceExtension.test(path)) return { kind: 'file', path: located.path };
  const page = pages.byPath(located.path) ?? pageFrom(located);
  const via = site.profile.links.native.includes('markdown-path') ? 'source' : 'unbuilt';
  return { kind: 'page', page, via, ...fragmentOf(own) };
}

function lookUpAddress(parts: SpaceParts, own: OwnAddress, path: string): Resolution {
  const { files, pages } = parts;
  const key = pageKey(path);
  if (key === '') return { kind: 'unknown' };
  const page = pages.byAddress(key);
  // Which of two pages at one address readers get, and what headings it has, cannot be known.
  const fragment = pages.isShared(key) ? {} : fragmentOf(own);
  if (page) return { kind: 'page', page, via: 'address', ...fragment };
  const located = files.at(path);
  if (located?.exact && !(located.kind === 'page' && pages.isMoved(located.path)))
    return fromFile(parts, own, located);
  const alias = pages.byAlias(key);
  if (alias) return { kind: 'page', page: alias, via: 'alias', ...fragmentOf(own) };
  if (mayBeThere(parts, own, path)) return { kind: 'unknown' };
  const other = pages.byFold(key);
  if (other?.url !== undefined)
    return {
      kind: 'misspelled',
      better: `${baseOf(parts, own)}${other.url}${own.tail}`,
      path: other.path,
    };
  if (located && !located.exact && !pages.isMoved(located.path))
    return { kind: 'misspelled', better: respelled(own, located), path: located.path };
  const moved = located?.exact ? pages.byPath(located.path)?.url : undefined;
  return moved === undefined
    ? missing(own)
    : missing(own, `${baseOf(parts, own)}${moved}${own.tail}`);
}

/** Can there be something that no file of the site tells of? */
function mayBeThere(parts: SpaceParts, own: OwnAddress, path: string): boolean {
  const { files, pages, site } = parts;
  const shapes = parts.shapes();
  if (shapes.isPost(path)) return false;
  if (shapes.isAbovePosts(path)) return true;
  if (site.profile.links.space.sections && files.isFolder(path)) return true;
  if (parts.open().isOpen(path) || pages.isComputed(path)) return true;
  if (own.form === 'relative' || files.knowsFolder(path)) return false;
  const isDeep = path.replace(/\/$/, '').lastIndexOf('/') > 0;
  // Another program may serve a folder that the site does not have, and a theme its files.
  return isDeep && (own.form === 'host' || (parts.open().hasTheme && isServedFile(path)));
}

function isServedFile(path: string): boolean {
  return /\.\w{1,5}$/.test(path) && !sourceExtension.test(path);
}

/** Only the host could know better: no redirect of its own is among the files of the site. */
function isDoubtful(parts: SpaceParts, own: OwnAddress): boolean {
  if (own.form !== 'host') return false;
  return !parts.shapes().isPost(own.path) && !parts.files.knowsFolder(own.path);
}

function fromFile({ pages }: SpaceParts, own: OwnAddress, located: LocatedFile): Resolution {
  if (located.kind === 'file') return { kind: 'file', path: located.path };
  const page = pages.byPath(located.path) ?? pageFrom(located);
  return { kind: 'page', page, via: 'address', ...fragmentOf(own) };
}

function pageFrom({ path }: LocatedFile): SitePage {
  return { path, kind: 'page', status: 'unknown' };
}

function fragmentOf({ fragment }: OwnAddress): { readonly fragment?: string } {
  return fragment === undefined ? {} : { fragment };
}

function missing(own: OwnAddress, better?: string): Resolution {
  const near = better === undefined ? {} : { near: { better, certain: true } };
  return { kind: 'missing', lookedFor: own.path, ...near };
}

/** The address as written, each part in the spelling that it has. */
function respelled(own: OwnAddress, { address }: LocatedFile): string {
  const right = address.split('/');
  const written = own.path.split('/');
  const shift = right.length - written.filter((part, at) => part !== '' || at === 0).length;
  const better = written.map((part, index) => {
    const found = right[index + shift];
    return found !== undefined && foldPath(found) === foldPath(part) ? found : part;
  });
  return better.join('/') + own.tail;
}

function baseOf({ home }: SpaceParts, own: OwnAddress): string {
  return own.form === 'relative' ? '' : home.base;
}
