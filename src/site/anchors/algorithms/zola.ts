import { firstFree } from '../counters.js';
import { attributesAtEnd } from '../explicit-ids.js';
import type { AssignedId, AssignIds } from '../heading-ids.js';
import type { HeadingSource } from '../heading-source.js';
import { headingText } from '../heading-text.js';

/** Zola with `slugify.anchors` at its default `on`; letters beyond ASCII are transliterated. */
export const zola: AssignIds = zolaWith((text) => {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  // deunicode's tables say what other scripts become; without them there is nothing to say.
  if (/[^\0-\x7F]/.test(plain)) return undefined;
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
});

/** `safe`: only what no URL may hold is taken away. */
export const zolaSafe: AssignIds = zolaWith((text) =>
  text
    .replace(/[/?#[\]@!$&'()*+,;=%:\\<>"|{}^`]/g, '')
    .trim()
    .replace(/\s/g, '_'),
);

/** `off`: the text, with `_` for each space. */
export const zolaOff: AssignIds = zolaWith((text) => text.replace(/\s/g, '_'));

/** Written ids are known before the first is made; repeats get the first free number. */
function zolaWith(slugOf: (text: string) => string | undefined): AssignIds {
  return (items) => {
    const headings = items.filter((item) => item.kind === 'heading');
    const counter = firstFree();
    for (const { heading } of headings) {
      const id = writtenId(heading);
      if (id !== undefined) counter.take?.(id);
    }
    return headings.map((item): AssignedId => {
      const written = writtenId(item.heading);
      if (written !== undefined) return { item, id: written, explicit: true };
      const slug = slugOf(textOf(item.heading));
      if (slug === undefined) return { item, id: undefined, unknown: true };
      return { item, id: counter.next(slug) };
    });
  };
}

function writtenId({ line }: HeadingSource): string | undefined {
  return attributesAtEnd(line)?.id;
}

function textOf(heading: HeadingSource): string {
  const text = headingText(heading, { images: true });
  const attributes = attributesAtEnd(text);
  return attributes ? text.slice(0, attributes.start).trimEnd() : text;
}
