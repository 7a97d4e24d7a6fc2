import slugify from '@sindresorhus/slugify';
import type { AssignedId, AssignIds, PageItem } from '../heading-ids.js';
import type { HeadingSource } from '../heading-source.js';
import { headingText } from '../heading-text.js';

/**
 * Eleventy's IdAttributePlugin: one count for all ids of the page, those in raw HTML too; of two
 * equal ones an earlier heading is renamed when a written id wants its name.
 */
export const eleventyIdAttribute: AssignIds = (items) => {
  const counts: Record<string, number> = {};
  const assigned: { item: AssignedId['item']; id: string }[] = [];
  const byId = new Map<string, { id: string }>();
  for (const item of items) {
    if (item.kind === 'html-id') takeWritten(item.id);
    else if (hasContent(item)) {
      const text = item.kind === 'heading' ? eleventyText(item.heading) : item.text;
      const entry = { item, id: numbered(slugOf(text)) };
      byId.set(entry.id, entry);
      assigned.push(entry);
    }
  }
  return assigned.map(({ item, id }) => ({ item, id: id === '' ? undefined : id }));

  function numbered(id: string): string {
    if (!counts[id]) {
      counts[id] = 1;
      return id;
    }
    counts[id] = Number(counts[id]) + 1;
    return `${id}-${counts[id]}`;
  }

  function takeWritten(id: string): void {
    if (!counts[id]) {
      counts[id] = 1;
      return;
    }
    counts[id] = Number(counts[id]) + 1;
    const heading = byId.get(id);
    if (!heading) return;
    byId.delete(id);
    heading.id = `${id}-${counts[id]}`;
    byId.set(heading.id, heading);
  }
};

function hasContent(item: PageItem): boolean {
  if (item.kind !== 'heading') return true;
  return !item.heading.isParagraph && item.heading.node.children.length > 0;
}

/** Comments count as text; markdown-it has neither footnotes nor `~one tilde~`. */
function eleventyText(heading: HeadingSource): string {
  return headingText(heading, {
    footnotes: (label) => `[^${label}]`,
    singleTilde: false,
    html: (source) => (source.startsWith('<!--') ? source : ''),
  });
}

/** Eleventy's `slugify` filter; what is ASCII needs none of its tables. */
function slugOf(text: string): string {
  if (/[^\0-\x7F]/.test(text)) return slugify(text, { decamelize: false });
  return text
    .replaceAll('&', ' and ')
    .replace(/[\^`]/g, '')
    .toLowerCase()
    .replace(/(?<=[a-z\d])'(?=[ts](?:\s|$))/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}
