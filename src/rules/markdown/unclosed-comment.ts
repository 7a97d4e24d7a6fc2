import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

export default defineRule({
  id: 'markdown/unclosed-comment',
  description: 'Every HTML comment is closed',
  rationale: 'Without its `-->` a comment hides all the rest of the post.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    unclosed: 'This comment is never closed, so readers do not see the rest of the post; add "-->"',
  },
  examples: [
    { title: 'Closed', markdown: '---\ntitle: Trams\n---\n\n<!-- note -->\n\nUp.\n' },
    {
      title: 'Not closed',
      markdown: '---\ntitle: Trams\n---\n\n<!-- note\n\nUp.\n',
      diagnostics: [
        '5:1 This comment is never closed, so readers do not see the rest of the post; add "-->"',
      ],
    },
  ],
  create({ report }) {
    return {
      html(node) {
        const open = node.value.lastIndexOf('<!--');
        if (open < 0 || node.value.includes('-->', open + 2)) return;
        const start = spanOfNode(node).start + open;
        report({ message: 'unclosed', at: { start, end: start + 4 } });
      },
    };
  },
});
