import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import type { Deviation } from '../../house-style/house-style.js';
import type { TraitKind } from '../../house-style/trait.js';
import type { Fix } from '../../lint/diagnostic.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { type TagPlace, tagPlaces } from '../../site/tag-places.js';
import { caret, type Span } from '../../text/span.js';
import { hyphenate, requote } from './_house-fixes.js';

/** Where a deviation shows, what to name there, and how to mend it. */
export interface HousePlace {
  readonly span: Span;
  readonly found: string;
  readonly fix?: Fix | undefined;
}

/** The places of a deviation; none for a missing key, which has no place of its own. */
export function housePlaces(deviation: Deviation, post: Post, site: Site): readonly HousePlace[] {
  const { kind, key } = deviation.trait;
  if (kind === 'key') return [];
  if (ofFileName.has(kind)) return [{ span: caret(0), found: '' }];
  if (kind === 'order') return orderPlaces(deviation, post);
  const entry = findEntry(post.frontMatter, key);
  if (!entry) return [];
  if (kind.startsWith('tag-')) return tagDeviations(deviation, entry, post, site);
  const span = entry.raw === '' ? entry.keySpan : entry.valueSpan;
  const found = typeof entry.value === 'string' ? entry.value : entry.raw;
  return [{ span, found, fix: requote(deviation, entry, post) }];
}

const ofFileName: ReadonlySet<TraitKind> = new Set([
  'extension',
  'inner-extension',
  'dated-name',
  'slug-case',
  'slug-separator',
]);

/** The key that stands too high up. */
function orderPlaces({ trait }: Deviation, post: Post): HousePlace[] {
  const [first = '', second = ''] = trait.key.split('\n');
  const entry = findEntry(post.frontMatter, trait.value === 'first' ? first : second);
  return entry ? [{ span: entry.keySpan, found: entry.key }] : [];
}

function tagDeviations(
  { trait, custom }: Deviation,
  entry: FrontMatterEntry,
  post: Post,
  site: Site,
): HousePlace[] {
  const used = new Set(
    site.posts().flatMap((other) => (other.path === post.path ? [] : other.tags)),
  );
  const isOdd: Readonly<Record<string, (place: TagPlace) => boolean>> = {
    'tag-blank': ({ tag }) => /\s/.test(tag),
    'tag-case': ({ tag }) =>
      custom.value === 'lower' ? tag !== tag.toLowerCase() : !/^\p{Lu}/u.test(tag),
    'tag-vocabulary': ({ tag }) => !used.has(tag),
  };
  return tagPlaces(entry, site.profile.tags.string)
    .filter((place) => isOdd[trait.kind]?.(place))
    .map((place) => ({
      span: place.span,
      found: place.tag,
      fix: trait.kind === 'tag-blank' ? hyphenate(place) : undefined,
    }));
}
