import type { PlannedLink } from './plan-links.js';
import { dayOf } from './plan-links.js';

/** Where copies of pages are kept, and asked for by day. */
const archiveOrigin = 'https://web.archive.org';

/**
 * The address under which the Internet Archive shows the copy of a page that was made nearest to a
 * day (`YYYYMMDD`), or the newest one. It answers with a redirect to that copy, or 404.
 */
export function archiveAddress(url: string, day: string | undefined): string {
  return `${archiveOrigin}/web/${day ?? '2'}/${url}`;
}

/** The copy that the archive has redirected to, `undefined` when it led to something else. */
export function archivedCopy(finalUrl: string | undefined): string | undefined {
  return finalUrl !== undefined && /^https:\/\/web\.archive\.org\/web\/\d{4,14}\//.test(finalUrl)
    ? finalUrl
    : undefined;
}

/** The archive's address for a link, by the day of the first post that has it. */
export function archiveAddressOf({ target, uses }: PlannedLink): string | undefined {
  if (target.kind !== 'web' || target.credentials) return undefined;
  return archiveAddress(target.request, dayOf(uses));
}
