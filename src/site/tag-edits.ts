import type { FrontMatterEntry, FrontMatterFormat } from '../front-matter/front-matter.js';
import { serializeValue } from '../front-matter/serialize-value.js';
import type { TextEdit } from '../text/text-edit.js';
import type { TagPlace } from './tag-places.js';

/**
 * Write another tag in the place of one, in the quotes it has. `undefined` where that would not read
 * back as one tag.
 */
export function writeTag(
  { item, span }: TagPlace,
  tag: string,
  format: FrontMatterFormat,
): TextEdit | undefined {
  if (tag.trim() !== tag || tag === '') return undefined;
  if (!item) return /[,;[\]{}#:"']/.test(tag) ? undefined : { span, newText: tag };
  if (item.style === 'alias' || item.kind === 'list' || item.kind === 'map') return undefined;
  const isQuoted = item.style === 'single' || item.style === 'double';
  const quotes = isQuoted ? item.style : 'plain';
  const flowed = serializeValue([tag], format, { quotes });
  const newText = flowed?.startsWith('[') ? flowed.slice(1, -1) : serializeValue(tag, format);
  return newText === undefined ? undefined : { span, newText };
}

/** Take one tag away, with its comma or its line. `undefined` for the last one, or a commented one. */
export function removeTag(
  entry: FrontMatterEntry,
  places: readonly TagPlace[],
  index: number,
  text: string,
): TextEdit | undefined {
  const place = places[index];
  if (!place || places.length === 1) return undefined;
  if (entry.style === 'block' || entry.style === 'lines') return removeLine(place, text);
  const before = places[index - 1];
  const span = before
    ? { start: before.span.end, end: place.span.end }
    : { start: place.span.start, end: places[index + 1]?.span.start ?? place.span.end };
  const own = { start: place.span.start - span.start, end: place.span.end - span.start };
  const whole = text.slice(span.start, span.end);
  const between = whole.slice(0, own.start) + whole.slice(own.end);
  return /^\s*[,;]?\s*$/.test(between) ? { span, newText: '' } : undefined;
}

/** A line that holds a dash and the tag, nothing else. */
function removeLine({ span }: TagPlace, text: string): TextEdit | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const feed = text.indexOf('\n', span.end);
  if (feed < 0 || !/^[ \t]*-?[ \t]*$/.test(text.slice(start, span.start))) return undefined;
  if (text.slice(span.end, feed).trim() !== '') return undefined;
  return { span: { start, end: feed + 1 }, newText: '' };
}
