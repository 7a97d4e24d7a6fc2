import { editFrontMatter } from '../../front-matter/edit-front-matter.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { Fix } from '../../lint/diagnostic.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import * as tagEdits from '../../site/tag-edits.js';
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

/** Take an empty or repeated tag away: readers see no difference. */
export function removeTag(
  entry: FrontMatterEntry,
  places: readonly TagPlace[],
  index: number,
  { source }: Post,
): Fix | undefined {
  const edit = tagEdits.removeTag(entry, places, index, source.text);
  if (!edit) return undefined;
  const tag = places[index]?.tag ?? '';
  const title = tag === '' ? 'Remove the comma' : `Remove "${tag}"`;
  return { title, applicability: 'safe', edits: [edit] };
}

/** Write a tag otherwise, in the quotes it has. */
export function respell(place: TagPlace, tag: string, { frontMatter }: Post): Fix | undefined {
  const edit = tagEdits.writeTag(place, tag, frontMatter.format);
  return edit && { title: `Write "${tag}"`, applicability: 'unsafe', edits: [edit] };
}

/** Put a tag in quotes that is read as something else than text. */
export function quoteTag({ item, span }: TagPlace, { frontMatter }: Post): Fix | undefined {
  const newText = item && serializeValue(item.raw, frontMatter.format, { quotes: 'double' });
  if (newText === undefined) return undefined;
  return { title: 'Put it in quotes', applicability: 'unsafe', edits: [{ span, newText }] };
}
