import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

export default defineRule({
  id: 'markdown/setext-in-list',
  description: 'An underline under a list item makes no heading',
  rationale: `\`1. Title\` with \`=====\` below it looks like a heading to its author; it is a list item,
and readers see the equals signs.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    underline:
      'This underline belongs to the list item above and is shown as text; write the heading with "#"',
  },
  examples: [
    { title: 'A heading', markdown: '---\ntitle: Trams\n---\n\nUp\n==\n\n1. One\n' },
    {
      title: 'Swallowed by a list',
      markdown: '---\ntitle: Trams\n---\n\n1. Up the hill\n==============\n\nText\n',
      diagnostics: [
        '6:1 This underline belongs to the list item above and is shown as text; write the heading with "#"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n# 1. Up the hill\n\nText\n',
    },
  ],
  create({ post, report }) {
    const { source } = post;
    return {
      listItem(node) {
        const [paragraph] = node.children;
        if (paragraph?.type !== 'paragraph') return;
        const { start, end } = spanOfNode(paragraph);
        const first = source.pointAt(start).line;
        const line = source.pointAt(end).line;
        if (line !== first + 1 || !/^={3,}\s*$/.test(source.lineAt(line))) return;
        const from = spanOfNode(node).start;
        report({
          message: 'underline',
          at: { start: source.lineStart(line), end: source.lineEnd(line) },
          fix: {
            title: 'Write a heading',
            applicability: 'unsafe',
            edits: [
              { span: { start: from, end: from }, newText: '# ' },
              { span: { start: source.lineEnd(first), end: source.lineEnd(line) }, newText: '' },
            ],
          },
        });
      },
    };
  },
});
