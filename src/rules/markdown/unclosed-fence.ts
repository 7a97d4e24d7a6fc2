import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';

export default defineRule({
  id: 'markdown/unclosed-fence',
  description: 'Every code fence is closed',
  rationale: `Without its closing fence, all the rest of the post is shown as code. Often the fence is
there, but glued to a line of code or indented, so that it does not count.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['rumdl:MD071'],
  defaultOptions: {},
  messages: {
    unclosed:
      'This code fence is never closed, so the rest of the post is shown as code; add "{fence}" on a line of its own',
  },
  examples: [
    { title: 'Closed', markdown: '---\ntitle: Trams\n---\n\n```sh\ntram 28\n```\n' },
    {
      title: 'Not closed',
      markdown: '---\ntitle: Trams\n---\n\n```sh\ntram 28```\n\nUp.\n',
      diagnostics: [
        '5:1 This code fence is never closed, so the rest of the post is shown as code; add "```" on a line of its own',
      ],
    },
  ],
  create({ post, report }) {
    return {
      code(node) {
        const { start, end } = spanOfNode(node);
        const source = post.source.text.slice(start, end);
        const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
        if (fence === undefined) return;
        const last =
          source
            .trimEnd()
            .split(/\r\n|\n|\r/)
            .at(-1) ?? '';
        const closes =
          source.includes('\n') &&
          last.replace(/^[ \t>]*/, '').startsWith(fence) &&
          /^[\s>`~]*$/.test(last);
        if (!closes)
          report({
            message: 'unclosed',
            data: { fence },
            at: { start, end: start + fence.length },
          });
      },
    };
  },
});
