import { firstFree } from '../counters.js';
import { type AssignIds, assignInOrder } from '../heading-ids.js';
import { type HeadingSource, unclosed } from '../heading-source.js';
import { headingText, type TextOptions } from '../heading-text.js';

/** markdown-it without footnotes, which has one way to strike out, and joins lines without a space. */
const markdownItText = {
  footnotes: (label: string) => `[^${label}]`,
  singleTilde: false,
  plain: (value: string) => value.replaceAll('\n', ''),
} satisfies TextOptions;

/** markdown-it-anchor as it comes: percent-encoded, nothing else taken away. */
export const markdownItAnchor: AssignIds = assignInOrder({
  accepts: ({ isParagraph }) => !isParagraph,
  counter: firstFree,
  slug: (heading) =>
    encoded(headingText(heading, markdownItText).trim().toLowerCase().replace(/\s+/g, '-')),
});

/** VitePress: markdown-it-anchor with markdown-it-attrs and the slugs of `@mdit-vue/shared`. */
export const vitepress: AssignIds = assignInOrder({
  accepts: ({ isParagraph }) => !isParagraph,
  counter: firstFree,
  explicit: ({ line }) =>
    /(?:^\{|\s)#([^\s}]+)/.exec(attributes.exec(unclosed(line))?.[0] ?? '')?.[1],
  slug: (heading) => {
    const text = vitepressText(heading);
    // Only the list of all emoji says whether this is one.
    if (/(?:\S:[a-z][a-z0-9_-]*:|:[a-z][a-z0-9_-]*:\S)/.test(text)) return undefined;
    return (
      text
        .normalize('NFKD')
        .replace(/[\u0300-\u036F]/g, '')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: as the original has it
        .replace(/[\u0000-\u001f]/g, '')
        .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
        .replace(/-{2,}/g, '-')
        .replace(/^-+|-+$/g, '')
        .replace(/^(\d)/, '_$1')
        .toLowerCase()
    );
  },
});

/** markdown-it-attrs takes anything in braces at the end for attributes. */
const attributes = /(?<![\\{])\{(?!\{|[#.]\})[^{}]+\}$/;

/** Entities stay as they were written; emoji and attributes do not count. */
function vitepressText(heading: HeadingSource): string {
  const text = headingText(heading, {
    ...markdownItText,
    plain: (_value, source) =>
      source
        .replaceAll('\n', '')
        .replace(/\\([!-/:-@[-`{-~])/g, (_, escaped: string) =>
          escaped === '&' ? '&amp;' : escaped,
        )
        .replace(/(?<!\S):(?:[+-]1|[a-z][a-z0-9_-]*):(?!\S)/g, ''),
  });
  return attributes.test(unclosed(heading.line)) ? text.replace(/\{[^{}]+\}$/, '') : text;
}

/** `encodeURIComponent`, which throws on half a surrogate pair. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
