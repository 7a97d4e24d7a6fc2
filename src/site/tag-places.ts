import type { FrontMatterEntry, FrontMatterValue } from '../front-matter/front-matter.js';
import type { TagConvention } from '../profiles/profile.js';
import type { Span } from '../text/span.js';
import { tagText } from './read-tags.js';

/** A tag and where it stands. */
export interface TagPlace {
  /** As the generator reads it, but without blanks around it; empty between two commas. */
  readonly tag: string;
  readonly span: Span;
  /** Of a list: the item; `undefined` for a part of a text. */
  readonly item?: FrontMatterValue;
}

/**
 * The tags of an entry with their places.
 *
 * @param split how a text is split; `comma` takes `;` too
 */
export function tagPlaces(
  entry: FrontMatterEntry,
  split: TagConvention['string'],
): readonly TagPlace[] {
  if (entry.items)
    return entry.items.map((item) => ({
      tag: item.value === null ? '' : (tagText(item.value) ?? item.raw).trim(),
      span: item.valueSpan,
      item,
    }));
  if (typeof entry.value !== 'string') return [];
  const start = startOfText(entry);
  if (start === undefined) return [{ tag: entry.value.trim(), span: entry.valueSpan }];
  return parts(entry.value, split).map(({ tag, offset }) => ({
    tag,
    span: { start: start + offset, end: start + offset + tag.length },
  }));
}

/** Where the text of a scalar starts, if it stands there as it reads: no escapes, on one line. */
function startOfText({ raw, value, valueSpan }: FrontMatterEntry): number | undefined {
  const at = raw.indexOf(String(value));
  return at < 0 || at > 1 ? undefined : valueSpan.start + at;
}

function parts(
  text: string,
  split: TagConvention['string'],
): readonly { readonly tag: string; readonly offset: number }[] {
  const separators = split === 'comma' ? /[,;]/ : split === 'space' ? /\s+/ : undefined;
  if (!separators) return [trimmed(text, 0)];
  let offset = 0;
  const found = text.split(new RegExp(`(${separators.source})`)).flatMap((part, index) => {
    const start = offset;
    offset += part.length;
    return index % 2 === 0 ? [trimmed(part, start)] : [];
  });
  return split === 'space' ? found.filter(({ tag }) => tag !== '') : found;
}

function trimmed(part: string, start: number): { tag: string; offset: number } {
  const tag = part.trim();
  return { tag, offset: start + (part.length - part.trimStart().length) };
}
