import { editFrontMatter } from '../../front-matter/edit-front-matter.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { ValueStyle } from '../../front-matter/writable-value.js';
import type { Deviation } from '../../house-style/house-style.js';
import type { Fix } from '../../lint/diagnostic.js';
import type { Post } from '../../site/post.js';
import type { TagPlace } from '../../site/tag-places.js';

/** Add missing keys that all recent posts give the same word or flag, as `comments: true`. */
export function addKeys(missing: readonly Deviation[], post: Post): Fix | undefined {
  const known = missing.flatMap(({ trait, usual }) =>
    usual !== undefined && /^[\w-]+$/.test(usual) ? [{ key: trait.key, usual }] : [],
  );
  if (known.length === 0) return undefined;
  const { edits } = editFrontMatter(
    post.source.text,
    post.frontMatter,
    known.map(({ key, usual }) => ({ kind: 'set', key, value: readUsual(usual) })),
  );
  if (!edits) return undefined;
  const lines = known.map(({ key, usual }) => `${key}: ${usual}`).join(', ');
  return { title: `Add ${lines}`, applicability: 'unsafe', edits };
}

function readUsual(usual: string): string | number | boolean {
  if (usual === 'true' || usual === 'false') return usual === 'true';
  return /^[1-9]\d{0,8}$/.test(usual) ? Number(usual) : usual;
}

/** Other quotes around the same text. */
export function requote(
  { trait, custom }: Deviation,
  entry: FrontMatterEntry,
  post: Post,
): Fix | undefined {
  if (trait.kind !== 'quotes' && trait.kind !== 'needed-quotes') return undefined;
  if (typeof entry.value !== 'string' || entry.raw.includes('\n')) return undefined;
  const quotes = custom.value as NonNullable<ValueStyle['quotes']>;
  const newText = serializeValue(entry.value, post.frontMatter.format, { quotes });
  if (newText === undefined || newText === entry.raw) return undefined;
  const title = quotes === 'plain' ? 'Remove the quotes' : `Write it in ${quotes} quotes`;
  return { title, applicability: 'safe', edits: [{ span: entry.valueSpan, newText }] };
}

/** `Cloud SIG` → `Cloud-SIG`. Links to the old tag page will break, so somebody should look. */
export function hyphenate({ tag, span }: TagPlace): Fix {
  const newText = tag.replace(/\s+/g, '-');
  const edits = [...tag.matchAll(/\s+/g)].map((blank) => ({
    span: { start: span.start + blank.index, end: span.start + blank.index + blank[0].length },
    newText: '-',
  }));
  return { title: `Write "${newText}"`, applicability: 'unsafe', edits };
}
