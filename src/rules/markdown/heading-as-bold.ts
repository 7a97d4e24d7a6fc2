import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import type { TextEdit } from '../../text/text-edit.js';

export default defineRule({
  id: 'markdown/heading-as-bold',
  description: 'Headings are headings, not bold lines',
  rationale: `A bold line looks like a heading and is none: it has no anchor to link to, no place in the
table of contents, and screen readers cannot jump to it. Three or more in a post are reported as one.
Labels are left alone: a line above code or a picture, and one that stands in the post several times.`,
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
    bold: '{count} bold lines act as headings, but nobody can link or jump to them; write "{marks} {text}"',
  },
  examples: [
    {
      title: 'Two bold lines',
      markdown: '---\ntitle: Trams\n---\n\n**Up**\n\nA\n\n**Down**\n\nB\n',
    },
    {
      title: 'Labels',
      markdown:
        '---\ntitle: Trams\n---\n\n**Up**\n\n    a\n\n**Note**\n\nB\n\n**Note**\n\nC\n\n**Note**\n\nD\n',
    },
    {
      title: 'Three',
      markdown: '---\ntitle: Trams\n---\n\n**Up**\n\nA\n\n**Down**\n\nB\n\n**Home**\n\nC\n',
      diagnostics: [
        '5:1 3 bold lines act as headings, but nobody can link or jump to them; write "## Up"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n## Up\n\nA\n\n## Down\n\nB\n\n## Home\n\nC\n',
    },
    {
      title: 'Three below a heading',
      markdown:
        '---\ntitle: Trams\n---\n\n## Stops\n\n**Up**\n\nA\n\n**Down**\n\nB\n\n**Home**\n\nC\n',
      diagnostics: [
        '7:1 3 bold lines act as headings, but nobody can link or jump to them; write "### Up"',
      ],
      fixed:
        '---\ntitle: Trams\n---\n\n## Stops\n\n### Up\n\nA\n\n### Down\n\nB\n\n### Home\n\nC\n',
    },
    {
      title: 'Names of files above their content',
      markdown:
        '---\ntitle: Trams\n---\n\n**up.js**\n\n```js\nup();\n```\n\n**lib/down.js**\n\n```js\ndown();\n```\n\n**`home.js`**\n\n    home();\n',
    },
  ],
  create({ post, options, report }) {
    const found: BoldLine[] = [];
    let depth = 1;
    return {
      heading(node) {
        depth = node.depth;
      },
      paragraph(node, ancestors) {
        if (ancestors.length === 1 && isBoldLine(node))
          found.push({ node, marks: '#'.repeat(Math.min(depth + 1, 6)) });
      },
      end() {
        if (found.length < options.fewest) return;
        const lines = withoutLabels(found, post.tree.children);
        const [first, ...others] = lines;
        if (!first || lines.length < options.fewest) return;
        report({
          message: 'bold',
          data: { count: lines.length, marks: first.marks, text: textOf(first.node) },
          at: first.node,
          related: others.map(({ node }) => ({ at: node, message: 'here, too' })),
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

interface BoldLine {
  readonly node: Paragraph;
  /** The "#" of a heading below the one before it. */
  readonly marks: string;
}

function isBoldLine({ children: [child, ...others] }: Paragraph): boolean {
  if (child?.type !== 'strong' || others.length > 0) return false;
  const text = textOf(child).trim();
  return text !== '' && !text.includes('\n') && !/[.:,;!?。：，；！？…]$/.test(text);
}

/** What leads a part of the text: neither the same as elsewhere nor what names only the next block. */
function withoutLabels(lines: readonly BoldLine[], blocks: readonly RootContent[]): BoldLine[] {
  const counts = new Map<string, number>();
  for (const { node } of lines) counts.set(textOf(node), (counts.get(textOf(node)) ?? 0) + 1);
  const next = new Map(blocks.map((block, index) => [block, blocks[index + 1]]));
  return lines.filter(({ node }) => counts.get(textOf(node)) === 1 && leadsText(next.get(node)));
}

function leadsText(block: RootContent | undefined): boolean {
  if (block === undefined || block.type === 'code') return false;
  return block.type !== 'paragraph' || block.children.some(({ type }) => type !== 'image');
}

function asHeading({ node, marks }: BoldLine): TextEdit[] {
  const { start, end } = spanOfNode(node);
  return [
    { span: { start, end: start + 2 }, newText: `${marks} ` },
    { span: { start: end - 2, end }, newText: '' },
  ];
}
