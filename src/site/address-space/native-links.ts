import { nameOf, normalizePath, parentOf } from '../../text/path.js';
import { readFileName, withoutExtension } from '../file-name.js';
import { fillSettings } from '../fill-settings.js';
import type { SpaceParts } from './address-space.js';
import type { LinkReference, NativeSyntax, Resolution, SitePage } from './resolution.js';

type Native = (parts: SpaceParts, link: LinkReference) => Resolution;

/** Where a link in the generator's own syntax leads. */
export function resolveNative(parts: SpaceParts, link: LinkReference): Resolution {
  const resolve = natives[link.syntax as NativeSyntax];
  return /[{}$]/.test(link.address) ? { kind: 'unknown' } : resolve(parts, link);
}

/** A path of a file that is written in the generator's own spelling. */
export function atNativePath(
  parts: SpaceParts,
  { address }: LinkReference,
  { path, fragment }: { readonly path: string; readonly fragment?: string },
): Resolution {
  const found = atPath(parts, path, address.replace(/#.*$/s, ''));
  if (!found) return missing(parts, address, slugOf(path));
  return found.kind === 'page' && fragment !== undefined ? { ...found, fragment } : found;
}

const natives: Readonly<Record<NativeSyntax, Native>> = {
  post_url: (parts, { address }) => {
    const name = address.replace(/^\//, '');
    const found = parts.names().byFile(name);
    return found ? pageAt(parts, found.path) : missing(parts, address, readFileName(name).slug);
  },
  'jekyll-link': (parts, { address }) => {
    const source = fillSettings('{source}', parts.site.settings);
    const inside = normalizePath(address.replace(/^\//, ''));
    const path = source === '' ? inside : `${source}/${inside}`;
    return atPath(parts, path, address) ?? missing(parts, address, slugOf(address));
  },
  ref: (parts, link) => resolveRef(parts, link),
  post_link: (parts, { address }) => {
    const wanted = address.replace(/^\/|\/$/g, '');
    const found = parts.names().byFileOrTitle(wanted);
    return found ? pageAt(parts, found.path) : missing(parts, address, wanted);
  },
  asset: (parts, { address, from }) => {
    const folder = `${parentOf(from)}/${withoutExtension(nameOf(from))}`;
    return (
      atPath(parts, normalizePath(`${folder}/${address}`), address) ?? {
        kind: 'missing',
        lookedFor: `${folder}/${address}`,
      }
    );
  },
};

/** Hugo's `ref`: a path below the content, beside the page, or the unique name of a file. */
function resolveRef(parts: SpaceParts, { address, from }: LinkReference): Resolution {
  const [, path = '', fragment] = /^([^#]*)(?:#(.*))?$/s.exec(address) ?? [];
  const end = fragment === undefined ? {} : { fragment };
  if (path === '') {
    const page = parts.pages.byPath(from);
    return page ? { kind: 'page', page, via: 'native', ...end } : { kind: 'unknown' };
  }
  const source = fillSettings('{source}', parts.site.settings);
  const inside = path.replace(/^\/|\/$/g, '');
  const candidates = [`${source}/${inside}`, normalizePath(`${parentOf(from)}/${path}`)];
  const found = candidates.flatMap((one) => refTarget(parts, one) ?? [])[0];
  if (found) return { kind: 'page', page: found, via: 'native', ...end };
  const named = parts.named(inside) ?? parts.pages.named(inside);
  if (named !== undefined)
    return { kind: 'page', page: pageOf(parts, named), via: 'native', ...end };
  // Taxonomies and their terms are pages, too.
  if (parts.open().isOpen(`/${inside}`)) return { kind: 'unknown' };
  return missing(parts, address, slugOf(inside));
}

function refTarget(parts: SpaceParts, path: string): SitePage | undefined {
  const { files } = parts.site;
  // Asking for a file in a folder that is none would look for that folder on the disk.
  const inside = files.isDirectory(path) ? [`${path}/index.md`, `${path}/_index.md`] : [];
  const spellings = [path, `${path}.md`, ...inside, `${path}.html`];
  const found = spellings.find((one) => files.has(one));
  if (found !== undefined) return pageOf(parts, found);
  return files.isDirectory(path) ? { path, kind: 'page', status: 'unknown' } : undefined;
}

function atPath(parts: SpaceParts, path: string, address: string): Resolution | undefined {
  const located = parts.files.file(path);
  if (!located) return undefined;
  if (!located.exact) {
    const better = address.slice(0, address.length - nameOf(address).length) + nameOf(located.path);
    return { kind: 'misspelled', better, path: located.path };
  }
  const page = parts.pages.byPath(path);
  return page ? { kind: 'page', page, via: 'native' } : { kind: 'file', path };
}

function pageAt(parts: SpaceParts, path: string): Resolution {
  return { kind: 'page', page: pageOf(parts, path), via: 'native' };
}

function pageOf({ pages }: SpaceParts, path: string): SitePage {
  return pages.byPath(path) ?? { path, kind: 'page', status: 'unknown' };
}

function missing(parts: SpaceParts, address: string, slug: string): Resolution {
  const only = parts.names().byOwnSlug(slug);
  const name = only ? withoutExtension(nameOf(only.path)) : '';
  return {
    kind: 'missing',
    lookedFor: address,
    ...(only &&
      !address.includes('/') &&
      name !== address && { near: { better: name, certain: false } }),
  };
}

function slugOf(address: string): string {
  return readFileName(address).slug;
}
