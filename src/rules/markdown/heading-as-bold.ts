import type { Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import type { TextEdit } from '../../text/text-edit.js';

export default defineRule({
  id: 'markdown/heading-as-bold',
  description: 'Headings are headings, not bold lines',
  rationale: `A bold line looks like a heading and is none: it has no anchor to link to, no place in the
table of contents, and screen readers cannot jump to it. Three or more in a post are reported as one.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['markdownlint:MD036', 'remark-lint:no-emphasis-as-heading'],
  defaultOptions: { fewest: 3 },
  optionsSchema: {
    fewest: {
      type: 'integer',
      minimum: 1,
      description: 'So many bold lines in a post are reported.',
    },
  },
  messages: {
    bold: '{count} bold lines act as headings, but nobody can link or jump to them; write "## {text}"',
  },
  examples: [
    {
      title: 'Two bold lines',
      markdown: '---\ntitle: Trams\n---\n\n**Up**\n\nA\n\n**Down**\n\nB\n',
    },
    {
      title: 'Three',
      markdown: '---\ntitle: Trams\n---\n\n**Up**\n\nA\n\n**Down**\n\nB\n\n**Home**\n\nC\n',
      diagnostics: [
        '5:1 3 bold lines act as headings, but nobody can link or jump to them; write "## Up"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n## Up\n\nA\n\n## Down\n\nB\n\n## Home\n\nC\n',
    },
  ],
  create({ post, options, report }) {
    const lines: Paragraph[] = [];
    return {
      paragraph(node, ancestors) {
        if (ancestors.length === 1 && isBoldLine(node) && !isLast(node, post.tree.children))
          lines.push(node);
      },
      end() {
        const [first, ...others] = lines;
        if (!first || lines.length < options.fewest) return;
        report({
          message: 'bold',
          data: { count: lines.length, text: textOf(first) },
          at: first,
          related: others.map((at) => ({ at, message: 'here, too' })),
          fix: {
            title: 'Make them headings',
            applicability: 'unsafe',
            edits: lines.flatMap(asHeading),
          },
        });
      },
    };
  },
});

function isBoldLine({ children: [child, ...others] }: Paragraph): boolean {
  if (child?.type !== 'strong' || others.length > 0) return false;
  const text = textOf(child).trim();
  return text !== '' && !text.includes('\n') && !/[.:,;!?。：，；！？…]$/.test(text);
}

function isLast(node: Paragraph, siblings: readonly object[]): boolean {
  return siblings.at(-1) === node;
}

function asHeading(node: Paragraph): TextEdit[] {
  const { start, end } = spanOfNode(node);
  return [
    { span: { start, end: start + 2 }, newText: '## ' },
    { span: { start: end - 2, end }, newText: '' },
  ];
}
