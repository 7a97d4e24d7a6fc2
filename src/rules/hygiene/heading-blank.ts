import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

export default defineRule({
  id: 'hygiene/heading-blank',
  description: 'One space stands between # and the heading',
  rationale: 'Readers see the same heading; one space keeps the source calm.',
  severity: 'hygiene',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD019'],
  defaultOptions: {},
  messages: { blanks: 'More than one space after "#"' },
  examples: [
    { title: 'One', markdown: '---\ntitle: Trams\n---\n\n## Up\n' },
    {
      title: 'Three',
      markdown: '---\ntitle: Trams\n---\n\n##   Up\n',
      diagnostics: ['5:3 More than one space after "#"'],
      fixed: '---\ntitle: Trams\n---\n\n## Up\n',
    },
  ],
  create({ post, report }) {
    return {
      heading(node) {
        const { start, end } = spanOfNode(node);
        const match = /^(#{1,6})([ \t]{2,})(?=\S)/.exec(
          post.source.text.slice(start, Math.min(end, start + 200)),
        );
        if (!match) return;
        const from = start + (match[1]?.length ?? 0);
        const at = { start: from, end: from + (match[2]?.length ?? 0) };
        const edits = [{ span: at, newText: ' ' }];
        report({
          message: 'blanks',
          at,
          fix: { title: 'Leave one', applicability: 'safe', edits },
        });
      },
    };
  },
});
