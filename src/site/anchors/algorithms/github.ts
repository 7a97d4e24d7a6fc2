import { slug as githubSlug } from 'github-slugger';
import { countOn } from '../counters.js';
import { type AssignIds, assignInOrder } from '../heading-ids.js';
import type { HeadingSource } from '../heading-source.js';
import { headingText } from '../heading-text.js';
import { oldSchoolDashes } from '../typography.js';

/** GitHub itself, and whoever uses github-slugger on the text of the heading. */
export const github: AssignIds = assignInOrder({
  accepts: isCommonMark,
  counter: countOn,
  slug: (heading) => githubSlug(headingText(heading)),
});

/** Astro: smart punctuation first, and a dash at the end is dropped before repeats are counted. */
export const astro: AssignIds = assignInOrder({
  accepts: isCommonMark,
  counter: () => {
    const counter = countOn();
    return { next: (slug) => counter.next(slug).replace(/-$/, '') };
  },
  slug: (heading) => githubSlug(astroText(heading)),
});

/** Astro 6 and later, or `experimental.headingIdCompat`: the dash at the end stays. */
export const astroCompatible: AssignIds = assignInOrder({
  accepts: isCommonMark,
  counter: countOn,
  slug: (heading) => githubSlug(astroText(heading)),
});

function astroText(heading: HeadingSource): string {
  return headingText(heading, { plain: oldSchoolDashes, footnotes: (label) => label });
}

function isCommonMark({ isParagraph }: HeadingSource): boolean {
  return !isParagraph;
}

/**
 * Docusaurus: `{#id}` at the end of the text; the descriptions of images belong to it, what reads as
 * a directive, `:name`, does not. Its theme gives no id to headings of the first level.
 */
export const docusaurus: AssignIds = assignInOrder({
  accepts: isCommonMark,
  hides: ({ node }) => node.depth === 1,
  counter: countOn,
  explicit: (heading) => commentId(heading) ?? classicId(docusaurusText(heading)),
  slug: (heading) => githubSlug(docusaurusText(heading)),
});

function docusaurusText(heading: HeadingSource): string {
  return headingText(heading, {
    images: true,
    plain: (value) =>
      value.replace(
        /(?<!:):[A-Za-z][\w-]*(?![\w:-])(?:\[([^\]]*)\])?/g,
        (_, label: string) => label ?? '',
      ),
  });
}

/** `{#id}` at the end. */
function classicId(text: string): string | undefined {
  const start = text.endsWith('}') ? text.lastIndexOf('{#') : -1;
  const id = start === -1 ? '' : text.slice(start + 2, -1);
  return id === '' || id.includes('}') ? undefined : id.trim();
}

/** `{/* #id *\/}` or `<!-- #id -->` at the end. */
function commentId({ line }: HeadingSource): string | undefined {
  const [open, close] = line.endsWith('-->') ? ['<!--', '-->'] : ['{/*', '*/}'];
  const start = line.endsWith(close) ? line.lastIndexOf(open) : -1;
  const comment = start === -1 ? '' : line.slice(start + open.length, -close.length);
  const [first = ''] = comment.trim().split(' ');
  return first.length > 1 && first.startsWith('#') ? first.slice(1) : undefined;
}
