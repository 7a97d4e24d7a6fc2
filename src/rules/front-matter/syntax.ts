import type { FrontMatterProblem, FrontMatterProblemKind } from '../../front-matter/problem.js';
import { defineRule } from '../../lint/rule.js';
import type { Post } from '../../site/post.js';
import { consequenceOf } from './_consequences.js';
import { syntaxFix } from './_syntax-fixes.js';
import { syntaxWords } from './_syntax-words.js';

export default defineRule({
  id: 'front-matter/syntax',
  description: 'The front matter can be read by the generator of this site',
  rationale: `What a generator does with front matter that it cannot read is rarely what one hopes.
Jekyll and Middleman print a warning, drop all of it, the line that marked the post as a draft too,
and publish; Hexo leaves the post out without a word; the others stop the build.

Each generator reads its own dialect: which fences count, whether a key may be written twice, whether
a byte order mark may stand before the block. The rule reads the front matter as this site's
generator does and names the character to blame.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    rejected: '{what}; {consequence}',
    doubtful: '{what}',
  },
  examples: [
    {
      title: 'A value with a colon, in quotes',
      markdown: '---\ntitle: "Lisbon: by tram"\n---\n\nHello.\n',
    },
    {
      title: 'A value with a colon, which makes Jekyll publish the draft',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon: by tram\npublished: false\n---\n\nHello.\n',
      diagnostics: [
        `2:14 The value of "title" contains a colon and a blank; put it in quotes; Jekyll drops the front matter and publishes this draft under today's date`,
      ],
    },
    {
      title: 'Blank lines first',
      path: 'content/posts/lisbon.md',
      profile: 'eleventy',
      markdown: '\n---\ntitle: Lisbon\n---\n\nHello.\n',
      diagnostics: [
        '1:1 The front matter does not begin on the first line; remove what is above it; Eleventy shows it as text and publishes the post under another date',
      ],
      fixed: '---\ntitle: Lisbon\n---\n\nHello.\n',
    },
    {
      title: 'A YAML list, where Pelican reads lines',
      path: 'content/lisbon.md',
      profile: 'pelican',
      markdown: 'Title: Lisbon\nDate: 2024-05-17\nTags:\n  - trams\nStatus: draft\n\nHello.\n',
      diagnostics: [
        '4:1 Pelican takes this for the first line of the text, since it is neither a "Key: value" line nor indented by four blanks; put the value on one line, with commas',
      ],
    },
    {
      title: 'A colour that YAML takes for a comment',
      markdown: '---\ntitle: Lisbon\ncolor: #DD4B39\n---\n\nHello.\n',
      diagnostics: [
        '3:8 "#DD4B39" begins a comment, so it is no part of "color"; put the value in quotes',
      ],
    },
  ],
  create({ post, site, publishing, report }) {
    const { profile } = site;
    const { unseen, whenBroken } = profile.frontMatter;
    const isDraft = post.facts.visibility.meant === 'hidden' && !publishing;
    // A draft that is left out is hidden all the same, for now.
    const staysHidden = (kind: FrontMatterProblemKind): boolean =>
      isDraft && whenBroken === 'drops' && !unseen.includes(kind);
    return {
      post() {
        const hidden = post.facts.visibility.meant === 'hidden';
        for (const problem of post.frontMatter.problems) {
          if (isDoubtfulOnPage(post, problem.kind)) continue;
          const what = syntaxWords(problem, profile);
          const consequence = consequenceOf(profile, problem.kind, hidden);
          report({
            message: problem.blocks ? 'rejected' : 'doubtful',
            data: { what, consequence },
            at: problem.span,
            ...((isMinor(problem) || staysHidden(problem.kind)) && {
              severity: 'warning' as const,
            }),
            ...(problem.related && {
              related: [{ at: problem.related, message: relatedWords[problem.kind] ?? 'see here' }],
            }),
            fix: syntaxFix(problem, post),
          });
        }
      },
    };
  },
});

/** The post is built as it was meant, or nearly; what shows keys to readers is more than that. */
function isMinor({ kind, blocks }: FrontMatterProblem): boolean {
  return !blocks && kind !== 'ends-early';
}

const relatedWords: Readonly<Record<string, string>> = {
  'duplicate-key': 'first written here',
  unclosed: 'it may have to end here',
};

/** A page need not have front matter: what only looks like a block there may be none. */
function isDoubtfulOnPage(post: Post, kind: string): boolean {
  if (post.kind === 'post') return false;
  const { form } = post.frontMatter;
  return form === 'lines' || form === 'yaml-unopened' || kind === 'form-not-accepted';
}
