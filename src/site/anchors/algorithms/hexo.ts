import { type AssignIds, assignInOrder, type Counter } from '../heading-ids.js';
import type { HeadingSource } from '../heading-source.js';
import { headingText } from '../heading-text.js';
import { markedSmartypants } from '../typography.js';
import { withoutDiacritics } from '../without-diacritics.js';

/** hexo-renderer-marked: `slugize` of hexo-util. */
export const hexo: AssignIds = hexoWith((slug) => slug);

/** With `marked.modifyAnchors: 1`. */
export const hexoLower: AssignIds = hexoWith((slug) => slug.toLowerCase());

/** With `marked.modifyAnchors: 2`. */
export const hexoUpper: AssignIds = hexoWith((slug) => slug.toUpperCase());

function hexoWith(change: (slug: string) => string): AssignIds {
  return assignInOrder({
    accepts: ({ isParagraph }) => !isParagraph,
    slug: (heading) => change(slugOf(heading)),
    counter,
  });
}

function slugOf(heading: HeadingSource): string {
  const text = headingText(heading, {
    plain: (_value, source) => plainText(source),
    footnotes: (label) => `[^${label}]`,
    html: (tag) => tag,
  });
  return (
    withoutDiacritics(text.replace(/<(?![\s<])[^>]*(?:>|$)/g, '').trim())
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as the original has it
      .replace(/[\u0000-\u001f]/g, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
      .replace(/-{2,}/g, '-')
      .replace(/^-+|-+$/g, '')
  );
}

/** Smart punctuation where nothing is escaped, and the few entities that hexo-util resolves. */
function plainText(source: string): string {
  return source
    .split(/(\\[!-/:-@[-`{-~])/)
    .map((part, index) => (index % 2 === 1 ? part.slice(1) : unescaped(markedSmartypants(part))))
    .join('');
}

function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|#96|#x2F|#x3D);/g,
    (_, name: string) => entities[name] ?? '',
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#96': '`',
  '#x2F': '/',
  '#x3D': '=',
};

/** Counts in a plain object, as Hexo does: what every object has is found there, too. */
function counter(): Counter {
  const counts: Record<string, number> = {};
  return {
    next(slug) {
      const count = counts[slug];
      if (!count) {
        counts[slug] = 1;
        return slug;
      }
      counts[slug] = Number(count) + 1;
      return `${slug}-${Number(count)}`;
    },
  };
}
