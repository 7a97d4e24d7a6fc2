import { didYouMean, editDistance } from '../../text/did-you-mean.js';
import { foldPath, nameOf } from '../../text/path.js';
import type { SpaceParts } from './address-space.js';
import type { OwnAddress } from './own-address.js';
import { sourceExtension } from './readings.js';
import type { MissingTarget, NearMiss } from './resolution.js';
import { staticFilesOf } from './static-files.js';
import { pageKey } from './url-path.js';

/** Says what was probably meant by an address that leads nowhere. */
export interface NearMissFinder {
  missing(own: OwnAddress): MissingTarget;
}

export function nearMissFinder(parts: SpaceParts): NearMissFinder {
  const byName = staticFilesOf(parts.site);
  return {
    missing: (own) => {
      const near = samePost(parts, own) ?? sameFile(parts, own, byName) ?? similarPost(parts, own);
      return { kind: 'missing', lookedFor: own.path, ...(near && { near }) };
    },
  };
}

/** Only the date, or the folder, of a post is wrong. */
function samePost({ pages, home }: SpaceParts, own: OwnAddress): NearMiss | undefined {
  const slug = foldPath(lastPart(own));
  const found = slug === '' ? [] : pages.bySlug(slug);
  const [only] = found;
  if (only?.url === undefined || found.length > 1) return undefined;
  return {
    better: `${home.base}${only.url}${own.tail}`,
    certain: isDated(own.path) && isDated(only.url),
  };
}

/** A file of that name lies elsewhere. */
function sameFile(
  { home }: SpaceParts,
  own: OwnAddress,
  byName: ReturnType<typeof staticFilesOf>,
): NearMiss | undefined {
  const name = nameOf(own.path);
  if (!/\.\w{1,5}$/.test(name) || sourceExtension.test(name)) return undefined;
  const suffix = foldPath(`/${own.path.replace(/^(?:\.{0,2}\/)+/, '')}`);
  const found = byName(name);
  const ending = found.filter((one) => foldPath(one).endsWith(suffix));
  const [only, ...others] = ending.length > 0 ? ending : found;
  if (only === undefined || others.length > 0) return undefined;
  return {
    better: `${home.base}${only}${own.tail}`,
    certain: ending.length === 1,
  };
}

/** A post whose slug is nearly the same. */
function similarPost({ pages, home }: SpaceParts, own: OwnAddress): NearMiss | undefined {
  const slug = foldPath(lastPart(own));
  if (slug.length < 4 || /\.\w{1,5}$/.test(slug)) return undefined;
  const most = Math.max(1, Math.floor(slug.length / 6));
  const near = didYouMean(slug.replaceAll('_', '-'), pages.slugs(), most);
  if (near === undefined || editDistance(slug, near, most) > most) return undefined;
  const [only, ...others] = pages.bySlug(near);
  if (only?.url === undefined || others.length > 0) return undefined;
  return { better: `${home.base}${only.url}${own.tail}`, certain: false };
}

function lastPart(own: OwnAddress): string {
  const key = pageKey(own.path.replace(sourceExtension, ''));
  return key.slice(key.lastIndexOf('/') + 1).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
}

function isDated(path: string): boolean {
  return /\b\d{4}[/-]\d{1,2}\b/.test(path);
}
