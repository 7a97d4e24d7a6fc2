import type { PostFacts } from '../site/facts.js';

/**
 * Where a post stands, for the person who keeps the site.
 *
 * - `draft`: its author says that it is one
 * - `hidden`: nobody sees it, or nothing links to it, though the post itself does not say so
 * - `invalid`: what becomes of it is an accident: broken front matter, a name or a date that the
 *   generator does not read
 */
export const postStates = [
  'draft',
  'scheduled',
  'published',
  'hidden',
  'expired',
  'invalid',
] as const;

export type PostState = (typeof postStates)[number];

/** The state of a post, from what its generator makes of it. */
export function stateOf({ visibility }: Pick<PostFacts, 'visibility'>): PostState {
  const { outcome, meant, mismatch, reasons } = visibility;
  if (outcome === 'stops' || outcome === 'dropped') return 'invalid';
  const isUnread = reasons.some(
    (reason) => reason.kind === 'front-matter' && reason.state !== 'missing',
  );
  if (isUnread) return 'invalid';
  if (outcome === 'shown') return 'published';
  if (outcome === 'scheduled' || outcome === 'expired') return outcome;
  const inherited = reasons.some((reason) => reason.kind === 'key' && reason.from !== undefined);
  return meant === 'hidden' && mismatch === undefined && outcome === 'hidden' && !inherited
    ? 'draft'
    : 'hidden';
}

/** Was the post meant to be hidden, and is it shown? */
export function isLeak({ visibility }: Pick<PostFacts, 'visibility'>): boolean {
  return visibility.mismatch === 'leak';
}
