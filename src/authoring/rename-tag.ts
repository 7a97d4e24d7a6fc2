import { findEntry } from '../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../front-matter/front-matter.js';
import { parseFrontMatter } from '../front-matter/parse-front-matter.js';
import type { Post } from '../site/post.js';
import { readFacts } from '../site/read-facts.js';
import type { Site } from '../site/site.js';
import { removeTag, writeTag } from '../site/tag-edits.js';
import { tagPlaces } from '../site/tag-places.js';
import { applyEdits, type TextEdit } from '../text/text-edit.js';

/** The text of a post with a tag renamed, or why it cannot be; neither when it has no such tag. */
export type RenamedTag =
  | { readonly text: string; readonly refused?: undefined }
  | { readonly refused: string; readonly text?: undefined }
  | undefined;

/**
 * Rename a tag in one post, by changing its own characters only. Where the post has the new tag
 * already, the old one is taken away. The outcome is read again, and nothing is changed unless
 * exactly this tag did.
 */
export function renameTag(post: Post, site: Site, from: string, to: string): RenamedTag {
  if (!post.facts.tags.includes(from)) return undefined;
  const edits = site.profile.tags.keys
    .flatMap((key) => findEntry(post.frontMatter, key) ?? [])
    .map((entry) => editEntry(entry, post, site, from, to));
  if (edits.includes(undefined))
    return { refused: `"${from}" is written in a way that cannot be changed alone` };
  const text = applyEdits(post.source.text, edits.flat() as TextEdit[]);
  const wanted = [...new Set(post.facts.tags.map((tag) => (tag === from ? to : tag)))];
  const frontMatter = parseFrontMatter(text, site.profile.frontMatter);
  const { tags } = readFacts(post.path, frontMatter, site);
  const isAsWanted = JSON.stringify([...new Set(tags)].sort()) === JSON.stringify(wanted.sort());
  return isAsWanted ? { text } : { refused: `"${to}" cannot be written there as one tag` };
}

/** Edits of one entry; `undefined` when a place cannot be edited. */
function editEntry(
  entry: FrontMatterEntry,
  post: Post,
  site: Site,
  from: string,
  to: string,
): readonly TextEdit[] | undefined {
  const places = tagPlaces(entry, site.profile.tags.string);
  const isThere = places.some(({ tag }) => tag === to);
  const edits: TextEdit[] = [];
  for (const [index, place] of places.entries()) {
    if (place.tag !== from) continue;
    const edit = isThere
      ? removeTag(entry, places, index, post.source.text)
      : writeTag(place, to, post.frontMatter.format);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}
