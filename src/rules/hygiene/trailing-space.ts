import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  id: 'hygiene/trailing-space',
  description: 'Lines do not end with spaces',
  rationale: `Spaces at the end of a line are invisible and make noise in diffs. Two of them before
another line of the same paragraph are a line break and are kept; code is left alone.`,
  severity: 'hygiene',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD009'],
  defaultOptions: {},
  messages: { trailing: 'Spaces at the end of the line' },
  examples: [
    { title: 'A line break is kept', markdown: '---\ntitle: Trams\n---\n\nUp  \nand down.\n' },
    {
      title: 'Spaces',
      markdown: '---\ntitle: Trams\n---\n\nUp and down. \n',
      diagnostics: ['5:13 Spaces at the end of the line'],
      fixed: '---\ntitle: Trams\n---\n\nUp and down.\n',
    },
  ],
  create({ post, report }) {
    const kept: Span[] = [];
    const keep = (node: Parameters<typeof spanOfNode>[0]): void => void kept.push(spanOfNode(node));
    return {
      code: keep,
      inlineCode: keep,
      html: keep,
      break: keep,
      end() {
        const { text } = post.source;
        const { bodyStart } = post.frontMatter;
        for (const match of text.matchAll(/(?<![ \t])[ \t]+(?=\r?\n|$)/g)) {
          const at = { start: match.index, end: match.index + match[0].length };
          if (at.start < bodyStart || isKept(at)) continue;
          const fix = {
            title: 'Delete them',
            applicability: 'safe',
            edits: [{ span: at, newText: '' }],
          } as const;
          report({ message: 'trailing', at, fix });
        }
      },
    };

    function isKept(at: Span): boolean {
      return kept.some(({ start, end }) => start < at.end && at.start < end);
    }
  },
});
