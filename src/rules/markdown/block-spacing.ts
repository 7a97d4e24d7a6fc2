import type { Nodes, RootContent } from 'mdast';
import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

const kinds: Readonly<Record<string, string>> = {
  heading: 'heading',
  list: 'list',
  code: 'code block',
};

export default defineRule({
  id: 'markdown/block-spacing',
  description: 'Blank lines stand around headings, lists and code blocks',
  rationale: `CommonMark starts a list or heading right after a paragraph; kramdown and Python-Markdown
do not: readers of such a site see the hyphens and hashes in the text. Elsewhere it is a matter of calm
source, and only \`--fix\` cares.`,
  severity: 'hygiene',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD022', 'markdownlint:MD031', 'markdownlint:MD032'],
  defaultOptions: {},
  messages: {
    needed:
      'This site needs a blank line before a {kind}, else readers see its source as text; insert one',
    before: 'A blank line before the {kind} is missing',
    after: 'A blank line after the {kind} is missing',
  },
  examples: [
    { title: 'Blank lines', markdown: '---\ntitle: Trams\n---\n\nUp:\n\n- a\n- b\n\n## Down\n' },
    {
      title: 'A list right after a paragraph',
      markdown: '---\ntitle: Trams\n---\n\nUp:\n- a\n',
      diagnostics: ['6:1 A blank line before the list is missing'],
      fixed: '---\ntitle: Trams\n---\n\nUp:\n\n- a\n',
    },
    {
      title: 'A heading right before a paragraph',
      markdown: '---\ntitle: Trams\n---\n\n## Up\nText\n',
      diagnostics: ['5:1 A blank line after the heading is missing'],
      fixed: '---\ntitle: Trams\n---\n\n## Up\n\nText\n',
    },
    {
      title: 'Where the engine needs it',
      profile: 'pelican',
      path: 'content/trams.md',
      markdown: 'Title: Trams\nDate: 2024-05-17\n\nUp:\n- a\n',
      diagnostics: [
        '5:1 This site needs a blank line before a list, else readers see its source as text; insert one',
      ],
      fixed: 'Title: Trams\nDate: 2024-05-17\n\nUp:\n\n- a\n',
    },
  ],
  create({ post, site, report }) {
    const { source } = post;
    const needed = site.profile.markdown.needsBlankLines;
    return {
      root(tree) {
        for (const [index, node] of tree.children.entries()) {
          const next = tree.children[index + 1];
          if (next && kinds[next.type] !== undefined && adjoins(node, next)) before(node, next);
          else if (next && node.type === 'heading' && adjoins(node, next)) after(node, next);
          else if (next && node.type === 'code' && adjoins(node, next)) after(node, next);
        }
      },
    };

    function adjoins(node: Nodes, next: Nodes): boolean {
      const end = source.pointAt(spanOfNode(node).end).line;
      return source.pointAt(spanOfNode(next).start).line === end + 1;
    }

    function before(node: RootContent, next: RootContent): void {
      if (node.type === 'html' || node.type === 'definition') return;
      const matters = needed && node.type === 'paragraph' && next.type !== 'code';
      const kind = kinds[next.type] ?? '';
      tell(matters ? 'needed' : 'before', kind, next, spanOfNode(next).start, matters);
    }

    function after(node: RootContent, next: RootContent): void {
      if (next.type !== 'html')
        tell('after', kinds[node.type] ?? '', node, spanOfNode(next).start, false);
    }

    function tell(
      message: 'needed' | 'before' | 'after',
      kind: string,
      node: Nodes,
      offset: number,
      matters: boolean,
    ): void {
      const start = source.lineStart(source.pointAt(offset).line);
      const { start: from, end } = spanOfNode(node);
      report({
        message,
        data: { kind },
        at: { start: from, end: Math.min(end, source.lineEnd(source.pointAt(from).line)) },
        ...(matters && { severity: 'warning' as const }),
        fix: {
          title: 'Insert a blank line',
          applicability: 'safe',
          edits: [{ span: { start, end: start }, newText: source.eol }],
        },
      });
    }
  },
});
