import type { PostLink } from '../../link-syntax/post-links.js';
import type { Fix } from '../../lint/diagnostic.js';

/**
 * Another address in the place of a link's. Only where the address is written as it is meant, is not
 * the text of the link as well, and the other one needs no quotes or escapes.
 */
export function rewriteLink(
  { url, span, form }: PostLink,
  better: string,
  applicability: Fix['applicability'],
): Fix | undefined {
  const isPlain = span.end - span.start === url.length && !/[\s<>()"'{}]/.test(better);
  if (!isPlain || form === 'bare') return undefined;
  return { title: `Write "${better}"`, applicability, edits: [{ span, newText: better }] };
}

/** An address cut for a message. */
export function shownAddress(url: string): string {
  return url.length > 90 ? `${url.slice(0, 60)}…${url.slice(-25)}` : url;
}
