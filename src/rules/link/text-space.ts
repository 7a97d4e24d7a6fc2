import { defineRule } from '../../lint/rule.js';
import type { TextEdit } from '../../text/text-edit.js';

export default defineRule({
  id: 'link/text-space',
  description: "A link's text begins and ends with a word",
  rationale: `In \`booth at[ DevConf](…)\` the space is inside the link: it is underlined, and some
engines drop it, so that two words run into each other.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD039'],
  defaultOptions: {},
  messages: {
    space: 'The link text {where} a space, which is underlined with it; put it outside the link',
  },
  examples: [
    { title: 'Words only', markdown: '---\ntitle: Trams\n---\n\nTake [the 28](/28) up.\n' },
    {
      title: 'Before the text',
      markdown: '---\ntitle: Trams\n---\n\nTake[ the 28](/28) up.\n',
      diagnostics: [
        '5:5 The link text begins with a space, which is underlined with it; put it outside the link',
      ],
      fixed: '---\ntitle: Trams\n---\n\nTake [the 28](/28) up.\n',
    },
    {
      title: 'After the text',
      markdown: '---\ntitle: Trams\n---\n\nTake [the 28 ](/28)up.\n',
      diagnostics: [
        '5:6 The link text ends with a space, which is underlined with it; put it outside the link',
      ],
      fixed: '---\ntitle: Trams\n---\n\nTake [the 28](/28) up.\n',
    },
  ],
  create({ post, report }) {
    return {
      link(node) {
        const { text } = post.source;
        const start = node.position?.start.offset ?? 0;
        const end = node.position?.end.offset ?? 0;
        if (text[start] !== '[') return;
        const lead = /^\[([ \t]+)(?=[^\s\]])/.exec(text.slice(start, start + 50))?.[1] ?? '';
        const last = node.children.at(-1)?.position?.end.offset ?? start;
        const tail =
          /[^\s[]([ \t]+)$/.exec(text.slice(Math.max(start, last - 50), last))?.[1] ?? '';
        if (lead !== '') tell('begins with', [cut(start + 1, lead), ...space(start, start - 1)]);
        else if (tail !== '')
          tell('ends with', [cut(last - tail.length, tail), ...space(end, end)]);

        function tell(where: string, edits: readonly TextEdit[]): void {
          const title = 'Put the space outside the link';
          report({
            message: 'space',
            data: { where },
            at: node,
            fix: { title, applicability: 'safe', edits },
          });
        }

        /** A space at `offset`, unless the neighbour outside is one, or none is wanted before it. */
        function space(offset: number, neighbour: number): TextEdit[] {
          const other = text[neighbour] ?? '\n';
          return /[\s(.,;:!?)\]]/.test(other)
            ? []
            : [{ span: { start: offset, end: offset }, newText: ' ' }];
        }
      },
    };
  },
});

function cut(start: number, blanks: string): TextEdit {
  return { span: { start, end: start + blanks.length }, newText: '' };
}
