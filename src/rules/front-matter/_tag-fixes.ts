import { editFrontMatter } from '../../front-matter/edit-front-matter.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { Fix } from '../../lint/diagnostic.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import type { TagPlace } from '../../site/tag-places.js';

/** Write the tags in the form that the generator reads. */
export function rewriteTags(
  key: string,
  meant: readonly string[],
  post: Post,
  { profile }: Site,
): Fix | undefined {
  const { edits } = editFrontMatter(post.source.text, post.frontMatter, [
    { kind: 'set', key, value: [...meant], style: { list: profile.tags.write } },
  ]);
  if (!edits?.length) return undefined;
  return { title: 'Write them in the form that is read', applicability: 'unsafe', edits };
}

/** Take one tag away, with the comma or the line that belongs to it. */
export function removeTag(
  entry: FrontMatterEntry,
  places: readonly TagPlace[],
  index: number,
  { source }: Post,
): Fix | undefined {
  const place = places[index];
  if (!place || places.length === 1) return undefined;
  const { text } = source;
  const isBlock = entry.style === 'block' || entry.style === 'lines';
  if (isBlock) return undefined;
  const before = places[index - 1];
  const after = places[index + 1];
  const span = before
    ? { start: before.span.end, end: place.span.end }
    : { start: place.span.start, end: after?.span.start ?? place.span.end };
  const between = text.slice(span.start, span.end).replace(place.tag, '');
  if (!/^["']{0,2}\s*[,;]\s*["']{0,2}$/.test(between)) return undefined;
  const title = place.tag === '' ? 'Remove the comma' : `Remove "${place.tag}"`;
  return { title, applicability: 'safe', edits: [{ span, newText: '' }] };
}

/** Write a tag otherwise, in the quotes it has. */
export function respell(place: TagPlace, tag: string, { frontMatter }: Post): Fix | undefined {
  const { item, span } = place;
  const quotes = item?.style === 'single' || item?.style === 'double' ? item.style : 'plain';
  const newText = item ? serializeValue(tag, frontMatter.format, { quotes }) : tag;
  if (newText === undefined || /[,[\]{}#:]/.test(tag)) return undefined;
  return { title: `Write "${tag}"`, applicability: 'unsafe', edits: [{ span, newText }] };
}

/** Put a tag in quotes that is read as something else than text. */
export function quoteTag({ item, span }: TagPlace, { frontMatter }: Post): Fix | undefined {
  const newText = item && serializeValue(item.raw, frontMatter.format, { quotes: 'double' });
  if (newText === undefined) return undefined;
  return { title: 'Put it in quotes', applicability: 'unsafe', edits: [{ span, newText }] };
}
