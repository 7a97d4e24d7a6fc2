import { lowerEach } from '../case.js';
import { countEach } from '../counters.js';
import { decodeEntities } from '../entities.js';
import { kramdownId, withoutKramdownId } from '../explicit-ids.js';
import { type AssignIds, assignInOrder } from '../heading-ids.js';
import { type HeadingSource, withoutHashes } from '../heading-source.js';
import { headingText } from '../heading-text.js';

/** kramdown's GFM parser, Jekyll's default: `generate_gfm_header_id` on the rendered text. */
export const kramdownGfm: AssignIds = assignInOrder({
  accepts: (heading) => !heading.isParagraph && isKramdownHeading(heading),
  explicit: kramdownId,
  counter: countEach,
  slug: (heading) =>
    lowerEach(headingText(heading, { plain: renderedText }))
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/g, '-'),
});

/** kramdown's own parser: `generate_id` on the text as it was written. */
export const kramdown: AssignIds = assignInOrder({
  accepts: (heading) => heading.isAfterBlank && isKramdownHeading(heading),
  explicit: kramdownId,
  counter: countEach,
  slug: ({ line, form }) => {
    const written = withoutKramdownId(line);
    const text = form === 'atx' ? openOf(written) : written;
    const id = text
      .replace(/^[^a-zA-Z]+/, '')
      .replace(/[^a-zA-Z0-9 -]/g, '')
      .replace(/ /g, '-')
      .toLowerCase();
    return id === '' ? 'section' : id;
  },
});

/** Without the `#`s at the end, of which a backslash keeps the first. */
function openOf(line: string): string {
  const open = withoutHashes(line);
  const kept = open.endsWith('\\') && open !== line ? `${open}#` : open;
  return kept.trimEnd();
}

/** kramdown wants the `#`s at the very beginning, one line above `---`, and some text. */
function isKramdownHeading({ form, line, prefix, isInList }: HeadingSource): boolean {
  if (form === 'setext-of-lines') return false;
  if (form === 'setext') return true;
  return !/^#*$/.test(line) && (isInList || !/^[ \t]+$/.test(prefix));
}

/** Escapes, entities and typographic symbols as kramdown resolves them. */
function renderedText(_value: string, source: string): string {
  return source.replace(
    /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])|&(?:#\d+|#[xX][\da-fA-F]+|\w+);|---?|<< | >>|<<|>>/g,
    (found, escaped: string | undefined) =>
      escaped ?? (found.startsWith('&') ? decodeEntities(found) : ''),
  );
}
