import type { Heading } from 'mdast';
import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import { isHabit } from './_top-heading-habit.js';

/** Engines for which a line that begins with blanks is no heading. */
const onlyFromMargin: ReadonlySet<string> = new Set(['kramdown', 'python-markdown']);

export default defineRule({
  id: 'markdown/heading-level-one',
  description: 'The title of the post is its only heading of level one',
  rationale: `Generators make the front matter's title the page's first heading. Another heading of
level one in the body competes with it: search engines and screen readers take it for a second title.
Reported once a post, and not on a site whose other posts have such headings, too: two thirds of them or
more. VitePress shows no title of its own: there one of them is the title; and where a plugin of the site
moves all headings down, they are left alone.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['markdownlint:MD025'],
  defaultOptions: {},
  messages: {
    one: 'This heading competes with the title from the front matter; use "##"',
    many: '{count} headings compete with the title from the front matter; use "##" and one "#" more below them',
  },
  examples: [
    { title: 'Level two', markdown: '---\ntitle: Trams\n---\n\n## Up\n' },
    { title: 'No title in the front matter', markdown: '---\ndate: 2024-05-17\n---\n\n# Trams\n' },
    {
      title: 'Level one',
      markdown: '---\ntitle: Trams\n---\n\n# Up\n\nText\n',
      diagnostics: ['5:1 This heading competes with the title from the front matter; use "##"'],
      fixed: '---\ntitle: Trams\n---\n\n## Up\n\nText\n',
    },
    {
      title: 'The title that readers see, where the generator shows none',
      profile: 'vitepress',
      path: 'posts/trams.md',
      markdown: '---\ntitle: Trams\n---\n\n# Trams\n\nText\n',
    },
    {
      title: 'Where the site moves all headings down',
      profile: 'eleventy',
      path: 'posts/trams.md',
      files: { '.eleventy.js': 'md.use(headingLevel, { firstLevel: 2 });\n' },
      markdown: '---\ntitle: Trams\n---\n\n# Up\n\n# Down\n',
    },
    {
      title: 'No heading for kramdown',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nSo:\n\n  # Up\n',
    },
    {
      title: 'As in all posts of the site',
      path: '_posts/2024-05-17-trams.md',
      profile: 'jekyll',
      files: {
        '_posts/2024-01-01-a.md': '---\ntitle: A\n---\n\n# Up\n',
        '_posts/2024-01-02-b.md': '---\ntitle: B\n---\n\n# Up\n',
        '_posts/2024-01-03-c.md': '---\ntitle: C\n---\n\n# Down\n',
      },
      markdown: '---\ntitle: Trams\n---\n\n# Up\n',
    },
    {
      title: 'Several',
      markdown: '---\ntitle: Trams\n---\n\n# Up\n\n## In Graça\n\n# Down\n',
      diagnostics: [
        '5:1 2 headings compete with the title from the front matter; use "##" and one "#" more below them',
      ],
      fixed: '---\ntitle: Trams\n---\n\n## Up\n\n### In Graça\n\n## Down\n',
    },
  ],
  create({ post, site, report }) {
    const headings: Heading[] = [];
    const fromMargin = onlyFromMargin.has(site.profile.markdown.engine);
    return {
      heading(node, ancestors) {
        const isIndented = ancestors.length === 1 && (node.position?.start.column ?? 1) > 1;
        if (!fromMargin || !isIndented) headings.push(node);
      },
      end() {
        const tops = headings.filter(({ depth }) => depth === 1);
        const [first, ...others] = tops;
        if (!first || post.facts.title === undefined) return;
        const { levelOne } = site.profile.markdown;
        if (levelOne === 'any' || (levelOne === 'one' && others.length === 0)) return;
        if (isHabit(post, site)) return;
        const starts = headings.map((node) => spanOfNode(node).start);
        const marked = starts.every((start) => post.source.text[start] === '#');
        const deep = headings.some(({ depth }) => depth === 6);
        const edits = starts.map((start) => ({ span: { start, end: start }, newText: '#' }));
        report({
          message: others.length > 0 ? 'many' : 'one',
          data: { count: tops.length },
          at: first,
          related: others.map((at) => ({ at, message: 'here, too' })),
          fix:
            marked && !deep
              ? { title: 'Shift the headings', applicability: 'unsafe', edits }
              : undefined,
        });
      },
    };
  },
});
